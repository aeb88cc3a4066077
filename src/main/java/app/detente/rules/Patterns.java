package app.detente.rules;

import app.detente.model.filter.Span;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Patterns of the RE2 kind, which match in time linear in the text whatever the pattern. Linear is not cheap, so that length and size are bounded
 * as well. No look-around and no back-references: that is the price, and it is worth it.
 */
public final class Patterns {
    /** UTF-16 units of a pattern. */
    public static final int MAX_LENGTH = 1_000;
    /** Steps a pattern may compile to; each may be tried at each character. */
    static final int MAX_SIZE = 500;
    /** Places shown for one pattern in one text; looking for a further one costs another reading. */
    static final int MAX_FOUND = 8;

    private Patterns() {}

    /** What is wrong with it; empty where nothing is. */
    public static Optional<PatternMistake> mistake(String pattern) {
        if (pattern.isEmpty()) {
            return mistake(PatternMistake.Kind.EMPTY, 0);
        }
        if (pattern.length() > MAX_LENGTH) {
            return mistake(PatternMistake.Kind.TOO_LONG, MAX_LENGTH);
        }
        PatternShape.Seen shape = PatternShape.of(pattern);
        if (shape.size() > MAX_SIZE) {
            return mistake(PatternMistake.Kind.TOO_LARGE, 0);
        }
        try {
            return compile(pattern).programSize() > MAX_SIZE ? mistake(PatternMistake.Kind.TOO_LARGE, 0) : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(located(pattern, e, shape));
        }
    }

    /** A pattern without mistakes, ready. */
    static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Looks for a pattern without mistakes in a text as it stands: the first places. */
    public static Function<String, List<Span>> finder(String pattern) {
        Pattern compiled = compile(pattern);
        return text -> {
            List<Span> found = new ArrayList<>();
            find(compiled.matcher(text), found);
            return found;
        };
    }

    /** Adds the first places found; false where there is none. A match of nothing is a match, with no place to show. */
    static boolean find(Matcher matcher, List<Span> found) {
        boolean any = false;
        for (int places = 0; places < MAX_FOUND && matcher.find(); places++) {
            any = true;
            if (matcher.end() > matcher.start()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return any;
    }

    private static Optional<PatternMistake> mistake(PatternMistake.Kind kind, int at) {
        return Optional.of(new PatternMistake(kind, at));
    }

    /** RE2/J names the faulty part and not its place. */
    private static PatternMistake located(String pattern, PatternSyntaxException e, PatternShape.Seen shape) {
        PatternMistake.Kind kind = kind(e);
        return switch (kind) {
            case OPEN_GROUP -> new PatternMistake(kind, shape.unclosed().orElse(0));
            case CLOSED_GROUP -> new PatternMistake(kind, shape.unopened().orElse(0));
            case EMPTY, TOO_LONG, TOO_LARGE, OPEN_CLASS, NOTHING_TO_REPEAT, REPEATED_TWICE, REPEAT_COUNT, ESCAPE, CLASS_RANGE, UNSUPPORTED, OTHER ->
                    new PatternMistake(kind, place(pattern, e));
        };
    }

    private static PatternMistake.Kind kind(PatternSyntaxException e) {
        String said = e.getDescription();
        if (said.startsWith("missing closing )")) {
            return PatternMistake.Kind.OPEN_GROUP;
        }
        return switch (said) {
            case "missing closing ]" -> PatternMistake.Kind.OPEN_CLASS;
            case "missing argument to repetition operator" -> PatternMistake.Kind.NOTHING_TO_REPEAT;
            case "invalid nested repetition operator" -> PatternMistake.Kind.REPEATED_TWICE;
            case "invalid repeat count" -> PatternMistake.Kind.REPEAT_COUNT;
            case "invalid escape sequence", "trailing backslash at end of expression" -> PatternMistake.Kind.ESCAPE;
            case "invalid character class range" -> PatternMistake.Kind.CLASS_RANGE;
            case "invalid or unsupported Perl syntax", "invalid named capture" -> PatternMistake.Kind.UNSUPPORTED;
            default -> said.contains("internal error") || said.contains("unexpected )") ? PatternMistake.Kind.CLOSED_GROUP : PatternMistake.Kind.OTHER;
        };
    }

    /** The first place of the faulty part up to which the pattern has this very mistake: RE2/J reads from the left, and stops at the first. */
    private static int place(String pattern, PatternSyntaxException e) {
        String part = e.getPattern();
        if (part == null || part.isEmpty()) {
            return pattern.length() - 1;
        }
        for (int at = pattern.indexOf(part); at >= 0; at = pattern.indexOf(part, at + 1)) {
            if (isFaulty(pattern.substring(0, at + part.length()), e)) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isFaulty(String beginning, PatternSyntaxException expected) {
        try {
            compile(beginning);
            return false;
        } catch (PatternSyntaxException e) {
            return e.getDescription().equals(expected.getDescription()) && expected.getPattern().equals(e.getPattern());
        }
    }
}
