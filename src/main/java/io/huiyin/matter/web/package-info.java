/** The pages that all kinds of matters share: attachments, and the way from a number to its page. */
@NullMarked
package io.huiyin.matter.web;

import org.jspecify.annotations.NullMarked;
