package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Urgency.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrgencyTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> TEXTS = List.of("", "Bonjour ?", "Mon père est décédé", "Je suis à l’hôpital, que faire ?", "box morte");

    private static Facts facts(Instant since, Random random) {
        return new Facts(since, Priority.values()[random.nextInt(4)], TEXTS.get(random.nextInt(TEXTS.size())), random.nextBoolean(), random.nextInt(40));
    }

    private static List<Facts> every(Instant since) {
        List<Facts> all = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            for (String text : TEXTS) {
                for (int people : new int[] {0, 1, 2, 13, 1_000_000}) {
                    all.add(new Facts(since, priority, text, true, people));
                    all.add(new Facts(since, priority, text, false, people));
                }
            }
        }
        return all;
    }

    @Test
    void nothingWaitsForEverWhateverTheOthersReasons() {
        Instant later = NINE.plus(Urgency.MOST);
        for (Facts old : every(NINE)) {
            for (Facts fresh : every(later)) {
                assertThat(Urgency.of(old).since()).as("%s before %s", old, fresh).isBefore(Urgency.of(fresh).since());
            }
        }
    }

    @Test
    void theExplanationSumsUp() {
        for (Facts facts : every(NINE)) {
            Urgency urgency = Urgency.of(facts);
            long minutes = urgency.reasons().stream().mapToLong(Urgency.Weight::minutes).sum();
            assertThat(Duration.between(urgency.since(), facts.waitingSince())).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(urgency.reasons()).extracting(Urgency.Weight::minutes).doesNotContain(0);
            assertThat(urgency.reasons()).extracting(Urgency.Weight::reason).doesNotHaveDuplicates();
        }
    }

    @Test
    void theOrderHoldsAsTimePassesAndWithMoreReasonsNobodyFallsBack() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Facts one = facts(NINE.plusSeconds(random.nextInt(90_000)), random);
            Facts more = new Facts(one.waitingSince(), Priority.URGENT, one.text() + " ? hôpital", true, one.people() + 1);
            assertThat(Urgency.of(more).since()).isBeforeOrEqualTo(Urgency.of(one).since());
            assertThat(Urgency.of(one)).as("the same facts, the same place").isEqualTo(Urgency.of(one));
        }
    }

    @Test
    void withoutReasonsTheLongestWaitingComesFirst() {
        List<Urgency> plain = List.of(NINE.plusSeconds(60), NINE, NINE.plusSeconds(30)).stream()
                .map(since -> Urgency.of(new Facts(since, Priority.NORMAL, "Bonjour", false, 1))).sorted(Comparator.comparing(Urgency::since)).toList();
        assertThat(plain).extracting(Urgency::since).containsExactly(NINE, NINE.plusSeconds(30), NINE.plusSeconds(60));
        assertThat(plain).allMatch(urgency -> urgency.reasons().isEmpty());
    }

    @Test
    void whatIsStoredIsReadBack() {
        for (Facts facts : every(NINE)) {
            Urgency urgency = Urgency.of(facts);
            assertThat(Urgency.decode(urgency.since(), urgency.encoded())).isEqualTo(urgency);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Où en est mon dossier ?", "Comment résilier", "bonjour pourquoi je paie deux fois", "why is my bill double", "@Maison can you help",
        "Quelqu’un pour m’aider", "请问?\u061F"})
    void questionsAreHeardWithAndWithoutTheirMark(String text) {
        assertThat(Question.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Merci !", "Voir https://exemple.fr/aide?page=2", "J’attends comment dire depuis longtemps", "I know how it works"})
    void theRestAsksNothing(String text) {
        assertThat(Question.in(text)).isFalse();
    }
}
