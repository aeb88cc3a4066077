package app.detente.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Texts for many people from one template, none of which reads like another: never two more alike than {@link Likeness#CLONE}, names taken out. Where
 * the template has no such text left, there is none. For one group and one thread.
 */
public final class Variety {
    /** Texts that would do, among which the one that says a person the least anew is taken. */
    private static final int COMPARED = 4;
    /** Texts tried for one person. */
    private static final int MOST_TRIED = 200;

    private final Iterator<Wordings.Wording> untried;
    private final List<Wordings.Wording> kept = new ArrayList<>();
    private final List<Likeness> given = new ArrayList<>();
    /** Which of the given texts have a run of words. */
    private final Map<Long, List<Integer>> runs = new HashMap<>();

    public Variety(ReplyTemplate template) {
        untried = Wordings.of(template).all().iterator();
    }

    /**
     * Somebody's text.
     *
     * @param wording which of its template's wordings it was made from
     */
    public record Letter(int wording, Rendered rendered) {}

    private record Candidate(Wordings.Wording wording, Rendered rendered, Likeness likeness, long heard) {}

    /** How many texts were given. */
    public int count() {
        return given.size();
    }

    /**
     * A text for one person that reads like none given before; empty where the template has none left that may go to them.
     *
     * @param render fills a text for them
     * @param fits   whether it may go: it leaves no gap, and their network takes its length
     * @param names  of them, the adviser and the brand
     * @param heard  sentences they were told before, by {@link Sentence#key()}: avoided where there is a choice
     */
    public Optional<Letter> next(Function<ReplyTemplate, Rendered> render, Predicate<Rendered> fits, Names names, Set<Long> heard) {
        List<Candidate> found = new ArrayList<>();
        List<Wordings.Wording> unfit = new ArrayList<>();
        for (int tried = 0; found.size() < COMPARED && tried < MOST_TRIED && (!kept.isEmpty() || untried.hasNext()); tried++) {
            Wordings.Wording wording = kept.isEmpty() ? untried.next() : kept.removeFirst();
            Rendered rendered = render.apply(wording.template());
            Likeness likeness = Likeness.of(rendered.text(), names);
            if (!fits.test(rendered)) {
                unfit.add(wording);
            } else if (!isLikeOneGiven(likeness)) {
                found.add(new Candidate(wording, rendered, likeness, told(rendered, names, heard)));
                if (found.getLast().heard() == 0) {
                    break;
                }
            }
        }
        Optional<Candidate> best = found.stream().min((one, other) -> Long.compare(one.heard(), other.heard()));
        best.ifPresent(this::give);
        found.stream().filter(one -> one != best.orElseThrow()).map(Candidate::wording).forEach(kept::add);
        kept.addAll(unfit);
        return best.map(one -> new Letter(one.wording().wording(), one.rendered()));
    }

    private static long told(Rendered rendered, Names names, Set<Long> heard) {
        return heard.isEmpty() ? 0 : Sentence.in(rendered.text(), names).stream().filter(sentence -> heard.contains(sentence.key())).count();
    }

    private void give(Candidate one) {
        int number = given.size();
        given.add(one.likeness());
        one.likeness().runs().forEach(run -> runs.computeIfAbsent(run, r -> new ArrayList<>()).add(number));
    }

    /** Only what has a run in common is looked at, and counted by the way. */
    private boolean isLikeOneGiven(Likeness likeness) {
        int[] common = new int[given.size()];
        likeness.runs().forEach(run -> runs.getOrDefault(run, List.of()).forEach(number -> common[number]++));
        for (int number = 0; number < common.length; number++) {
            if (Likeness.share(common[number], likeness.size(), given.get(number).size()) > Likeness.CLONE) {
                return true;
            }
        }
        return false;
    }
}
