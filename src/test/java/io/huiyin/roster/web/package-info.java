/** The pages of the roster. */
@NullMarked
package io.huiyin.roster.web;

import org.jspecify.annotations.NullMarked;
