/** Floor 4: what the company's procedures ask, how well they are kept, and the matters behind each figure; may use all floors below and site. */
@NullMarked
package io.huiyin.insight;

import org.jspecify.annotations.NullMarked;
