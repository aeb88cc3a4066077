package app.detente.report.forecast;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How many people more than there are it takes, from one moment on, for nobody to wait by another one but those who have just written.
 *
 * @param likely people with whom it is as likely as not; empty where no number would do
 * @param sure   people with whom it is so in nine cases of ten
 */
public record Needed(Instant from, Instant by, OptionalInt likely, OptionalInt sure) {}
