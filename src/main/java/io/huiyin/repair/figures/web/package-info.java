/** The pages and the workbook of the figures of repairs. */
@NullMarked
package io.huiyin.repair.figures.web;

import org.jspecify.annotations.NullMarked;
