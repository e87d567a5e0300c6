package io.huiyin.repair.web;

import java.util.List;

/**
 * An act as the page offers it.
 *
 * @param asks whether it has a form to fill in
 * @param against why it can't be done now; nothing when it can
 */
public record ActButton(String noun, String word, boolean asks, List<String> against) {
    public ActButton {
        against = List.copyOf(against);
    }
}
