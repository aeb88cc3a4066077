package app.detente.voice.tone;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.tone.Gauge.Reason;
import app.detente.voice.tone.Gauge.Step;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GaugeTest {

    private static List<Remark> of(Rule... rules) {
        return Stream.of(rules).map(rule -> new Remark(rule, 0, 1, List.of())).toList();
    }

    @Test
    void withoutRemarksItIsFull() {
        assertThat(Gauge.of(List.of())).isEqualTo(new Gauge(100, List.of()));
        assertThat(Gauge.of(of(Rule.SPELLING, Rule.SPELLING)).figure()).isEqualTo(100);
    }

    @Test
    void theReasonsSumUpToTheFigureTheDearestFirst() {
        Gauge gauge = Gauge.of(of(Rule.LONG, Rule.JOKE, Rule.LONG));
        assertThat(gauge.reasons()).extracting(Reason::rule).containsExactly(Rule.JOKE, Rule.LONG);
        assertThat(gauge.figure()).isEqualTo(100 - gauge.reasons().stream().mapToInt(Reason::cost).sum());
        assertThat(gauge.step()).isEqualTo(Step.POOR);
    }

    @Test
    void everyRemarkCostsAndTheFigureNeverFallsBelowNothing() {
        int last = 100;
        for (int i = 1; i < 9; i++) {
            int now = Gauge.of(Collections.nCopies(i, of(Rule.STIFF).getFirst())).figure();
            assertThat(now).isLessThan(last);
            last = now;
        }
        assertThat(Gauge.of(Collections.nCopies(500, of(Rule.JOKE).getFirst())).figure()).isZero();
    }
}
