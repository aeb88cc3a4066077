package app.detente.channel.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A language customers write in. */
enum Language {
    FRENCH("fr"), ENGLISH("en");

    private final String suffix;

    Language(String suffix) {
        this.suffix = suffix;
    }

    /** The lines of the file {@code kind_xx.txt} beside this class, without those that begin with #. */
    List<String> lines(String kind) {
        String file = kind + "_" + suffix + ".txt";
        try (InputStream in = Language.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
