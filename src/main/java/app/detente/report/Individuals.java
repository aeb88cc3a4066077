package app.detente.report;

import app.detente.model.WaitFact;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Figures by adviser, as little as is needed of them: nobody is shown of whom there are so few events that the figures would speak of single replies.
 * In the order of names, never of figures.
 *
 * @param rows   those that are shown; one for those whose adviser is not known is not among them
 * @param hidden how many advisers are not, either because of their own few events or so that nobody's can be had by subtraction
 */
public record Individuals(List<Figures> rows, int hidden) {
    /** Fewer events than this tell about a person, not about the work. */
    public static final int SMALLEST_GROUP = 5;

    /** By adviser, whatever the question groups by. */
    public static Individuals of(Stream<WaitFact> waits, Question question) {
        List<Figures> all = ResponseTimes.of(waits, question.by(Grouping.ADVISER)).stream().filter(row -> !row.key().isEmpty()).toList();
        Set<String> hidden = hidden(all);
        return new Individuals(all.stream().filter(row -> !hidden.contains(row.key())).toList(), hidden.size());
    }

    /** Those with few events; and where one alone, or few events together, would be left when the rest is taken from the whole, the next fewest too. */
    private static Set<String> hidden(List<Figures> all) {
        Set<String> hidden = new HashSet<>();
        long events = 0;
        for (Figures row : all.stream().sorted(Comparator.comparingLong(Figures::events).thenComparing(Figures::key)).toList()) {
            boolean few = row.events() < SMALLEST_GROUP;
            boolean derivable = !hidden.isEmpty() && (hidden.size() < 2 || events < SMALLEST_GROUP);
            if (few || derivable) {
                hidden.add(row.key());
                events += row.events();
            }
        }
        return hidden;
    }
}
