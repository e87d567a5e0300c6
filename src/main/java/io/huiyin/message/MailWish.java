package io.huiyin.message;

/** How a member of staff wants to be written to. */
public record MailWish(boolean byMail, QuietHours quiet) {}
