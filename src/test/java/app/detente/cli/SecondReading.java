package app.detente.cli;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file in the format `twcs`, read by a few lines of its own: the importer is one of the parts that {@link SecondCalculation} holds to account. */
final class SecondReading {
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]++|\"\")*+)\"|([^,\n]*))(,|\n|\\z)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx uuuu", Locale.ENGLISH);

    private SecondReading() {}

    /**
     * One message of the file.
     *
     * @param parent what it replies to, whether the file holds that or not
     * @param end    how many characters of the file have been read with it
     */
    record Post(long id, String author, boolean customer, Instant authored, String text, Optional<Long> parent, int end) {}

    /** The messages in the order of the file; a record without author, direction or date is none. */
    static List<Post> posts(String file) {
        Matcher cell = CELL.matcher(file);
        List<String> header = record(cell);
        List<Post> posts = new ArrayList<>();
        while (cell.end() < file.length()) {
            List<String> record = record(cell);
            Row row = name -> header.indexOf(name) < record.size() ? record.get(header.indexOf(name)).strip() : "";
            if (List.of("tweet_id", "author_id", "inbound", "created_at").stream().noneMatch(name -> row.of(name).isEmpty())) {
                posts.add(new Post(number(row.of("tweet_id")), row.of("author_id"), row.of("inbound").equals("True"),
                        ZonedDateTime.parse(row.of("created_at"), DATE).toInstant(), row.of("text"),
                        Optional.of(row.of("in_response_to_tweet_id")).filter(id -> !id.isEmpty()).map(SecondReading::number), cell.end()));
            }
        }
        return posts;
    }

    private interface Row {
        String of(String name);
    }

    /** Reads on to the end of a record. */
    private static List<String> record(Matcher cell) {
        List<String> values = new ArrayList<>();
        do {
            if (!cell.find()) {
                throw new IllegalArgumentException("not a table after " + values);
            }
            values.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
        } while (cell.group(3).equals(","));
        return values;
    }

    /** Ids stand there as `3.0` where the column has gaps. */
    private static long number(String id) {
        return Long.parseLong(id.endsWith(".0") ? id.substring(0, id.length() - 2) : id);
    }
}
