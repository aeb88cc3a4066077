package app.detente.model.filter;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.filter.Filter.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one typed text from left to right, once. */
final class FilterReader {
    private static final String OPENING = "\"“«„";

    private final String text;
    private final boolean cut;
    private final Set<Term> terms = new LinkedHashSet<>();
    private final List<Misread> misread = new ArrayList<>();
    private int at;
    private int printed;

    FilterReader(String typed) {
        int length = Math.min(typed.length(), FilterText.MAX_TYPED);
        cut = length < typed.length();
        text = typed.substring(0, cut && Character.isHighSurrogate(typed.charAt(length - 1)) ? length - 1 : length);
    }

    Reading read() {
        while (skipBlanks()) {
            term();
        }
        if (cut) {
            misread.add(new Misread(text.length(), text.length(), "filter.misread.too_long", List.of(Integer.toString(FilterText.MAX_TYPED))));
        }
        return new Reading(new Filter(List.copyOf(terms)), List.copyOf(misread));
    }

    private boolean skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /** A value as it stands: what is between its quotes, or up to the next blank. */
    private record Value(String typed, boolean beginning) {
        Optional<Phrase> phrase() {
            return Phrase.of(typed, beginning);
        }
    }

    private void term() {
        int start = at;
        boolean wanted = text.charAt(at) != '-' || at + 1 == text.length() || isBlank(text.charAt(at + 1));
        if (!wanted) {
            at++;
        }
        int colon = colon();
        if (colon > at) {
            pair(start, wanted, colon);
            return;
        }
        Value value = value();
        Optional<Phrase> phrase = value.phrase();
        if (phrase.isPresent()) {
            add(start, wanted, new Condition.Says(phrase.get()));
        } else if (!text.substring(start, at).equals("-")) {
            say(start, "filter.misread.nothing", shown(start));
        }
    }

    /** Where the colon of what looks like a key stands; -1 where there is none. */
    private int colon() {
        int i = at;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '_'
                || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':' ? i : -1;
    }

    private void pair(int start, boolean wanted, int colon) {
        String name = text.substring(at, colon);
        Optional<Key> key = Spelled.find(Key.values(), name);
        if (key.isPresent()) {
            at = colon + 1;
            condition(start, wanted, key.get(), value());
            return;
        }
        char next = colon + 1 < text.length() ? text.charAt(colon + 1) : ' ';
        int from = at;
        at = end(at);
        if (name.length() > 1 && next != '/' && !isBlank(next)) {
            say(start, "filter.misread.unknown_key", Values.shown(name));
        }
        String typed = text.substring(from, at);
        Phrase.of(typed, typed.endsWith("*")).ifPresent(phrase -> add(start, wanted, new Condition.Says(phrase)));
    }

    private void condition(int start, boolean wanted, Key key, Value value) {
        if (value.typed().isBlank()) {
            say(start, "filter.misread.missing", shown(start));
            return;
        }
        Optional<? extends Condition> condition = switch (key) {
            case IS -> Spelled.find(State.values(), value.typed()).map(Condition.Is::new);
            case TAG -> Values.tag(value.typed()).map(Condition.Tagged::new);
            case FROM -> value.phrase().map(Condition.From::new);
            case CHANNEL -> network(value.typed()).map(Condition.On::new);
            case LANGUAGE -> Spelled.find(Values.Tongue.values(), value.typed()).map(tongue -> new Condition.In(tongue.language()));
            case ASSIGNEE -> assignee(value);
            case PRIORITY -> Spelled.find(Values.Level.values(), value.typed()).map(level -> new Condition.Matters(level.priority()));
            case OLDER -> Values.age(value.typed()).map(Condition.Older::new);
            case NEWER -> Values.age(value.typed()).map(Condition.Newer::new);
            case BEFORE -> Values.day(value.typed()).map(Condition.Before::new);
            case AFTER -> Values.day(value.typed()).map(Condition.After::new);
        };
        if (condition.isPresent()) {
            add(start, wanted, condition.get());
        } else {
            say(start, "filter.misread." + key.key(), Values.shown(value.typed()), choices(key));
        }
    }

    private static Optional<Network> network(String typed) {
        return Network.of(switch (Spelled.folded(typed)) {
            case "courriel", "mail", "e-mail" -> "email";
            case "fichier" -> "file";
            case String other -> other;
        });
    }

    /** `assignee:me` and `assignee:nobody` are what `is:mine` and `is:unassigned` are. */
    private static Optional<Condition> assignee(Value value) {
        return switch (Spelled.folded(value.typed())) {
            case "me", "moi" -> Optional.of(new Condition.Is(State.MINE));
            case "nobody", "none", "personne", "aucun" -> Optional.of(new Condition.Is(State.UNASSIGNED));
            default -> value.phrase().map(Condition.AssignedTo::new);
        };
    }

    /** What could have stood there, in both languages. */
    private static String choices(Key key) {
        return switch (key) {
            case IS -> both(State.values());
            case CHANNEL -> Arrays.stream(Network.values()).map(Network::key).collect(Collectors.joining(", "));
            case LANGUAGE -> both(Values.Tongue.values());
            case PRIORITY -> both(Values.Level.values());
            case TAG, FROM, ASSIGNEE, OLDER, NEWER, BEFORE, AFTER -> "";
        };
    }

    private static String both(Spelled[] values) {
        return Arrays.stream(Language.values()).map(language -> Arrays.stream(values).map(value -> value.in(language)).collect(Collectors.joining(", ")))
                .distinct().collect(Collectors.joining("; "));
    }

    private Value value() {
        if (at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0) {
            return quoted();
        }
        int from = at;
        at = end(at);
        String typed = text.substring(from, at);
        return typed.endsWith("*") ? new Value(typed.substring(0, typed.length() - 1), true) : new Value(typed, false);
    }

    /** A quote that is never closed runs to the end: somebody is still typing. Twice the plain quote is the quote itself. */
    private Value quoted() {
        char opening = text.charAt(at++);
        String closing = switch (opening) {
            case '«' -> "»";
            case '“', '„' -> "”“\"";
            default -> "\"";
        };
        StringBuilder within = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (closing.indexOf(c) < 0) {
                within.append(c);
            } else if (opening == '"' && at < text.length() && text.charAt(at) == '"') {
                within.append(c);
                at++;
            } else {
                break;
            }
        }
        boolean beginning = at < text.length() && text.charAt(at) == '*';
        if (beginning) {
            at++;
        }
        return new Value(within.toString(), beginning);
    }

    private int end(int from) {
        int i = from;
        while (i < text.length() && !isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void add(int start, boolean wanted, Condition condition) {
        Term term = new Term(wanted, condition);
        int length = longest(term);
        if (terms.size() == FilterText.MAX_TERMS && !terms.contains(term)) {
            say(start, "filter.misread.too_many", Integer.toString(FilterText.MAX_TERMS));
        } else if (printed + length > FilterText.MAX_TYPED) {
            say(start, "filter.misread.too_long", Integer.toString(FilterText.MAX_TYPED));
        } else if (terms.add(term)) {
            printed += length;
        }
    }

    /** Folding can make a text longer; what could not be read again once printed does not count. */
    private static int longest(Term term) {
        return 1 + Arrays.stream(Language.values()).mapToInt(language -> FilterText.print(term, language).length()).max().orElseThrow();
    }

    private void say(int start, String key, String... arguments) {
        misread.add(new Misread(start, at, key, List.of(arguments)));
    }

    private String shown(int start) {
        return Values.shown(text.substring(start, at));
    }
}
