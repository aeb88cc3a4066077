package app.detente.channel.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** The dates that exports write. Always in English and, where they name no offset, in UTC, whatever the machine's locale and zone. */
final class Dates {
    private static final DateTimeFormatter TWITTER = formatter("EEE MMM dd HH:mm:ss xx uuuu");
    private static final DateTimeFormatter FRENCH = formatter("dd/MM/uuuu HH:mm[:ss]");
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO = utc(new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]")
            .optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd()
            .optionalStart().appendLiteral(' ').optionalEnd()
            .appendPattern("[XXX][XX][X]"));
    private static final int DATE_LENGTH = 10;
    private static final int MIN_EPOCH = 9;
    private static final int MAX_SECONDS = 11;
    private static final int MAX_MILLIS = 14;

    private Dates() {}

    /**
     * `Tue Oct 31 22:10:47 +0000 2017`, ISO-8601 (a space may stand for the T; seconds, fraction and offset may be missing), RFC 1123,
     * `dd/MM/yyyy HH:mm[:ss]`, seconds (9 to 11 digits) or milliseconds (12 to 14 digits) since 1970. Empty for anything else; a day that the
     * calendar does not have is never moved to one that it has.
     */
    static Optional<Instant> parse(String date) {
        if (date.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return epoch(date);
        }
        try {
            return Optional.of(read(date));
        } catch (DateTimeException notThisOne) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> epoch(String digits) {
        int length = digits.length();
        if (length < MIN_EPOCH || length > MAX_MILLIS) {
            return Optional.empty();
        }
        long number = Long.parseLong(digits);
        return Optional.of(length <= MAX_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }

    private static Instant read(String date) {
        if (date.indexOf('/') >= 0) {
            return Instant.from(FRENCH.parse(date));
        }
        if (date.length() > DATE_LENGTH && date.charAt(4) == '-') {
            boolean spaced = date.charAt(DATE_LENGTH) == ' ';
            return Instant.from(ISO.parse(spaced ? date.substring(0, DATE_LENGTH) + 'T' + date.substring(DATE_LENGTH + 1) : date));
        }
        boolean twitter = Character.isLetter(date.charAt(0)) && date.indexOf(',') < 0;
        return Instant.from((twitter ? TWITTER : RFC_1123).parse(date));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return utc(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
    }

    private static DateTimeFormatter utc(DateTimeFormatterBuilder pattern) {
        return pattern.parseDefaulting(ChronoField.OFFSET_SECONDS, 0).toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
