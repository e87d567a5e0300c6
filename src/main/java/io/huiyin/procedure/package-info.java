/** Procedures as tables: stages, acts, the parties who may act, the conditions, and what an act does to the clocks. Uses nothing. */
@NullMarked
package io.huiyin.procedure;

import org.jspecify.annotations.NullMarked;
