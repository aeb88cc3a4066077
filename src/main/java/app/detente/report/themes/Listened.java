package app.detente.report.themes;

import app.detente.model.Said;
import java.util.List;

/** A message and what it speaks of, read once for all that is asked of it. */
public record Listened(Said said, List<Term> terms) {

    public static Listened to(Said said) {
        return new Listened(said, Terms.of(said.text()));
    }
}
