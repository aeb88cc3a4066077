package app.detente.voice;

import app.detente.model.Fold;
import app.detente.model.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which templates may answer a message, learned from what advisers chose before: the messages most like it vote for the templates they were answered
 * with (nearest neighbours, words weighed by how rare they are). A template's own words, its tags and how much it is used count too, and alone while
 * there is no history. Immutable; made anew off the window's thread, and cheap to add to. Nothing leaves this machine.
 */
public final class Suggestions {
    /** Choices that are remembered, the newest: a few weeks of a busy desk, and some 10 MB. */
    public static final int MOST = 20_000;
    /** From how alike on a message counts as one like this. */
    private static final double ALIKE = 0.2;
    /** What speaks against the votes of a few that are hardly alike: one message that was answered once says little of another. */
    private static final double DOUBT = ALIKE * ALIKE;
    private static final int NEIGHBOURS = 30;
    /** Uses that are thought of as shared by all: the very first one must not make its template the favourite. */
    private static final int FIRST_USES = 20;
    private static final int WORDS_SHOWN = 3;
    /** What more than one in ten says tells nothing; of a few, what more than three say. */
    private static final int TENTH = 10;
    private static final int FEW = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** What a template's own words, a tag it answers, and its share of all uses weigh, beside its share of the votes; chosen on real answers. */
    private static final double OWN_WORDS = 0.5;
    private static final double TAG = 0.5;
    private static final double USE = 0.3;

    private final List<Case> cases;
    private final List<Offer> offers;
    private final Map<Long, Integer> spread = new HashMap<>();
    private final Map<String, Long> used;
    /** The lengths of the cases, then of the offers, as vectors. */
    private final double[] norms;

    /**
     * What somebody chose.
     *
     * @param message what the customer had written
     * @param tags    names of the tags its conversation has
     * @param adviser who chose
     */
    public record Chosen(String message, Collection<String> tags, String template, long adviser) {}

    private record Case(long[] features, String template, long adviser) {}

    /** A template as it is compared with a message. */
    private record Offer(ReplyTemplate template, long[] features, Set<String> words, Set<String> names) {
        static Offer of(ReplyTemplate template) {
            String text = String.join(" ", template.title(), template.folder(), String.join(" ", template.shortcuts()),
                    template.wordings().stream().map(TemplateBody::words).collect(Collectors.joining(" ")));
            return new Offer(template, Features.of(text, template.terms().tags()), Set.copyOf(Fold.words(text)),
                    Set.copyOf(Fold.words(template.title() + " " + template.folder() + " " + String.join(" ", template.shortcuts()))));
        }
    }

    private Suggestions(List<Case> cases, List<Offer> offers) {
        this.cases = cases;
        this.offers = offers;
        this.used = cases.stream().collect(Collectors.groupingBy(Case::template, Collectors.counting()));
        features().forEach(this::count);
        this.norms = features().mapToDouble(this::norm).toArray();
    }

    private Stream<long[]> features() {
        return Stream.concat(cases.stream().map(Case::features), offers.stream().map(Offer::features));
    }

    private void count(long[] features) {
        for (long feature : features) {
            spread.merge(feature, 1, Integer::sum);
        }
    }

    /** @param chosen the newest first; what is beyond {@link #MOST} is forgotten */
    public static Suggestions of(List<ReplyTemplate> library, List<Chosen> chosen) {
        return new Suggestions(chosen.stream().limit(MOST).map(Suggestions::remembered).toList(), offers(library));
    }

    private static List<Offer> offers(List<ReplyTemplate> library) {
        return library.stream().filter(template -> !template.retired()).map(Offer::of).toList();
    }

    private static Case remembered(Chosen chosen) {
        return new Case(Features.of(chosen.message(), chosen.tags()), chosen.template(), chosen.adviser());
    }

    /** The same with newer choices, the newest first; texts are not read again. */
    public Suggestions and(List<Chosen> newer) {
        List<Case> all = new ArrayList<>(newer.stream().map(Suggestions::remembered).toList());
        all.addAll(cases);
        return new Suggestions(List.copyOf(all.subList(0, Math.min(MOST, all.size()))), offers);
    }

    /** The same for a library that has changed. */
    public Suggestions with(List<ReplyTemplate> library) {
        return new Suggestions(cases, offers(library));
    }

    /** What speaks for one template. */
    private static final class Weight {
        private double votes;
        private int times;
        private int mine;
        private Optional<String> tag = Optional.empty();
        private double score;
    }

    private record Neighbour(Case one, double alike) {
        double vote() {
            return alike * alike;
        }
    }

    /**
     * The best for this message, in the language asked for, the best first; fewer where nothing speaks for more.
     *
     * @param adviser whom they are for: the reasons tell own choices from those of colleagues
     * @param asking  where they are for; its tags are the conversation's
     */
    public List<Suggestion> of(String message, long adviser, TemplateSearch.Asking asking, int most) {
        record Ranked(Offer offer, Weight weight) {}
        Asked asked = new Asked(Features.of(message, asking.tags()));
        Map<String, Weight> weights = votes(asked, adviser);
        List<Ranked> ranked = new ArrayList<>();
        double all = FIRST_USES + offers.stream().map(Offer::template).mapToLong(this::uses).sum();
        for (int i = 0; i < offers.size(); i++) {
            ReplyTemplate template = offers.get(i).template();
            if (template.language().equals(asking.language()) && asking.takes(template)) {
                Weight weight = weights.computeIfAbsent(template.id(), id -> new Weight());
                weight.tag = tag(offers.get(i), asking.tags());
                weight.score = weight.votes + USE * uses(template) / all + OWN_WORDS * asked.alike(offers.get(i).features(), norms[cases.size() + i])
                        + (weight.tag.isPresent() ? TAG : 0);
                if (weight.score > 0) {
                    ranked.add(new Ranked(offers.get(i), weight));
                }
            }
        }
        return ranked.stream().sorted(Comparator.<Ranked>comparingDouble(one -> one.weight().score).reversed()
                        .thenComparing(one -> one.offer().template().title()).thenComparing(one -> one.offer().template().id()))
                .limit(most).map(one -> new Suggestion(one.offer().template(), reason(one.offer(), one.weight(), message))).toList();
    }

    private Map<String, Weight> votes(Asked asked, long adviser) {
        Map<String, Weight> weights = new HashMap<>();
        List<Neighbour> near = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            double alike = asked.alike(one.features(), norms[i]);
            if (alike > 0) {
                near.add(new Neighbour(one, alike));
            }
            if (alike >= ALIKE) {
                Weight weight = weights.computeIfAbsent(one.template(), id -> new Weight());
                weight.times++;
                weight.mine += one.adviser() == adviser ? 1 : 0;
            }
        }
        near.sort(Comparator.comparingDouble(Neighbour::alike).reversed());
        List<Neighbour> nearest = near.subList(0, Math.min(NEIGHBOURS, near.size()));
        double votes = nearest.stream().mapToDouble(Neighbour::vote).sum();
        nearest.forEach(one -> weights.computeIfAbsent(one.one().template(), id -> new Weight()).votes += one.vote() / (votes + DOUBT));
        return weights;
    }

    /** By the library's own count, or by what is remembered where that is more. */
    private long uses(ReplyTemplate template) {
        return Math.max(template.uses(), used.getOrDefault(template.id(), 0L));
    }

    /** One that it says it answers, or that its title, folder or shortcuts name. */
    private static Optional<String> tag(Offer offer, Collection<String> tags) {
        return tags.stream().filter(tag -> !Fold.words(tag).isEmpty() && (offer.names().containsAll(Fold.words(tag))
                || offer.template().terms().tags().stream().anyMatch(own -> Fold.words(own).equals(Fold.words(tag))))).findFirst();
    }

    private Suggestion.Reason reason(Offer offer, Weight weight, String message) {
        if (weight.times > 0) {
            return new Suggestion.Reason.Answered(weight.times, weight.mine);
        }
        if (weight.tag.isPresent()) {
            return new Suggestion.Reason.Tagged(weight.tag.get());
        }
        List<String> common = common(offer, message);
        return common.isEmpty() ? new Suggestion.Reason.Used(uses(offer.template())) : new Suggestion.Reason.Words(common);
    }

    /** The words of the message that the template has too, as the customer wrote them, the rarest first; small words say nothing. */
    private List<String> common(Offer offer, String message) {
        Map<String, String> written = new LinkedHashMap<>();
        WORD.matcher(message).results().map(MatchResult::group).forEach(word -> Fold.words(word).forEach(folded -> written.putIfAbsent(folded, word)));
        return Names.NONE.strip(message).stream().distinct().filter(word -> tells(word) && offer.words().contains(word))
                .sorted(Comparator.comparingInt(this::spread)).limit(WORDS_SHOWN)
                .map(word -> written.getOrDefault(word, word).toLowerCase(Locale.ROOT)).toList();
    }

    private boolean tells(String word) {
        return word.length() > 3 && !Language.isSmallWord(word) && spread(word) <= Math.max(FEW, (cases.size() + offers.size()) / TENTH);
    }

    private int spread(String word) {
        return spread.getOrDefault(Features.word(word), 0);
    }

    private double norm(long[] features) {
        double square = 0;
        for (long feature : features) {
            square += square(feature);
        }
        return Math.sqrt(square);
    }

    /** What a feature weighs, squared: the fewer have it, the more. */
    private double square(long feature) {
        double all = cases.size() + offers.size();
        return Math.pow(Math.log(1 + (all + 1) / (0.5 + spread.getOrDefault(feature, 0))), 2);
    }

    /** The message in question. */
    private final class Asked {
        private final long[] features;
        private final double[] squares;
        private final double norm;

        Asked(long[] features) {
            this.features = features;
            this.squares = LongStream.of(features).mapToDouble(Suggestions.this::square).toArray();
            this.norm = norm(features);
        }

        /** The cosine of the two. */
        double alike(long[] other, double otherNorm) {
            double common = 0;
            for (int i = 0, j = 0; i < features.length && j < other.length;) {
                int order = Long.compare(features[i], other[j]);
                common += order == 0 ? squares[i] : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return common == 0 ? 0 : common / (norm * otherNorm);
        }
    }
}
