package io.huiyin.database;

/** One word of a command line, whatever is in it. */
final class ShellWord {
    private ShellWord() {}

    static String of(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
