/** The assets of a site (设备): lifts, pumps, gates, meters, their care, and what a company reckons with in it. */
@NullMarked
package io.huiyin.asset;

import org.jspecify.annotations.NullMarked;
