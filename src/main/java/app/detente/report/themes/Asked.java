package app.detente.report.themes;

import app.detente.model.Question;
import app.detente.model.Said;
import app.detente.report.themes.Heard.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What customers ask, grouped by what it is about. */
public final class Asked {
    /** Groups that are looked at, the largest. */
    private static final int GROUPS = 40;
    /** Questions of a group that are tried: enough to tell whether an answer is at hand. */
    private static final int TRIED = 5;

    private Asked() {}

    /**
     * The groups of questions that no answer is at hand for, the largest first. A question belongs to the thing it names that most questions name.
     *
     * @param messages in the order of time
     * @param answered whether an answer is at hand; asked of a few questions a group, and a group is without one where most of these are
     */
    public static List<Heard> without(List<Said> messages, Predicate<Said> answered, Frame frame) {
        List<Listened> questions = messages.stream().filter(said -> Question.in(said.text())).map(Listened::to).toList();
        Counted counted = new Counted(questions);
        Map<String, List<Said>> groups = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> written = new HashMap<>();
        questions.forEach(question -> question.terms().stream().filter(term -> counted.worth().contains(term.key()))
                .max(Comparator.<Term>comparingInt(term -> counted.of(term.key())).thenComparing(Term::words).thenComparing(Term::key)).ifPresent(term -> {
                    groups.computeIfAbsent(term.key(), key -> new ArrayList<>()).add(question.said());
                    written.computeIfAbsent(term.key(), key -> new HashMap<>()).merge(term.written(), 1, Integer::sum);
                }));
        return groups.entrySet().stream().filter(group -> group.getValue().size() >= Counted.LEAST)
                .sorted(Comparator.<Map.Entry<String, List<Said>>>comparingInt(group -> group.getValue().size()).reversed()).limit(GROUPS)
                .filter(group -> isWithout(group.getValue(), answered))
                .map(group -> Heard.of(Kind.QUESTION, Rising.usual(written.get(group.getKey())), group.getValue(), frame.each(), frame.before(0)))
                .toList();
    }

    private static boolean isWithout(List<Said> group, Predicate<Said> answered) {
        List<Said> tried = group.reversed().stream().limit(TRIED).toList();
        return tried.stream().filter(answered.negate()).count() * 2 > tried.size();
    }
}
