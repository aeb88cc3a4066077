package app.detente.report.themes;

import app.detente.model.Said;
import app.detente.report.themes.Heard.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The complaints of a stretch of time, or the praise.
 *
 * @param heard all of them; empty where there is none
 * @param about what they speak of, the most said first
 */
public record Side(Optional<Heard> heard, List<Heard> about) {
    private static final int MOST = 6;

    static Side of(Kind kind, List<Listened> now, List<Listened> before, Predicate<String> belongs, Frame frame) {
        List<Listened> these = now.stream().filter(message -> belongs.test(message.said().text())).toList();
        if (these.isEmpty()) {
            return new Side(Optional.empty(), List.of());
        }
        List<Listened> those = before.stream().filter(message -> belongs.test(message.said().text())).toList();
        List<Said> said = these.stream().map(Listened::said).toList();
        return new Side(Optional.of(Heard.of(kind, "", said, frame.each(), frame.before(those.size()))),
                Rising.of(these, those, frame).stream().sorted(Rising.BY_VOLUME).limit(MOST).toList());
    }
}
