/** Floor 1: communities, buildings, homes and public places, the people who live there and how to find them; uses calendar and procedure. */
@NullMarked
package io.huiyin.estate;

import org.jspecify.annotations.NullMarked;
