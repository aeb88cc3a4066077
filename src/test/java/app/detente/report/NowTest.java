package app.detente.report;

import static app.detente.report.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.LiveFacts;
import app.detente.model.LiveFacts.Begun;
import app.detente.model.LiveFacts.Channel;
import app.detente.model.LiveFacts.Holder;
import app.detente.model.LiveFacts.Tagged;
import app.detente.model.LiveFacts.Written;
import app.detente.model.Network;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand, at 11:04. */
class NowTest {
    private static final Instant NOW = at("11:04");

    private Optional<Instant> first = Optional.of(at("2026-03-01T08:00:00Z"));
    private final List<Channel> channels = new ArrayList<>();
    private final List<Tagged> tags = new ArrayList<>();
    private final List<Begun> waits = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Holder> holders = new ArrayList<>();
    private long answered;

    private Now board() {
        return board(NOW, ZoneOffset.UTC);
    }

    private Now board(Instant now, ZoneId zone) {
        return Now.of(new LiveFacts(now, now.minus(Duration.ofDays(1)), first, channels, tags, waits, written, answered, holders, 12), zone);
    }

    private static Begun wait(Network network, String from, Optional<String> to, int target, Long... tags) {
        return new Begun(network, at(from), to.map(Facts::at), false, true, Optional.of(at(from).plus(Duration.ofMinutes(target))), List.of(tags));
    }

    @Test
    void theWholeIsItsChannelsAndTheOldestOfThem() {
        channels.add(new Channel(Network.FACEBOOK, 81, Optional.of(at("09:52"))));
        channels.add(new Channel(Network.EMAIL, 12, Optional.of(at("10:16"))));
        Now board = board();
        assertThat(board.all().waiting()).isEqualTo(93);
        assertThat(board.all().oldest()).contains(at("09:52"));
        assertThat(board.channels()).extracting(Now.Channel::network).containsExactly(Network.FACEBOOK, Network.EMAIL);
        assertThat(board.channels().getLast().row().oldest()).contains(at("10:16"));
    }

    @Test
    void theLastHourIsCountedByChannelAndTag() {
        tags.add(new Tagged(new Tag(1, "panne", TagColour.RED), 5));
        written.add(new Written(Network.X, false, List.of(1L)));
        written.add(new Written(Network.X, true, List.of(1L)));
        written.add(new Written(Network.EMAIL, false, List.of()));
        Now board = board();
        assertThat(board.all()).extracting(Now.Row::arrivals, Now.Row::replies).containsExactly(2L, 1L);
        assertThat(board.channels()).extracting(channel -> channel.row().arrivals()).containsExactly(1L, 1L);
        assertThat(board.tags()).singleElement().satisfies(tag -> assertThat(tag.row()).extracting(Now.Row::waiting, Now.Row::arrivals, Now.Row::replies)
                .containsExactly(5L, 1L, 1L));
    }

    @Test
    void eachWaitIsHeldAgainstItsOwnTarget() {
        waits.add(wait(Network.X, "09:00", Optional.of("09:30"), 30));
        waits.add(wait(Network.X, "09:00", Optional.of("09:20"), 10));
        waits.add(wait(Network.EMAIL, "09:00", Optional.empty(), 240));
        waits.add(wait(Network.EMAIL, "10:00", Optional.empty(), 30));
        Now.Row all = board().all();
        assertThat(all).extracting(Now.Row::met, Now.Row::missed).containsExactly(1L, 2L);
        assertThat(all.withinTarget()).hasValue(1.0 / 3);
        assertThat(all.median()).hasValue(20 * 60);
    }

    @Test
    void whereTheHouseIsNeverThereNothingIsInTimeOrLate() {
        waits.add(new Begun(Network.X, at("09:00"), Optional.of(at("09:10")), false, true, Optional.empty(), List.of()));
        assertThat(board().all().withinTarget()).isEmpty();
        assertThat(board().all().median()).hasValue(600);
    }

    @Test
    void silenceImprovesNothing() {
        IntStream.range(0, 3).forEach(i -> waits.add(wait(Network.X, "09:00", Optional.of("09:05"), 30)));
        IntStream.range(0, 4).forEach(i -> waits.add(wait(Network.X, "10:04", Optional.empty(), 30)));
        assertThat(board().all().median()).hasValue(300);
        assertThat(board().first()).extracting(Now.First::waiting, figures -> figures.withWaiting().orElse(0)).containsExactly(4L, 3600L);
    }

    @Test
    void onlyFirstResponsesOfTodayCount() {
        waits.add(wait(Network.X, "2026-03-09T23:59:00Z", Optional.of("00:10"), 30));
        waits.add(new Begun(Network.X, at("09:00"), Optional.of(at("09:10")), false, false, Optional.of(at("09:30")), List.of()));
        assertThat(board().all().median()).isEmpty();
        assertThat(board().all().withinTarget()).isEmpty();
        assertThat(board().channels()).isEmpty();
    }

    @Test
    void theDayBeginsAtMidnightOfTheDeskAlsoWhenTheClocksChange() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        for (String day : List.of("2026-10-25", "2027-03-28")) {
            Instant midnight = LocalDate.parse(day).atStartOfDay(paris).toInstant();
            waits.clear();
            waits.add(wait(Network.X, midnight.toString(), Optional.of(midnight.plusSeconds(60).toString()), 30));
            waits.add(wait(Network.X, midnight.minusMillis(1).toString(), Optional.of(midnight.plusSeconds(60).toString()), 30));
            Instant late = LocalDate.parse(day).plusDays(1).atStartOfDay(paris).toInstant().minusMillis(1);
            assertThat(board(late, paris).first().answered()).as(day).isEqualTo(1);
        }
    }

    @Test
    void theChangeIsWhoBeganToWaitLessWhoWasAnsweredWithinTheHour() {
        answered = 2;
        IntStream.range(0, 5).forEach(i -> waits.add(wait(Network.X, "10:30", Optional.empty(), 30)));
        waits.add(wait(Network.X, "10:04", Optional.empty(), 30));
        waits.add(new Begun(Network.X, at("10:40"), Optional.empty(), true, true, Optional.empty(), List.of()));
        assertThat(board().change()).isEqualTo(3);
    }

    @Test
    void whereEverythingWasHiddenThereIsNoFigureAndItIsKnownWhy() {
        waits.add(new Begun(Network.X, at("09:00"), Optional.empty(), true, true, Optional.of(at("09:30")), List.of()));
        Now board = board();
        assertThat(board.nothing()).isEmpty();
        assertThat(board.all().median()).isEmpty();
        assertThat(board.all().withinTarget()).isEmpty();
        assertThat(board.first()).isEqualTo(new Now.First(Facts.NONE, Facts.NONE, Facts.NONE, 0, 0, 1));
    }

    @Test
    void oneMessageIsItsOwnMedianAndNobodyElses() {
        waits.add(wait(Network.X, "11:00", Optional.empty(), 30));
        channels.add(new Channel(Network.X, 1, Optional.of(at("11:00"))));
        Now board = board();
        assertThat(board.all()).extracting(Now.Row::waiting, Now.Row::met, Now.Row::missed).containsExactly(1L, 0L, 0L);
        assertThat(board.all().median()).isEmpty();
        assertThat(board.first().withWaiting()).hasValue(240);
    }

    @Test
    void whatIsDatedAfterNowIsNoAge() {
        first = Optional.of(at("2026-03-11T08:00:00Z"));
        channels.add(new Channel(Network.X, 1, Optional.of(at("2026-03-11T08:00:00Z"))));
        assertThat(board().nothing()).contains(Now.Nothing.FUTURE);
        assertThat(board().all().oldest()).isEmpty();
        first = Optional.empty();
        assertThat(board().nothing()).contains(Now.Nothing.EMPTY);
    }

    @Test
    void eightTagsHaveARowAndTheRestHaveOneTogether() {
        for (long tag = 1; tag <= 11; tag++) {
            tags.add(new Tagged(new Tag(tag, "t" + tag, TagColour.BLUE), tag == 11 ? 0 : tag));
        }
        written.add(new Written(Network.X, false, List.of(1L, 2L, 10L)));
        waits.add(wait(Network.X, "10:00", Optional.of("10:10"), 30, 1L));
        Now board = board();
        assertThat(board.tags()).extracting(tag -> tag.tag().id()).containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L);
        assertThat(board.others()).hasValueSatisfying(rest -> assertThat(rest)
                .extracting(Now.Row::waiting, Now.Row::arrivals, row -> row.median().orElse(0), Now.Row::met).containsExactly(3L, 2L, 600L, 1L));
    }

    @Test
    void tagsWithoutAnythingHaveNoRow() {
        tags.add(new Tagged(new Tag(1, "oubliée", TagColour.BLUE), 0));
        assertThat(board().tags()).isEmpty();
        assertThat(board().others()).isEmpty();
    }

    @Test
    void whoIsHereIsNamedAndWhoIsNotIsOnlyANumber() {
        holders.add(new Holder("Inès", true, 4));
        holders.add(new Holder("Paul", false, 7));
        holders.add(new Holder("Rachid", false, 2));
        assertThat(board().people().here()).extracting(Holder::name).containsExactly("Inès");
        assertThat(board().people()).extracting(Now.People::away, Now.People::nobodys).containsExactly(9L, 12L);
    }
}
