package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Tue Oct 31 22:10:47 +0000 2017    | 2017-10-31T22:10:47Z",
            "Fri Feb 28 23:30:00 -0530 2020    | 2020-02-29T05:00:00Z",
            "2021-06-11T13:03:58Z              | 2021-06-11T13:03:58Z",
            "2021-06-11t13:03:58z              | 2021-06-11T13:03:58Z",
            "2021-06-11 13:03:58               | 2021-06-11T13:03:58Z",
            "2021-06-11T13:03                  | 2021-06-11T13:03:00Z",
            "2021-06-11 13:03:58.5+02:00       | 2021-06-11T11:03:58.500Z",
            "2021-06-11T13:03:58.123456789Z    | 2021-06-11T13:03:58.123456789Z",
            "2021-06-11T13:03+0200             | 2021-06-11T11:03:00Z",
            "2021-06-11 13:03:58 +02           | 2021-06-11T11:03:58Z",
            "1623416638                        | 2021-06-11T13:03:58Z",
            "1623416638123                     | 2021-06-11T13:03:58.123Z",
            "Fri, 11 Jun 2021 13:03:58 GMT     | 2021-06-11T13:03:58Z",
            "Fri, 4 Jun 2021 13:03:58 +0200    | 2021-06-04T11:03:58Z",
            "11 Jun 2021 13:03:58 GMT          | 2021-06-11T13:03:58Z",
            "11/06/2021 13:03                  | 2021-06-11T13:03:00Z",
            "11/06/2021 13:03:58               | 2021-06-11T13:03:58Z"})
    void dateIsTheSameInstantWhateverTheMachineSpeaks(String date, Instant instant) {
        for (Locale language : List.of(Locale.UK, Locale.FRANCE, Locale.of("tr"), Locale.of("ar", "EG"))) {
            Locale.setDefault(language);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            assertThat(Dates.parse(date)).as(language.toString()).contains(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2021-06-11", "2021-06-1113:03", "2021-02-30T10:00:00Z", "30/02/2021 10:00", "2021-06-11T25:00Z",
            "+999999999-01-01T00:00Z", "06/13/2021 10:00", "Wed Oct 31 22:10:47 +0000 2017",
            "mar. oct. 31 22:10:47 +0000 2017", "Tue, 30 Feb 2021 10:00:00 GMT", "12345678", "123456789012345", "1.62E+09", "2021-06-11T10:00:00+0",
            "2021-06-11T", "é", "/", ",", "2021-"})
    void anythingElseIsNoDate(String date) {
        assertThat(Dates.parse(date)).isEmpty();
    }
}
