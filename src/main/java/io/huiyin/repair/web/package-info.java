/** The pages of repairs. */
@NullMarked
package io.huiyin.repair.web;

import org.jspecify.annotations.NullMarked;
