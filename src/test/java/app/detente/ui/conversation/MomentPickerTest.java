package app.detente.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentPickerTest {
    private static final Desk DESK = new Desk(Texts.in(Locale.FRANCE), ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.empty(),
            new SimpleObjectProperty<>(Instant.EPOCH));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 28);

    @ParameterizedTest
    @CsvSource({"9, 2026-03-28T08:00:00Z", "9h, 2026-03-28T08:00:00Z", "09:30, 2026-03-28T08:30:00Z", "14H05, 2026-03-28T13:05:00Z",
        "' 0:00 ', 2026-03-27T23:00:00Z", "23.59, 2026-03-28T22:59:00Z"})
    void takesATimeAsPeopleWriteIt(String typed, Instant moment) {
        assertThat(MomentPicker.moment(DAY, typed, DESK)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"2:30, 2026-03-29T01:30:00Z", "3:30, 2026-03-29T01:30:00Z"})
    void aTimeTheClockLeapsOverComesAsMuchLater(String typed, Instant moment) {
        assertThat(MomentPicker.moment(DAY.plusDays(1), typed, DESK)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "9:60", "midi", "-1", "9:5", "999999999", "٩"})
    void anythingElseIsNoTime(String typed) {
        assertThat(MomentPicker.moment(DAY, typed, DESK)).isEmpty();
    }
}
