package app.detente.report;

import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the page of a lead shows for one day. Who waits now is counted whenever the wait opened; first responses are those of waits that opened
 * that day.
 *
 * @param dayBefore the same figures for the whole day before, to say whether things get better
 * @param hours     each hour of the day, 23 to 25 of them
 * @param channels  the networks where somebody waits or wrote that day
 */
public record Board(Ages waiting, Figures firstResponse, Figures dayBefore, List<Hour> hours, List<Channel> channels) {

    /**
     * One hour of the day, as the zone lives it.
     *
     * @param arrivals      customers' messages
     * @param replies       humans' replies
     * @param waitingAtEnd  open waits at the end of the hour, or now within it; empty for an hour not begun. Dismissed waits are left out from their
     *                      beginning, as a report does not know when they ended
     * @param medianSeconds first responses to waits that opened in it, where any was answered
     */
    public record Hour(OffsetDateTime start, long arrivals, long replies, OptionalLong waitingAtEnd, OptionalLong medianSeconds) {}

    public record Channel(Network network, Ages waiting, Figures firstResponse) {}

    /**
     * @param waits    at least those that are open, and those that opened or ended on the day or the day before
     * @param hourly   the volumes of the day by hour
     * @param question the zone, the time now, the view, the hours and the target; its own period and grouping play no part
     */
    public static Board of(List<WaitFact> waits, List<Volume> hourly, LocalDate day, Question question) {
        Question now = question.during(Period.ALWAYS);
        Question today = question.firstResponses().during(Period.day(day, question.zone()));
        Question yesterday = today.during(Period.day(day.minusDays(1), question.zone()));
        return new Board(
                ResponseTimes.waiting(waits.stream(), now.by(Grouping.ALL)).getFirst(),
                ResponseTimes.of(waits.stream(), today.by(Grouping.ALL)).getFirst(),
                ResponseTimes.of(waits.stream(), yesterday.by(Grouping.ALL)).getFirst(),
                hours(waits, hourly, day, today),
                channels(waits, now, today));
    }

    private static List<Channel> channels(List<WaitFact> waits, Question now, Question today) {
        Map<String, Ages> waiting = byKey(ResponseTimes.waiting(waits.stream(), now.by(Grouping.CHANNEL)), Ages::key);
        Map<String, Figures> first = byKey(ResponseTimes.of(waits.stream(), today.by(Grouping.CHANNEL)), Figures::key);
        return Arrays.stream(Network.values())
                .filter(network -> waiting.containsKey(network.key()) || first.containsKey(network.key()))
                .map(network -> new Channel(network, waiting.getOrDefault(network.key(), Ages.none(network.key())),
                        first.getOrDefault(network.key(), Figures.none(network.key()))))
                .toList();
    }

    private static List<Hour> hours(List<WaitFact> waits, List<Volume> hourly, LocalDate day, Question today) {
        Map<String, Volume> volumes = byKey(hourly, Volume::key);
        Map<String, Figures> medians = byKey(ResponseTimes.of(waits.stream(), today.by(Grouping.HOUR)), Figures::key);
        List<String> keys = Grouping.hoursOf(day, today.zone());
        long[] starts = keys.stream().mapToLong(key -> OffsetDateTime.parse(key).toInstant().toEpochMilli()).toArray();
        long[] waiting = waitingAtEnds(waits, starts, today.period().to().orElseThrow());
        return IntStream.range(0, starts.length).mapToObj(i -> {
            Volume volume = volumes.getOrDefault(keys.get(i), new Volume(keys.get(i), 0, 0, 0, 0, 0));
            OptionalLong left = starts[i] <= today.now().toEpochMilli() ? OptionalLong.of(waiting[i]) : OptionalLong.empty();
            Figures figures = medians.getOrDefault(keys.get(i), Figures.none(keys.get(i)));
            return new Hour(OffsetDateTime.parse(keys.get(i)), volume.messages(), volume.replies(), left, figures.medianSeconds());
        }).toList();
    }

    /** How many waits are open at the end of each hour: those that opened before that instant and did not end before it. */
    private static long[] waitingAtEnds(List<WaitFact> waits, long[] starts, Instant dayEnd) {
        long[] change = new long[starts.length + 1];
        for (WaitFact wait : waits) {
            if (!wait.dismissed() && wait.openedAt().isBefore(dayEnd)) {
                change[hour(starts, wait.openedAt())]++;
                wait.closedAt().filter(dayEnd::isAfter)
                        .ifPresent(at -> change[Math.max(hour(starts, at), hour(starts, wait.openedAt()))]--);
            }
        }
        Arrays.parallelPrefix(change, Long::sum);
        return change;
    }

    /** The hour that an instant falls in; 0 also for one before the day. */
    private static int hour(long[] starts, Instant at) {
        int found = Arrays.binarySearch(starts, at.toEpochMilli());
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
