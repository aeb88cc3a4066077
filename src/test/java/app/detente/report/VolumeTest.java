package app.detente.report;

import static app.detente.report.Facts.answered;
import static app.detente.report.Facts.at;
import static app.detente.report.Facts.dismissed;
import static app.detente.report.Facts.message;
import static app.detente.report.Facts.on;
import static app.detente.report.Facts.open;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final Question NOW = Question.at(at("13:00"), ZoneOffset.UTC);
    private static final List<MessageFact> MESSAGES = List.of(message(1, MessageKind.CUSTOMER, "09:00"), message(2, MessageKind.AUTOMATIC, "09:00"),
            message(3, MessageKind.PEER, "09:10"), message(4, MessageKind.CUSTOMER, "09:20"), message(5, MessageKind.NOTE, "09:30"),
            message(6, MessageKind.BRAND, "10:05"));
    private static final List<WaitFact> WAITS = List.of(answered("09:00", "10:05"), open("09:20"), dismissed("09:40"));

    @Test
    void eachThingCountsOnceAndBotsNever() {
        assertThat(Volume.of(MESSAGES.stream(), WAITS.stream(), NOW)).containsExactly(new Volume("all", 2, 1, 1, 3, 1));
    }

    @Test
    void eachThingCountsInTheHourItHappened() {
        assertThat(Volume.of(MESSAGES.stream(), WAITS.stream(), NOW.by(Grouping.HOUR))).containsExactly(
                new Volume("2026-03-10T09:00Z", 2, 0, 1, 3, 0), new Volume("2026-03-10T10:00Z", 0, 1, 0, 0, 1));
    }

    @Test
    void periodSelectsByWhenAThingHappened() {
        Period afterTen = new Period(Optional.of(at("10:00")), Optional.empty());
        assertThat(Volume.of(MESSAGES.stream(), WAITS.stream(), NOW.during(afterTen))).containsExactly(new Volume("all", 0, 1, 0, 0, 1));
    }

    @Test
    void waitsCountUnderTheirChannelAndTags() {
        Stream<WaitFact> waits = Stream.of(on(open("09:00"), Network.EMAIL, "bill", "network"));
        assertThat(Volume.of(Stream.of(), waits, NOW.by(Grouping.TAG))).containsExactly(
                new Volume("bill", 0, 0, 0, 1, 0), new Volume("network", 0, 0, 0, 1, 0));
        assertThat(Volume.of(MESSAGES.stream(), Stream.of(on(open("09:00"), Network.EMAIL)), NOW.by(Grouping.CHANNEL)))
                .containsExactly(new Volume("email", 0, 0, 0, 1, 0), new Volume("x", 2, 1, 1, 0, 0));
    }

    @Test
    void nothingAtAllIsOneRowOfZeros() {
        assertThat(Volume.of(Stream.of(), Stream.of(), NOW)).containsExactly(new Volume("all", 0, 0, 0, 0, 0));
        assertThat(Volume.of(Stream.of(), Stream.of(), NOW.by(Grouping.DAY))).isEmpty();
    }
}
