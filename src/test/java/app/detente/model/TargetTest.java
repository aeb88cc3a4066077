package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final Target USUAL = Target.usual(Duration.ofMinutes(30));
    private static final Target MAIL = new Target(Optional.of(Network.EMAIL), Optional.empty(), Optional.empty(), Duration.ofHours(4), Duration.ofHours(8));
    private static final Target URGENT = new Target(Optional.empty(), Optional.empty(), Optional.of(Priority.URGENT), Duration.ofMinutes(10), Duration.ofHours(9));
    private static final Target TAGGED = new Target(Optional.empty(), Optional.of(7L), Optional.empty(), Duration.ofMinutes(15), Duration.ofMinutes(20));
    private static final List<Target> ALL = List.of(MAIL, URGENT, TAGGED);

    private static Target of(Network network, Priority priority, Long... tags) {
        return Target.of(new Target.Facts(network, Set.of(tags), priority), ALL, USUAL);
    }

    @Test
    void theUsualOneHoldsWhereNoneFits() {
        assertThat(of(Network.X, Priority.NORMAL, 8L)).isEqualTo(USUAL);
    }

    @Test
    void oneThatFitsMayBeLongerThanTheUsual() {
        assertThat(of(Network.EMAIL, Priority.NORMAL).first()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void ofSeveralTheShortestCountsForEachKindOfWait() {
        Target both = of(Network.EMAIL, Priority.URGENT);
        assertThat(both.first()).isEqualTo(Duration.ofMinutes(10));
        assertThat(both.next()).isEqualTo(Duration.ofHours(8));
        assertThat(of(Network.EMAIL, Priority.URGENT, 7L).next()).isEqualTo(Duration.ofMinutes(20));
    }
}
