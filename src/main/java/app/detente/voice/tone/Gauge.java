package app.detente.voice.tone;

import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far a reply is from the voice of the brand, from 100 for not at all down to 0. A figure to glance at, made of nothing but the remarks shown;
 * it never keeps anybody from sending.
 *
 * @param figure  100 without the costs, 0 at least
 * @param reasons what it is made of, the dearest first
 */
public record Gauge(int figure, List<Reason> reasons) {
    private static final int FULL = 100;
    private static final int FINE = 85;
    private static final int FAIR = 60;
    /** A further remark of the same rule costs only this part of the first. */
    private static final int FURTHER = 3;

    /** Three steps, for a colour. */
    public enum Step { FINE, FAIR, POOR }

    /** @param cost what all remarks of a rule take from the figure */
    public record Reason(Rule rule, int remarks, int cost) {}

    public Gauge {
        reasons = List.copyOf(reasons);
    }

    /** The figure of these remarks. Spelling has its own place and costs nothing here. */
    public static Gauge of(Collection<Remark> remarks) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        remarks.forEach(remark -> counts.merge(remark.rule(), 1, Integer::sum));
        List<Reason> reasons = counts.entrySet().stream().map(entry -> reason(entry.getKey(), entry.getValue())).filter(reason -> reason.cost() > 0)
                .sorted(Comparator.comparingInt(Reason::cost).reversed()).toList();
        return new Gauge(Math.max(0, FULL - reasons.stream().mapToInt(Reason::cost).sum()), reasons);
    }

    private static Reason reason(Rule rule, int remarks) {
        int first = cost(rule);
        return new Reason(rule, remarks, first + (remarks - 1) * first / FURTHER);
    }

    /** What harms most costs most: a joke before somebody in trouble, then what a customer takes personally, then what merely reads badly. */
    private static int cost(Rule rule) {
        return switch (rule) {
            case JOKE -> 40;
            case BLAME, BANNED -> 30;
            case STIFF, ADDRESS, SHOUTING -> 20;
            case PROMISE, PASSIVE -> 15;
            case JARGON, LONG, EMOJI -> 10;
            case SPELLING -> 0;
        };
    }

    public Step step() {
        return figure >= FINE ? Step.FINE : figure >= FAIR ? Step.FAIR : Step.POOR;
    }
}
