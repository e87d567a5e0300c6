/** The pages of the front desk. */
@NullMarked
package io.huiyin.desk.web;

import org.jspecify.annotations.NullMarked;
