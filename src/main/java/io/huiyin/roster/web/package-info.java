/** Pages of the roster: import and export, homes, households. */
@NullMarked
package io.huiyin.roster.web;

import org.jspecify.annotations.NullMarked;
