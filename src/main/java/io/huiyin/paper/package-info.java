/** Papers: numbers, printed documents, QR codes, pictures and the files behind them. May use estate, staff, calendar. */
@NullMarked
package io.huiyin.paper;

import org.jspecify.annotations.NullMarked;
