package io.huiyin.estate;

/** Keeps personal data unreadable in the database: sealed with a key that is kept elsewhere. */
public interface PersonalData {
    byte[] seal(String text);

    /** What was sealed; an error when it was sealed with another key, or changed since. */
    String open(byte[] sealed);

    /** The mark of 32 bytes that only this company can put on a text, another one for each purpose. */
    byte[] mark(String purpose, String text);
}
