package app.detente.rules;

import app.detente.model.Fold;
import app.detente.model.filter.Span;
import com.google.re2j.Pattern;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A condition made ready to be asked many times. */
interface Check {
    /** Whether it is so; adds the places in the text it was found in. */
    boolean holds(Reading reading, List<Span> found);

    /** A check with the clause it stands for. */
    record Of(Clause clause, Check check) {}

    /** The checks of a rule: what costs much is asked last, since in most messages something cheap has said no by then. */
    static List<Of> all(Conditions conditions, PhraseIndex inText, PhraseIndex inName, Map<WordList, Integer> lists) {
        List<Of> checks = new ArrayList<>();
        for (Clause clause : conditions.clauses()) {
            checks.add(new Of(clause, of(clause.condition(), inText, inName, lists)));
        }
        checks.sort(Comparator.comparingInt(check -> cost(check.clause().condition())));
        return List.copyOf(checks);
    }

    private static int cost(Condition condition) {
        return switch (condition) {
            case Condition.On c -> 0;
            case Condition.By c -> 0;
            case Condition.Written c -> 1;
            case Condition.Says c -> 2;
            case Condition.Listed c -> 2;
            case Condition.Words c -> 2;
            case Condition.Named c -> 3;
            case Condition.OnlyEmoji c -> 3;
            case Condition.Contains c -> 4;
            case Condition.In c -> 5;
            case Condition.Fits c -> 6;
            case Condition.FirstContact c -> 7;
        };
    }

    private static Check of(Condition condition, PhraseIndex inText, PhraseIndex inName, Map<WordList, Integer> lists) {
        return switch (condition) {
            case Condition.Says(List<String> phrases) -> {
                int set = inText.add(phrases);
                yield (reading, found) -> reading.phrases().add(set, found);
            }
            case Condition.Listed(WordList list) -> {
                int set = lists.get(list);
                yield (reading, found) -> reading.phrases().add(set, found);
            }
            case Condition.Named(List<String> phrases) -> {
                int set = inName.add(phrases);
                yield (reading, found) -> reading.names().add(set, new ArrayList<>());
            }
            case Condition.Fits(String pattern) -> fits(pattern);
            case Condition.Contains(Contained what) -> (reading, found) -> what.in(reading.text(), found);
            case Condition.OnlyEmoji() -> (reading, found) -> Emoji.only(reading.text());
            case Condition.Words(int least, int most) ->
                    (reading, found) -> reading.folded().words() >= least && reading.folded().words() <= most;
            case Condition.By(String customer) -> by(customer.strip());
            case Condition.FirstContact() -> (reading, found) -> reading.first();
            case Condition.On(var networks) -> (reading, found) -> networks.contains(reading.message().network());
            case Condition.In(var language) -> (reading, found) -> reading.language().filter(language::equals).isPresent();
            case Condition.Written written -> (reading, found) -> isWithin(written, reading.message().authored().atZone(written.zone()));
        };
    }

    /** Most texts lack what the pattern cannot do without, and are not tried. */
    private static Check fits(String pattern) {
        Pattern compiled = Patterns.compile(pattern);
        Set<String> needs = PatternShape.of(pattern).needs();
        return (reading, found) -> (needs.isEmpty() || needs.stream().anyMatch(reading.folded()::holds))
                && Patterns.find(compiled.matcher(reading.text()), found);
    }

    private static Check by(String customer) {
        String folded = Fold.fold(customer);
        return (reading, found) -> reading.message().customer().equals(customer) || Fold.fold(reading.message().author().strip()).equals(folded);
    }

    private static boolean isWithin(Condition.Written when, ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        if (when.from().isBefore(when.to())) {
            return when.days().contains(at.getDayOfWeek()) && !time.isBefore(when.from()) && time.isBefore(when.to());
        }
        boolean evening = !time.isBefore(when.from()) && when.days().contains(at.getDayOfWeek());
        boolean morning = time.isBefore(when.to()) && when.days().contains(at.getDayOfWeek().minus(1));
        return evening || morning;
    }
}
