package app.detente.model.filter;

import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.model.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What could stand where somebody types: keys, values, names. Nothing is offered that is already there. */
public final class Completion {
    /** Suggestions at most: a list somebody reads while typing. */
    public static final int MOST = 10;

    private static final List<String> AGES = List.of("1h", "4h", "1d", "7d");
    private static final List<String> FRENCH_AGES = List.of("1h", "4h", "1j", "7j");

    private final Vocabulary vocabulary;
    private final Map<String, Suggestion> found = new LinkedHashMap<>();
    private final int from;
    private final int to;

    private Completion(Vocabulary vocabulary, int from, int to) {
        this.vocabulary = vocabulary;
        this.from = from;
        this.to = to;
    }

    /** The ways to complete the term the caret is in, best first; none where the caret is within a phrase or past what is read. */
    public static List<Suggestion> at(String text, int caret, Vocabulary vocabulary) {
        int here = Math.clamp(caret, 0, text.length());
        if (here > FilterText.MAX_TYPED) {
            return List.of();
        }
        int start = start(text, here);
        int end = here;
        while (end < text.length() && end - here < FilterText.MAX_TYPED && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int from = start < here && text.charAt(start) == '-' ? start + 1 : start;
        String typed = text.substring(from, here);
        if (typed.startsWith("\"")) {
            return List.of();
        }
        Completion completion = new Completion(vocabulary, from, end);
        int colon = typed.indexOf(':');
        Optional<Key> key = colon < 0 ? Optional.empty() : Spelled.find(Key.values(), typed.substring(0, colon));
        if (key.isPresent()) {
            completion.values(key.get(), typed.substring(0, colon + 1), unquoted(typed.substring(colon + 1)));
        } else if (colon < 0) {
            completion.beginning(typed);
        }
        return completion.found.values().stream().filter(one -> !one.text().equals(typed)).limit(MOST).toList();
    }

    /** Where the term begins that reaches up to here; blanks within quotes do not end one. */
    private static int start(String text, int here) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < here; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || i == start || text.charAt(i - 1) == ':' || text.charAt(i - 1) == '-')) {
                quoted = !quoted;
            } else if (!quoted && Character.isWhitespace(c)) {
                start = i + 1;
            }
        }
        return start;
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1) : value;
    }

    /** Nothing is said yet about what it is to be: keys, then what `is:`, tags and channels offer. */
    private void beginning(String typed) {
        for (Key key : Key.values()) {
            spelling(key, typed).ifPresent(spelled -> offer(spelled + ":", "filter.key." + key.key()));
        }
        if (!typed.isEmpty()) {
            String is = Key.IS.in(vocabulary.language()) + ":";
            for (State state : State.values()) {
                spelling(state, typed).ifPresent(spelled -> offer(is + spelled, "filter.is." + state.key()));
            }
            names(Key.TAG.in(vocabulary.language()) + ":", vocabulary.tags(), typed, "filter.suggest.tag");
            names(Key.CHANNEL.in(vocabulary.language()) + ":", channels(), typed, "filter.suggest.channel");
        }
    }

    private void values(Key key, String before, String typed) {
        switch (key) {
            case IS -> Arrays.stream(State.values())
                    .forEach(state -> spelling(state, typed).ifPresent(spelled -> offer(before + spelled, "filter.is." + state.key())));
            case TAG -> names(before, vocabulary.tags(), typed, "filter.suggest.tag");
            case CHANNEL -> names(before, channels(), typed, "filter.suggest.channel");
            case LANGUAGE -> Arrays.stream(Values.Tongue.values())
                    .forEach(tongue -> spelling(tongue, typed).ifPresent(spelled -> offer(before + spelled, "filter.language." + spelled)));
            case ASSIGNEE -> {
                names(before, List.of(vocabulary.language() == Language.FR ? "moi" : "me"), typed, "filter.is.mine");
                names(before, vocabulary.colleagues(), typed, "filter.suggest.colleague");
            }
            case PRIORITY -> Arrays.stream(Values.Level.values())
                    .forEach(level -> spelling(level, typed).ifPresent(spelled -> offer(before + spelled, "filter.priority." + Values.level(level))));
            case OLDER, NEWER -> ages().filter(age -> age.startsWith(typed)).forEach(age -> offer(before + age, "filter.suggest." + key.key()));
            case BEFORE, AFTER -> Arrays.stream(Values.Near.values())
                    .forEach(near -> spelling(near, typed).ifPresent(spelled -> offer(before + spelled, "filter.suggest." + key.key())));
            case FROM -> { }
        }
    }

    private List<String> channels() {
        return vocabulary.channels().stream().map(Network::key).toList();
    }

    private Stream<String> ages() {
        return (vocabulary.language() == Language.FR ? FRENCH_AGES : AGES).stream();
    }

    /** Names that begin like this first, then those with a word that does. */
    private void names(String before, List<String> names, String typed, String label) {
        String wanted = Fold.fold(typed).strip();
        names.stream().filter(name -> Fold.fold(name).startsWith(wanted)).forEach(name -> offer(before + Values.quoted(name), label));
        names.stream().filter(name -> Fold.words(name).stream().anyMatch(word -> word.startsWith(wanted)))
                .forEach(name -> offer(before + Values.quoted(name), label));
    }

    /** As the window's language spells it where that begins like this, else as the other one does. */
    private Optional<String> spelling(Spelled word, String typed) {
        String wanted = Fold.fold(typed).strip().replace('_', '-');
        return Stream.of(vocabulary.language(), vocabulary.language() == Language.FR ? Language.EN : Language.FR).map(word::in)
                .filter(spelled -> Fold.fold(spelled).startsWith(wanted)).findFirst();
    }

    private void offer(String text, String label) {
        found.putIfAbsent(text, new Suggestion(from, to, text, label));
    }
}
