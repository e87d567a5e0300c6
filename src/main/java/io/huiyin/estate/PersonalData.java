package io.huiyin.estate;

import java.util.List;

/** Keeps personal data unreadable in the database: sealed with keys that are kept elsewhere, the newest of which writes. */
public interface PersonalData {
    byte[] seal(String text);

    /** What was sealed with any living key; an error when that key is not here, or the value was changed since. */
    String open(byte[] sealed);

    /** The mark that only this company can put on a text, another one for each purpose; by the key that writes. */
    Mark mark(String purpose, String text);

    /** The marks of all living keys, the newest first: one made before a change of keys is known by one of them. */
    List<Mark> marks(String purpose, String text);
}
