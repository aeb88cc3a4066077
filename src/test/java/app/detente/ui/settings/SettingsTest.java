package app.detente.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Alert;
import app.detente.model.OpeningHours;
import app.detente.ui.common.Theme;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nothingStoredGivesTheUsualSettings() {
        assertThat(Settings.parse(Map.of())).isEqualTo(Settings.USUAL);
        assertThat(Settings.USUAL.undo()).isEqualTo(Duration.ofSeconds(15));
        assertThat(Settings.USUAL.target()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void whatIsStoredIsReadBack() {
        Settings set = new Settings("Sonia", "Maison Télécom", Settings.Language.ENGLISH, Settings.Appearance.DARK, 0, 90,
                new OpeningHours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(8, 30), LocalTime.of(12, 0)), true, Set.of(Alert.TARGET, Alert.MENTIONED));
        assertThat(Settings.parse(set.stored())).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource({"settings.language, klingon", "settings.language, FRENCH", "settings.theme, ''", "settings.undo_seconds, 61",
            "settings.undo_seconds, -1", "settings.undo_seconds, quinze", "settings.target_minutes, 0", "settings.target_minutes, 99999999999999", "settings.target_minutes, 1.5"})
    void aStoredWordThatMakesNoSenseCountsAsNotSet(String key, String word) {
        assertThat(Settings.parse(Map.of(key, word))).isEqualTo(Settings.USUAL);
    }

    @Test
    void anEndlessStoredNameCountsAsNotSet() {
        assertThat(Settings.parse(Map.of("settings.adviser", "x".repeat(81))).adviser()).isEmpty();
    }

    @Test
    void numbersStayWithinTheirBounds() {
        assertThat(Settings.USUAL.withUndoSeconds(500).undoSeconds()).isEqualTo(60);
        assertThat(Settings.USUAL.withTargetMinutes(0).targetMinutes()).isEqualTo(1);
    }

    @Test
    void theSystemDecidesUntilSomebodyDoes() {
        assertThat(Settings.USUAL.texts(Locale.CANADA_FRENCH).locale()).isEqualTo(Locale.FRANCE);
        assertThat(Settings.USUAL.texts(Locale.GERMANY).locale()).isEqualTo(Locale.UK);
        assertThat(Settings.USUAL.withLanguage(Settings.Language.ENGLISH).texts(Locale.FRANCE).locale()).isEqualTo(Locale.UK);
        assertThat(Settings.USUAL.theme()).isEqualTo(Theme.LIGHT);
        assertThat(Settings.USUAL.withAppearance(Settings.Appearance.DARK).theme()).isEqualTo(Theme.DARK);
    }
}
