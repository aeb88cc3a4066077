package app.detente.storage;

import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads columns as the model has them: absence is {@link Optional}, times are {@link Instant}. */
final class Rows {
    private static final Network[] NETWORKS = Network.values();
    private static final MessageKind[] KINDS = MessageKind.values();
    /** SQL for the number of the network of a conversation `c`, which is read sooner than its name and shares a column with others; see {@link #network}. */
    static final String NETWORK = numbered("c.network", Arrays.stream(NETWORKS).map(Network::key));
    /** The same of the kind of a message `m`; see {@link #kind}. */
    static final String KIND = numbered("m.kind", Arrays.stream(KINDS).map(MessageKind::key));

    private Rows() {}

    private static String numbered(String column, Stream<String> keys) {
        List<String> all = keys.toList();
        return IntStream.range(0, all.size()).mapToObj(i -> "WHEN '" + all.get(i) + "' THEN " + i)
                .collect(Collectors.joining(" ", "CASE " + column + " ", " ELSE -1 END"));
    }

    /** @throws IndexOutOfBoundsException for a network that nobody knows */
    static Network network(int number) {
        return NETWORKS[number];
    }

    /** @throws IndexOutOfBoundsException for a kind that nobody knows */
    static MessageKind kind(int number) {
        return KINDS[number];
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static Optional<Long> maybeLong(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
