package io.huiyin.message.text;

/**
 * Which texts are looked at.
 *
 * @param number of the matter, or how it ends; blank for all
 */
public record TextFilter(Tab tab, String number) {
    /** The texts by how they stand. */
    public enum Tab {
        /** Due, or failed: somebody has to do something where there is no gateway. */
        OPEN,
        /** They wait for their moment. */
        LATER,
        SENT,
        DROPPED,
        ALL
    }
}
