package io.huiyin.matter;

import java.util.UUID;

/** The mark that makes one filled-in form act once: a key drawn by the page or the API client, and a print of what was asked. */
public record Submission(UUID key, String print) {}
