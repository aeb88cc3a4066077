package app.detente.report.paper;

import java.time.Instant;
import java.util.List;

/**
 * What is handed to somebody who does not have the console: blocks one below the other, in one language.
 *
 * @param under    one line below the title
 * @param language the language of its words, as a page of a reader names it: `fr`
 * @param foot     at the foot of every page, beside its number
 * @param at       when it was made; two papers of the same content and moment are the same bytes
 */
public record Paper(String title, String under, String language, List<Block> blocks, String foot, Instant at) {}
