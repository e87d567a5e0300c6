/** The pages of the slips that are out, at the desk and on the technician's phone. */
@NullMarked
package io.huiyin.repair.slips.web;

import org.jspecify.annotations.NullMarked;
