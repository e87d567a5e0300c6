package io.huiyin.estate;

/** A mark of 32 bytes that nobody makes without the key of this number. */
@SuppressWarnings("ArrayRecordComponent")
public record Mark(int key, byte[] bytes) {}
