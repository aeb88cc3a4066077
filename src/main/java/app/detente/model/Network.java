package app.detente.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of place where customers write. The key is what files, the database and the command line say. */
public enum Network {
    FACEBOOK("facebook", "Facebook"),
    X("x", "X"),
    MASTODON("mastodon", "Mastodon"),
    BLUESKY("bluesky", "Bluesky"),
    EMAIL("email", "E-mail"),
    FILE("file", "File");

    private final String key;
    private final String label;

    Network(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /** The proper name; the same in every language but for {@link #EMAIL} and {@link #FILE}, which the bundles translate. */
    public String label() {
        return label;
    }

    /** Finds a network by its key, whatever the case; `twitter` and `mail` are understood as well. */
    public static Optional<Network> of(String name) {
        String key = switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "twitter" -> "x";
            case "mail", "e-mail" -> "email";
            case "fb" -> "facebook";
            case String other -> other;
        };
        return Arrays.stream(values()).filter(network -> network.key.equals(key)).findFirst();
    }
}
