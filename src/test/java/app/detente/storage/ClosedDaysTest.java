package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedDaysTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    @TempDir
    Path folder;

    private Path calendar(String... events) throws IOException {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//FR\r\n");
        int number = 0;
        for (String event : events) {
            text.append("BEGIN:VEVENT\r\nUID:").append(number++).append("\r\n").append(event).append("\r\nSUMMARY:Fermé\r\nEND:VEVENT\r\n");
        }
        return Files.writeString(folder.resolve("jours.ics"), text.append("END:VCALENDAR\r\n"));
    }

    @Test
    void wholeDaysAreTakenWithTheirEndLeftOut() throws IOException {
        assertThat(ClosedDays.read(calendar("DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227", "DTSTART;VALUE=DATE:20270101"), FROM))
                .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), LocalDate.of(2027, 1, 1));
    }

    @Test
    void whatComesEveryYearComesForTwo() throws IOException {
        assertThat(ClosedDays.read(calendar("DTSTART;VALUE=DATE:20191206\r\nRRULE:FREQ=YEARLY"), FROM))
                .containsExactly(LocalDate.of(2026, 12, 6), LocalDate.of(2027, 12, 6));
    }

    @Test
    void acrossTheNightsTheClocksChangeADayIsADay() throws IOException {
        assertThat(ClosedDays.read(calendar("DTSTART;VALUE=DATE:20270327\r\nDTEND;VALUE=DATE:20270330"), FROM)).hasSize(3);
    }

    @Test
    void meetingsAndWhatIsOverAreLeftOut() throws IOException {
        Path calendar = calendar("DTSTART:20261224T090000Z\r\nDTEND:20261224T100000Z", "DTSTART;VALUE=DATE:20261031", "DTSTART;VALUE=DATE:20261102");
        assertThat(ClosedDays.read(calendar, FROM)).containsExactly(LocalDate.of(2026, 11, 2));
    }

    @Test
    void oneThatNeverEndsEndsAllTheSame() throws IOException {
        assertThat(ClosedDays.read(calendar("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY"), FROM)).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECONDLY", "SECONDLY;INTERVAL=7", "MINUTELY;BYSECOND=1,2,3", "DAILY;BYMONTH=2;BYMONTHDAY=31"})
    @Timeout(60)
    void oneThatComesBackEverySecondOrNeverIsLeftAlone(String rule) throws IOException {
        assertThat(ClosedDays.read(calendar("DTSTART;VALUE=DATE:19700101\r\nRRULE:FREQ=" + rule, "DTSTART;VALUE=DATE:20261224"), FROM))
                .contains(LocalDate.of(2026, 12, 24));
    }

    @ParameterizedTest
    @CsvSource({"not a calendar, calendar_foreign", "BEGIN:VCALENDAR, calendar_empty", "BEGIN:VCALENDAR\u0000BEGIN:VEVENT, calendar_empty"})
    void whatIsNoUseIsSaid(String text, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("x.ics"), text);
        assertThat(catchThrowable(() -> ClosedDays.read(file, FROM))).isInstanceOfSatisfying(Problem.class, said -> assertThat(said.key()).isEqualTo(problem));
    }

    @Test
    void anEndlessFileIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("big.ics"), new byte[3 * 1024 * 1024]);
        assertThat(catchThrowable(() -> ClosedDays.read(file, FROM))).isInstanceOfSatisfying(Problem.class, said -> assertThat(said.key()).isEqualTo("calendar_large"));
    }
}
