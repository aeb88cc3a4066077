package app.detente.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "9-12, 13:30-18 | 09:00–12:00, 13:30–18:00",
        "9h-12h30       | 09:00–12:30",
        "9.15 – 10      | 09:15–10:00",
        "0-24           | 00:00–24:00",
        "22-24 0-6      | 22:00–24:00, 00:00–06:00"})
    void hoursAreReadAsPeopleWriteThem(String typed, String shown) {
        assertThat(HoursText.of(HoursText.parse(typed))).isEqualTo(shown);
    }

    @Test
    void nothingIsClosed() {
        assertThat(HoursText.parse("  ")).isEmpty();
        assertThat(HoursText.of(HoursText.parse("09:00–24:00"))).isEqualTo("09:00–24:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"le matin", "9", "9-12 et demie", "25-26", "9:75-10", "24:30-24:45", "9-12-14", "12-9"})
    void whatIsNotUnderstoodIsRefused(String typed) {
        assertThatThrownBy(() -> HoursText.parse(typed)).isInstanceOf(Problem.class);
    }
}
