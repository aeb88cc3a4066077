package app.detente.model.filter;

import app.detente.model.Adviser;
import java.time.Instant;
import java.time.ZoneId;

/** Who asks, when, and where: what `mine`, `2h` and `today` mean. */
public record Asking(Adviser me, Instant now, ZoneId zone) {}
