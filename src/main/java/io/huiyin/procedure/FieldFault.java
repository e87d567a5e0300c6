package io.huiyin.procedure;

/** What is wrong with one field of what was entered, and how to mend it. */
public record FieldFault(String field, Reason reason) {}
