package app.detente.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.DossierFacts;
import app.detente.model.DossierFacts.Voice;
import app.detente.report.dossier.Wave.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveTest {
    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");

    private static Voice ago(long minutes, long customer) {
        return new Voice(NOW.minus(Duration.ofMinutes(minutes)), customer);
    }

    private static Wave wave(Voice... voices) {
        return Wave.of(new DossierFacts.Wave(List.of(), NOW.minus(Duration.ofHours(48)), List.of(voices), 0), NOW);
    }

    @Test
    void eachMessageIsInOneHourAndOneDay() {
        Wave wave = wave(ago(48 * 60 - 1, 1), ago(24 * 60, 1), ago(24 * 60 - 1, 1), ago(60, 2), ago(59, 2), ago(0, 3));
        assertThat(wave.hour()).isEqualTo(new Count(2, 2));
        assertThat(wave.day()).isEqualTo(new Count(4, 3));
        assertThat(wave.dayBefore()).isEqualTo(new Count(2, 1));
        assertThat(wave.hours()).hasSize(24).startsWith(1L, 0L).endsWith(1L, 2L);
        assertThat(wave.hours().stream().mapToLong(Long::longValue).sum()).isEqualTo(wave.day().messages());
    }

    @Test
    void thoseNobodyKnowsCountEachForThemselves() {
        assertThat(wave(ago(1, 0), ago(2, 0), ago(3, 7), ago(4, 7)).hour()).isEqualTo(new Count(4, 3));
    }

    @Test
    void nothingIsNothing() {
        assertThat(wave().day()).isEqualTo(new Count(0, 0));
        assertThat(wave().course()).allMatch(hour -> hour.getAsLong() == 0);
    }
}
