package app.detente.cli;

import app.detente.model.Texts;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a verb speaks to.
 *
 * @param out         results, for scripts
 * @param err         everything said to people
 * @param interactive whether a person watches: progress is drawn
 * @param environment the environment variables
 * @param secrets     what a person, or a pipe, is asked for
 */
public record Terminal(PrintWriter out, PrintWriter err, Texts texts, InstantSource clock, ZoneId zone, boolean interactive,
        Map<String, String> environment, Secrets secrets) {

    /** Something that must stand neither in the arguments, where every process can read it, nor on the screen. */
    @FunctionalInterface
    public interface Secrets {
        /** @return empty where nobody answers */
        Optional<String> ask(String prompt);
    }

    /** Without anybody to ask. */
    public Terminal(PrintWriter out, PrintWriter err, Texts texts, InstantSource clock, ZoneId zone, boolean interactive,
            Map<String, String> environment) {
        this(out, err, texts, clock, zone, interactive, environment, prompt -> Optional.empty());
    }

    /** Says a sentence to the person. */
    void say(String key, Object... arguments) {
        err.println(texts.get(key, arguments));
        err.flush();
    }
}
