package app.detente.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a template sounds: what decides whether it is offered before somebody in distress. */
public enum Mood {
    PLAIN,
    /** With a joke, or a wink: closed before somebody in distress. */
    LIGHT,
    /** Written for somebody in trouble: comes first there. */
    KIND;

    /** The word it is kept by. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mood> of(String key) {
        return Arrays.stream(values()).filter(mood -> mood.key().equals(key)).findFirst();
    }
}
