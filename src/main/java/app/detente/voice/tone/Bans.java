package app.detente.voice.tone;

import app.detente.model.Fold;
import app.detente.model.Lexicon;
import app.detente.model.Phrases.Place;
import app.detente.model.Words;
import app.detente.model.filter.Span;
import app.detente.rules.Patterns;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.VoiceProfile.Banned;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the brand never says: words however they are written, what has no words as it stands, and patterns. */
final class Bans {
    private static final String LIST = "banned";

    private final Lexicon words;
    private final List<Found> others;

    /** A ban that is looked for in the text itself. */
    private record Found(Function<String, List<Span>> finder, String instead) {}

    Bans(List<Banned> bans) {
        List<String> lines = new ArrayList<>(List.of("[" + LIST + "]"));
        List<Found> found = new ArrayList<>();
        for (Banned ban : bans) {
            String folded = String.join(" ", Fold.words(ban.words()));
            if (ban.pattern().isPresent()) {
                found.add(new Found(Patterns.finder(ban.pattern().get()), ban.instead()));
            } else if (folded.isEmpty()) {
                found.add(new Found(text -> literal(text, ban.words()), ban.instead()));
            } else {
                lines.add(folded + (ban.words().endsWith("*") ? "*" : "") + " → " + ban.instead());
            }
        }
        words = Lexicon.of(lines);
        others = List.copyOf(found);
    }

    void read(List<Remark> remarks, Reply reply, Better better) {
        Words said = reply.words();
        for (int at = 0; at < said.size(); at++) {
            List<Lexicon.Found> found = words.at(said, at);
            if (!found.isEmpty()) {
                Lexicon.Found ban = found.getFirst();
                remarks.add(better.remark(Rule.BANNED, new Place(at, at + ban.words() - 1, ban.note())));
                at += ban.words() - 1;
            }
        }
        for (Found other : others) {
            other.finder().apply(reply.text()).forEach(span -> remarks.add(
                    new Remark(Rule.BANNED, span.start(), span.end(), other.instead().isEmpty() ? List.of() : List.of(other.instead()))));
        }
    }

    private static List<Span> literal(String text, String wanted) {
        List<Span> found = new ArrayList<>();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            found.add(new Span(at, at + wanted.length()));
        }
        return found;
    }
}
