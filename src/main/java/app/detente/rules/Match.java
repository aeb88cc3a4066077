package app.detente.rules;

import app.detente.model.filter.Span;
import java.util.List;

/**
 * A rule matched a message.
 *
 * @param why   the conditions that held
 * @param found the parts of the text they were found in, in order, without overlaps
 */
public record Match(Rule rule, List<Clause> why, List<Span> found) {}
