package app.detente.report;

import static app.detente.report.Facts.answered;
import static app.detente.report.Facts.at;
import static app.detente.report.Facts.dismissed;
import static app.detente.report.Facts.later;
import static app.detente.report.Facts.on;
import static app.detente.report.Facts.open;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.WaitFact;
import app.detente.report.Board.Hour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {
    private static final LocalDate TODAY = LocalDate.parse(Facts.DAY);
    private static final Question NOW = Question.at(at("11:04"), ZoneOffset.UTC);

    @Test
    void waitingCountsEveryOpenWaitAndFirstResponseOnlyTodays() {
        List<WaitFact> waits = List.of(open("2026-03-09T20:00:00Z"), later(open("10:00")), answered("09:00", "09:10"),
                later(answered("09:30", "10:50")), answered("2026-03-09T10:00:00Z", "2026-03-09T10:02:00Z"));
        Board board = Board.of(waits, List.of(), TODAY, NOW);
        assertThat(board.waiting().n()).isEqualTo(2);
        assertThat(board.waiting().maxSeconds()).hasValue(Duration.ofHours(15).plusMinutes(4).toSeconds());
        assertThat(board.firstResponse()).extracting(Figures::n, row -> row.medianSeconds().getAsLong()).containsExactly(1L, 600L);
        assertThat(board.dayBefore()).extracting(Figures::n, row -> row.medianSeconds().getAsLong()).containsExactly(1L, 120L);
    }

    @Test
    void hoursHoldWhatCameWhatWentAndWhatWasLeft() {
        List<WaitFact> waits = List.of(open("2026-03-09T20:00:00Z"), answered("2026-03-09T21:00:00Z", "09:30"), answered("09:15", "10:00"),
                open("10:59"), dismissed("09:00"));
        List<Volume> hourly = List.of(new Volume("2026-03-10T09:00Z", 7, 1, 0, 1, 1), new Volume("2026-03-10T10:00Z", 4, 3, 0, 1, 1));
        List<Hour> hours = Board.of(waits, hourly, TODAY, NOW).hours();
        assertThat(hours).hasSize(24);
        assertThat(hours.subList(8, 13)).extracting(hour -> hour.waitingAtEnd().orElse(-1)).containsExactly(2L, 2L, 2L, 2L, -1L);
        assertThat(hours.get(9)).extracting(Hour::arrivals, Hour::replies, hour -> hour.medianSeconds().orElse(-1)).containsExactly(7L, 1L, 2700L);
        assertThat(hours.get(11)).extracting(Hour::arrivals, Hour::replies, hour -> hour.medianSeconds().orElse(-1)).containsExactly(0L, 0L, -1L);
    }

    @Test
    void replyDatedBeforeItsMessageMakesNoHourNegative() {
        List<Hour> hours = Board.of(List.of(answered("10:10", "08:30")), List.of(), TODAY, NOW).hours();
        assertThat(hours.subList(0, 12)).allSatisfy(hour -> assertThat(hour.waitingAtEnd()).hasValue(0));
    }

    @Test
    void channelsAreThoseWithSomethingToShow() {
        List<WaitFact> waits = List.of(open("2026-03-09T20:00:00Z"), on(answered("09:00", "09:10"), Network.FACEBOOK),
                on(answered("2026-03-09T10:00:00Z", "2026-03-09T10:02:00Z"), Network.EMAIL));
        List<Board.Channel> channels = Board.of(waits, List.of(), TODAY, NOW).channels();
        assertThat(channels).extracting(Board.Channel::network).containsExactly(Network.FACEBOOK, Network.X);
        assertThat(channels.getFirst().waiting()).isEqualTo(Ages.none("facebook"));
        assertThat(channels.getFirst().firstResponse().n()).isEqualTo(1);
        assertThat(channels.getLast().waiting().n()).isEqualTo(1);
        assertThat(channels.getLast().firstResponse()).isEqualTo(Figures.none("x"));
    }

    @Test
    void emptyQueueHasAnEmptyBoard() {
        Board board = Board.of(List.of(), List.of(), TODAY, NOW);
        assertThat(board.waiting()).isEqualTo(Ages.none("all"));
        assertThat(board.channels()).isEmpty();
        assertThat(board.hours()).filteredOn(hour -> hour.waitingAtEnd().isPresent()).hasSize(12)
                .allSatisfy(hour -> assertThat(hour.waitingAtEnd()).hasValue(0));
    }

    /** Against asking every wait at every hour's end, on days of 23, 24 and 25 hours. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2026-06-01", "2026-10-25"})
    void whatIsLeftAgreesWithAskingEveryWait(LocalDate day) {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Instant midnight = day.atStartOfDay(paris).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(paris).toInstant();
        Random random = new Random(day.toEpochDay());
        List<WaitFact> waits = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Instant from = midnight.plusSeconds(900L * (random.nextInt(200) - 60));
            waits.add(random.nextInt(3) == 0 ? open(from.toString()) : answered(from, Duration.ofMinutes(15L * random.nextInt(60))));
        }
        List<Hour> hours = Board.of(waits, List.of(), day, Question.at(end, paris)).hours();
        for (int i = 0; i < hours.size(); i++) {
            Instant hourEnd = i + 1 < hours.size() ? hours.get(i + 1).start().toInstant() : end;
            long left = waits.stream().filter(wait -> wait.openedAt().isBefore(hourEnd))
                    .filter(wait -> wait.closedAt().map(at -> !at.isBefore(hourEnd)).orElse(true)).count();
            assertThat(hours.get(i).waitingAtEnd()).hasValue(left);
        }
    }
}
