package app.detente.model;

import java.time.Instant;

/** One message found by a search, best first. */
public record Hit(long messageId, long conversationId, Network network, String author, String text, Instant authoredAt) {}
