package app.detente.report.themes;

import app.detente.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watched brands as text, one a line: {@code name ; sure ; unsure ; near ; never}, phrases between commas. The shipped example and what the house keeps
 * have this one form.
 */
public final class BrandText {
    /** Brands that are watched at most; each is looked for in every message. */
    public static final int MOST = 100;
    /** UTF-16 units that the phrases of one field may have together. */
    public static final int LONGEST = 2_000;
    private static final int FIELDS = 5;

    private BrandText() {}

    /** The shipped example: French mobile operators. */
    public static List<Brand> shipped() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(BrandText.class.getResourceAsStream("brands.txt"), StandardCharsets.UTF_8))) {
            return read(in.lines().collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty lines and those that begin with # say nothing. @throws Problem as {@link #checked} */
    public static List<Brand> read(String text) {
        return checked(text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(BrandText::brand).toList());
    }

    private static Brand brand(String line) {
        String[] fields = Arrays.copyOf(line.split(";", -1), FIELDS);
        return new Brand(fields[0].strip(), phrases(fields[1]), phrases(fields[2]), phrases(fields[3]), phrases(fields[4]));
    }

    /** What was typed between commas; empty ones are left out. */
    public static List<String> phrases(String typed) {
        return typed == null ? List.of() : Arrays.stream(typed.split("[,;\\n]")).map(String::strip).filter(phrase -> !phrase.isEmpty()).distinct().toList();
    }

    public static String write(List<Brand> brands) {
        return brands.stream().map(brand -> String.join(" ; ", brand.name(), joined(brand.sure()), joined(brand.unsure()), joined(brand.near()),
                joined(brand.never()))).collect(Collectors.joining("\n"));
    }

    public static String joined(List<String> phrases) {
        return String.join(", ", phrases);
    }

    /**
     * The same brands, if they can be watched.
     *
     * @throws Problem where one has no name or the name of another, can be found by nothing, has doubtful words that nothing settles, or is too long
     */
    public static List<Brand> checked(List<Brand> brands) {
        if (brands.size() > MOST) {
            throw new Problem("brand.many", MOST);
        }
        Set<String> names = new HashSet<>();
        brands.forEach(brand -> {
            if (brand.name().isBlank() || brand.name().matches("(?s).*[;\\n#].*")) {
                throw new Problem("brand.name");
            } else if (!names.add(brand.name().toLowerCase(Locale.ROOT))) {
                throw new Problem("brand.twice", brand.name());
            } else if (phrasesOf(brand.sure()).isEmpty() && phrasesOf(brand.unsure()).isEmpty()) {
                throw new Problem("brand.nothing", brand.name());
            } else if (new ArrayList<>(List.of(brand.sure(), brand.unsure(), brand.near(), brand.never())).stream()
                    .anyMatch(phrases -> joined(phrases).length() > LONGEST)) {
                throw new Problem("brand.long", brand.name(), LONGEST);
            }
        });
        return List.copyOf(brands);
    }

    private static List<String> phrasesOf(List<String> phrases) {
        return phrases.stream().filter(phrase -> phrase.codePoints().anyMatch(Character::isLetterOrDigit)).toList();
    }
}
