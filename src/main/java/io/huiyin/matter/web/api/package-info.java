/** Contacts for programs. */
@NullMarked
package io.huiyin.matter.web.api;

import org.jspecify.annotations.NullMarked;
