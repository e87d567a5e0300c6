/** The forms of acts as people send them, from the order's page, the phone and the household's link alike. */
@NullMarked
package io.huiyin.repair.form;

import org.jspecify.annotations.NullMarked;
