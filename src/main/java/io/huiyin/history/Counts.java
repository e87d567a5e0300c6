package io.huiyin.history;

/**
 * What came of the rows of a file: together they are all rows that were worked through.
 *
 * @param imported became a repair
 * @param updated was taken over before as open, and is closed now
 * @param known was taken over before, nothing new
 * @param rejected stands in the error report
 */
public record Counts(int imported, int updated, int known, int rejected) {
    public int done() {
        return imported + updated + known + rejected;
    }
}
