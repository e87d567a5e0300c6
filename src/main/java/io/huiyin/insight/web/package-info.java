/** The pages of rulebook, calendar and checks, and what programs may ask of them. */
@NullMarked
package io.huiyin.insight.web;

import org.jspecify.annotations.NullMarked;
