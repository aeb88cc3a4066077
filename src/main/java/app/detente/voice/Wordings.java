package app.detente.voice;

import app.detente.model.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The texts that one template can make, before they are filled: each of its wordings, and in each every {@link Alternatives choice} left open. Picks the
 * one that this thread, this person and the last hour have heard the least of.
 */
public final class Wordings {
    /** Texts of one wording that are gone through: more than a group can be sent. */
    private static final long MOST = 10_000;
    /** Texts compared before one is picked: a keystroke's time is enough for them. */
    private static final int COMPARED = 48;
    /** The golden section: multiples of it are spread evenly, so that texts that follow each other differ in many places. */
    private static final double SPREAD = 0.6180339887498949;
    private static final Comparator<Told.Times> LEAST = Comparator.comparingInt(Told.Times::thread).thenComparingInt(Told.Times::person)
            .thenComparingInt(Told.Times::hour).thenComparingInt(Told.Times::day);

    private final ReplyTemplate template;
    private final List<Alternatives> wordings;

    private Wordings(ReplyTemplate template) {
        this.template = template;
        this.wordings = template.wordings().stream().map(Alternatives::in).toList();
    }

    public static Wordings of(ReplyTemplate template) {
        return new Wordings(template);
    }

    /** The text with the first of each choice: what stands for a wording where none is picked. */
    public static String plain(String wording) {
        return Alternatives.in(wording).text(0);
    }

    /**
     * One text of the template.
     *
     * @param wording  which of its {@link ReplyTemplate#wordings()}
     * @param template the same with that text for its body, every choice made
     */
    public record Wording(int wording, ReplyTemplate template) {}

    /**
     * What was picked, and why.
     *
     * @param rendered it, filled for this person
     * @param times    how often the most repeated of its sentences was said already
     * @param passed   how often that was where the template's first text would have been taken
     * @param texts    among how many it was chosen
     */
    public record Pick(Wording wording, Rendered rendered, Told.Times times, Told.Times passed, int texts) {
        /** Why this one, in a sentence; "" where nothing spoke against the first. */
        public String reason(Texts words) {
            if (texts < 2 || passed.equals(times)) {
                return "";
            }
            return passed.thread() > times.thread() ? words.get("variety.pick.thread", passed.thread())
                    : passed.person() > times.person() ? words.get("variety.pick.person", passed.person())
                    : passed.hour() > times.hour() ? words.get("variety.pick.hour", passed.hour()) : words.get("variety.pick.often");
        }
    }

    /** Every text once, the wordings in turn, so that neighbours differ as much as they can; the first is the body with the first of each choice. */
    public Stream<Wording> all() {
        long longest = wordings.stream().mapToLong(wording -> wording.count(MOST)).max().orElse(0);
        return LongStream.range(0, longest).boxed().flatMap(this::round);
    }

    private Stream<Wording> round(long round) {
        return LongStream.range(0, wordings.size()).mapToInt(Math::toIntExact)
                .filter(wording -> round < wordings.get(wording).count(MOST))
                .mapToObj(wording -> new Wording(wording, template.worded(text(wordings.get(wording), round))));
    }

    private static String text(Alternatives wording, long round) {
        long size = wording.count(MOST);
        long step = Math.max(1, Math.round(size * SPREAD));
        while (divisor(step, size) > 1) {
            step++;
        }
        return wording.text(round * step % size);
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    /**
     * The text of which the least was said, to this thread first, then to this person, within the hour, within the day; among equals the one whose last
     * time is the longest ago, then the first. The same history always gives the same.
     *
     * @param render fills a text for this person; where it throws, so does this
     */
    public Pick pick(Function<ReplyTemplate, Rendered> render, Told told) {
        return best(render, told, text -> true).orElseThrow();
    }

    /** As {@link #pick}, but not this text, nor one that reads like it. Empty where the template has no other. */
    public Optional<Pick> other(String than, Function<ReplyTemplate, Rendered> render, Told told) {
        Likeness now = Likeness.of(than, told.names());
        return best(render, told, text -> Likeness.of(text, told.names()).to(now) <= Likeness.CLONE);
    }

    private Optional<Pick> best(Function<ReplyTemplate, Rendered> render, Told told, Predicate<String> wanted) {
        record Heard(Wording wording, Rendered rendered, Told.Times most, int repeated) {}
        List<Heard> heard = new ArrayList<>();
        all().limit(COMPARED).forEach(wording -> {
            Rendered rendered = render.apply(wording.template());
            List<Sentence> sentences = Sentence.in(rendered.text(), told.names());
            int repeated = sentences.stream().map(told::times).mapToInt(times -> times.thread() + times.person() + times.hour()).sum();
            heard.add(new Heard(wording, rendered, told.most(sentences), repeated));
        });
        return heard.stream().filter(one -> wanted.test(one.rendered().text()))
                .min(Comparator.comparing(Heard::most, LEAST).thenComparingInt(Heard::repeated).thenComparing(one -> one.most().last().orElse(Instant.MIN)))
                .map(one -> new Pick(one.wording(), one.rendered(), one.most(), heard.getFirst().most(), heard.size()));
    }
}
