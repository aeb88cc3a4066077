package app.detente.model;

import java.time.Instant;
import java.util.List;

/**
 * One message of a customer, for those who ask what customers speak of.
 *
 * @param customer whose it is, as a number that tells nothing else: one person who says a thing ten times is not ten who say it; 0 where nobody knows
 * @param at       when it was written
 * @param text     its beginning, as much as the asker wanted
 * @param tags     names of the tags of its conversation
 */
public record Said(long id, long customer, Instant at, String text, List<String> tags) {}
