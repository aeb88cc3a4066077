package app.detente.report.after;

import static app.detente.report.after.Days.PARIS;
import static app.detente.report.after.Days.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Problem;
import app.detente.model.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveningsTest {
    private static final LocalTime SEVEN = LocalTime.of(19, 0);

    @TempDir
    Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final Evenings evenings = new Evenings(new Evenings.Source(() -> Map.copyOf(settings), settings::put, (during, before) -> new Days().facts()), PARIS,
            Texts.in(Locale.FRENCH));

    @BeforeEach
    void choose() {
        settings.put(Evenings.FOLDER, folder.toString());
        settings.put(Evenings.FORMS, "csv");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsWrittenUntilSomebodyAsksForIt() throws IOException {
        assertThat(evenings.write(at("22:00"))).isEmpty();
        evenings.set(Optional.of(SEVEN), at("18:00"));
        assertThat(evenings.write(at("18:59"))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void theEveningIsWrittenOnceHoweverOftenItIsAsked() throws IOException {
        evenings.set(Optional.of(SEVEN), at("18:00"));
        assertThat(evenings.write(at("19:00"))).hasSize(1);
        Files.delete(folder.resolve("detente-2026-03-10-1900.csv"));
        assertThat(evenings.write(at("19:01"))).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(evenings.standing().written()).contains(at("19:00"));
    }

    @Test
    void eveningsThatWereMissedAreMadeUpTheOldestFirstAndOnlyAMonthOfThem() throws IOException {
        evenings.set(Optional.of(SEVEN), at("18:00"));
        assertThat(evenings.write(at("20:00").plus(Duration.ofDays(3)))).extracting(file -> file.getFileName().toString()).containsExactly(
                "detente-2026-03-10-1900.csv", "detente-2026-03-11-1900.csv", "detente-2026-03-12-1900.csv", "detente-2026-03-13-1900.csv");
        assertThat(evenings.write(at("20:00").plus(Duration.ofDays(200)))).hasSize(Evenings.MOST_MISSED);
        assertThat(evenings.write(at("20:00").plus(Duration.ofDays(200)))).isEmpty();
    }

    @Test
    void whatLiesBeforeItWasSwitchedOnIsNotMadeUp() {
        evenings.set(Optional.of(SEVEN), at("20:00"));
        assertThat(evenings.write(at("21:00"))).isEmpty();
        assertThat(evenings.write(at("19:00").plus(Duration.ofDays(1)))).hasSize(1);
        evenings.set(Optional.empty(), at("21:00"));
        assertThat(evenings.write(at("21:00").plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsSaidAndTheEveningIsWrittenOnceItIsBack() throws IOException {
        evenings.set(Optional.of(SEVEN), at("18:00"));
        Path away = folder.resolve("usb");
        settings.put(Evenings.FOLDER, away.toString());
        assertThat(evenings.write(at("19:00"))).isEmpty();
        assertThat(evenings.standing().failed()).hasValueSatisfying(why -> assertThat(why).contains("usb").contains("n’est plus là"));
        assertThat(away).doesNotExist();
        Files.createDirectory(away);
        assertThat(evenings.write(at("19:05"))).hasSize(1);
        assertThat(evenings.standing().failed()).isEmpty();
    }

    @Test
    void oneThatFailsHalfwayLeavesTheEarlierOnesWritten() throws IOException {
        int[] asked = {0};
        Evenings failing = new Evenings(new Evenings.Source(() -> Map.copyOf(settings), settings::put, (during, before) -> {
            if (++asked[0] == 2) {
                throw new Problem("interrupted");
            }
            return new Days().facts();
        }), PARIS, Texts.in(Locale.FRENCH));
        failing.set(Optional.of(SEVEN), at("18:00"));
        assertThat(failing.write(at("19:00").plus(Duration.ofDays(1)))).hasSize(1);
        assertThat(failing.standing().written()).contains(at("19:00"));
        assertThat(failing.write(at("19:00").plus(Duration.ofDays(1)))).hasSize(1);
    }

    @Test
    void damagedSettingsAreNoSchedule() {
        for (String time : List.of("", "25:00", "x", "19h")) {
            settings.put(Evenings.TIME, time);
            assertThat(evenings.write(at("20:00"))).as(time).isEmpty();
        }
        settings.put(Evenings.TIME, "19:00");
        settings.put("export.done", "yesterday");
        assertThat(evenings.write(at("20:00"))).isEmpty();
        assertThat(evenings.standing().time()).contains(SEVEN);
        assertThat(evenings.write(at("20:00").plus(Duration.ofDays(1)))).hasSize(1);
    }

    @Test
    void theStretchReachesFromOneEveningToTheNextAlsoWhenTheClocksChange() {
        Instant[] asked = new Instant[2];
        Evenings spring = new Evenings(new Evenings.Source(() -> Map.copyOf(settings), settings::put, (during, before) -> {
            asked[0] = during.from();
            asked[1] = during.until();
            return new Days().facts();
        }), PARIS, Texts.in(Locale.FRENCH));
        spring.set(Optional.of(SEVEN), Instant.parse("2026-03-28T18:00:00Z"));
        spring.write(Instant.parse("2026-03-29T20:00:00Z"));
        assertThat(asked).containsExactly(Instant.parse("2026-03-28T18:00:00Z"), Instant.parse("2026-03-29T17:00:00Z"));
    }
}
