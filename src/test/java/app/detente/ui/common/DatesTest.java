package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:04:00Z");
    private final Dates french = new Dates(Texts.in(Locale.FRANCE), ZoneId.of("Europe/Paris"));
    private final Dates english = new Dates(Texts.in(Locale.UK), ZoneId.of("Europe/Paris"));

    @Test
    void todayIsTheClockAlone() {
        assertThat(french.moment(Instant.parse("2026-11-22T09:52:00Z"), NOW)).isEqualTo("10:52");
        assertThat(english.moment(Instant.parse("2026-11-21T23:00:00Z"), NOW)).isEqualTo("00:00");
    }

    @Test
    void yesterdayBeginsAtMidnightOfTheAdvisersZone() {
        assertThat(french.moment(Instant.parse("2026-11-21T22:59:59Z"), NOW)).isEqualTo("hier 23:59");
        assertThat(english.moment(Instant.parse("2026-11-20T23:00:00Z"), NOW)).isEqualTo("yesterday 00:00");
    }

    @Test
    void anOlderDayIsNamedAndAnotherYearSaid() {
        assertThat(french.moment(Instant.parse("2026-11-03T09:00:00Z"), NOW)).isEqualTo("3 nov.");
        assertThat(english.moment(Instant.parse("2024-11-03T09:00:00Z"), NOW)).isEqualTo("3 Nov 2024");
    }

    @Test
    void aDayIsAHeading() {
        assertThat(french.day(LocalDate.parse("2026-11-22"), NOW)).isEqualTo("aujourd’hui");
        assertThat(french.day(LocalDate.parse("2026-11-21"), NOW)).isEqualTo("hier");
        assertThat(french.day(LocalDate.parse("2026-11-03"), NOW)).isEqualTo("mardi 3 novembre");
        assertThat(english.day(LocalDate.parse("2025-12-31"), NOW)).isEqualTo("Wednesday 31 December 2025");
    }

    @Test
    void theExactTimeGoesToTheSecond() {
        assertThat(french.exact(Instant.parse("2026-07-01T09:52:07Z"))).isEqualTo("mercredi 1 juillet 2026, 11:52:07");
    }
}
