/** Floor 1: the clauses of the company's procedures and their dated figures; uses calendar only, a community is a number here. */
@NullMarked
package io.huiyin.rulebook;

import org.jspecify.annotations.NullMarked;
