package app.detente.bench;

import app.detente.channel.mastodon.FakeStage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** What a message from or to a network costs at least: one request, and one row that is on disk before it is done. */
final class ByHand implements AutoCloseable {
    private final FakeStage stage;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Connection file;
    private final PreparedStatement row;

    private ByHand(Path folder) throws IOException, SQLException {
        stage = new FakeStage(false);
        file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("by-hand.db"));
        try (Statement statement = file.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE message (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT");
        }
        row = file.prepareStatement("INSERT INTO message (body) VALUES (?)");
    }

    static ByHand open(Path folder) {
        try {
            return new ByHand(folder);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody writes, and it is fetched and kept; nanoseconds. */
    long fetch(String text) {
        stage.arrives("Nadia", text);
        return timed(request("notifications?limit=80").GET().build());
    }

    /** Something is written there, and kept here; nanoseconds. */
    long post(String text) {
        return timed(request("statuses").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("status=" + URLEncoder.encode(text, StandardCharsets.UTF_8))).build());
    }

    private HttpRequest.Builder request(String what) {
        return HttpRequest.newBuilder(URI.create(stage.access().fields().get("server") + "/api/v1/" + what))
                .header("Authorization", "Bearer " + Networked.token(stage));
    }

    private long timed(HttpRequest request) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> said = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (said.statusCode() != 200) {
                throw new IllegalStateException("answered " + said.statusCode());
            }
            row.setString(1, said.body());
            row.executeUpdate();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - began;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        client.close();
        stage.close();
    }
}
