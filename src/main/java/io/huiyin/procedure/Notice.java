package io.huiyin.procedure;

import java.util.Set;

/**
 * Something that these parties shall hear once an act is done.
 *
 * @param word what it is said by: the act's own word, or the stage that was reached
 */
public record Notice(String word, Set<Party> parties) {}
