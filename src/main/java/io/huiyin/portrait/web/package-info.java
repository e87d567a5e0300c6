/** Where pictures of the staff are taken in and looked at. */
@NullMarked
package io.huiyin.portrait.web;

import org.jspecify.annotations.NullMarked;
