package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours hold together: every one that is named exists, and every text can be read (WCAG 2.2, 1.4.3: 4.5 to 1). */
class TokensTest {
    private static final Path CSS = Path.of("src/main/resources/app/detente/css");
    private static final Pattern DEFINED = Pattern.compile("(-d-[a-z-]+):\\s*([^;]+);");
    private static final Pattern NAMED = Pattern.compile("-d-[a-z-]+");

    @Test
    void bothThemesDefineTheSameColours() throws IOException {
        assertThat(tokens(Theme.DARK).keySet()).isEqualTo(tokens(Theme.LIGHT).keySet());
    }

    @Test
    void everyColourASheetNamesIsDefined() throws IOException {
        Set<String> defined = new HashSet<>(tokens(Theme.LIGHT).keySet());
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sheets = Files.list(CSS)) {
            for (Path sheet : sheets.toList()) {
                String text = Files.readString(sheet);
                Matcher define = DEFINED.matcher(text);
                while (define.find()) {
                    defined.add(define.group(1));
                }
                Matcher name = NAMED.matcher(text);
                while (name.find()) {
                    named.add(name.group());
                }
            }
        }
        assertThat(defined).containsAll(named);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeReadOnEverySurfaceItStandsOn(Theme theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        for (String surface : Set.of("bg", "surface", "selected", "hover")) {
            for (String text : Set.of("text", "muted", "faint", "accent", "warn", "late")) {
                assertReadable(tokens, text, surface);
            }
        }
        for (String surface : Set.of("customer", "brand", "note", "sunken", "warn-soft", "late-soft")) {
            assertReadable(tokens, "text", surface);
        }
        for (String tag : Set.of("red", "amber", "green", "teal", "blue", "violet", "pink", "grey")) {
            assertReadable(tokens, "tag-" + tag, "tag-" + tag + "-soft");
        }
        assertReadable(tokens, "on-accent", "accent");
        assertReadable(tokens, "on-accent", "accent-hover");
        assertReadable(tokens, "accent", "accent-soft");
        assertReadable(tokens, "late", "late-soft");
        assertReadable(tokens, "warn", "warn-soft");
        assertReadable(tokens, "ok", "ok-soft");
        assertReadable(tokens, "toast-text", "toast");
        assertReadable(tokens, "toast-accent", "toast");
    }

    private static void assertReadable(Map<String, String> tokens, String text, String surface) {
        double a = luminance(Color.web(tokens.get("-d-" + text)));
        double b = luminance(Color.web(tokens.get("-d-" + surface)));
        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).as(text + " on " + surface).isGreaterThanOrEqualTo(4.5);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(Theme theme) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        Matcher define = DEFINED.matcher(Files.readString(CSS.resolve("tokens-" + theme.key() + ".css")));
        while (define.find()) {
            tokens.put(define.group(1), define.group(2));
        }
        return tokens;
    }
}
