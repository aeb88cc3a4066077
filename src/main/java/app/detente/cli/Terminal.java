package app.detente.cli;

import app.detente.model.Texts;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a verb speaks to.
 *
 * @param out         results, for scripts
 * @param err         everything said to people
 * @param interactive whether a person watches: progress is drawn
 * @param environment the environment variables
 */
public record Terminal(PrintWriter out, PrintWriter err, Texts texts, InstantSource clock, ZoneId zone, boolean interactive,
        Map<String, String> environment) {

    /** Says a sentence to the person. */
    void say(String key, Object... arguments) {
        err.println(texts.get(key, arguments));
        err.flush();
    }
}
