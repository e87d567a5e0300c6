/** Floor 4: the audit for those who watch over the company or a community, and the noting of sheets that leave the house. */
@NullMarked
package io.huiyin.oversight;

import org.jspecify.annotations.NullMarked;
