/** The pages on which a company adjusts its prints, and a workstation its printer. */
@NullMarked
package io.huiyin.paper.web;

import org.jspecify.annotations.NullMarked;
