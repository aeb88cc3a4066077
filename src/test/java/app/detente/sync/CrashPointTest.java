package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.detente.channel.email.EmailStage;
import app.detente.sync.Crashes.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The console dies at thirteen points of a reply's way, on each channel: nothing is published twice, nothing is lost, and what nobody can tell is
 * shown to a person. {@code mvn -Pkills test} dies fifty times at each point and prints what came of it.
 */
class CrashPointTest {
    private static final int KILLS = Integer.getInteger("kills", 50);
    /** Channels, as {@code X,EMAIL}: all of them take hours, and need not be taken at once. */
    private static final String CHOSEN = System.getProperty("kills.on", "");
    @TempDir
    Path folder;

    /** A channel is a line. */
    enum On {
        FILE(folder -> new FolderGround(folder.resolve("out"))),
        MASTODON(folder -> mastodon(false)),
        /** A server that minds no keys: there a repeat shows. */
        MASTODON_BARE(folder -> mastodon(true)),
        BLUESKY(folder -> bluesky()),
        FACEBOOK(folder -> facebook()),
        X(folder -> x()),
        /** A mailbox in which the server keeps what was sent, as Gmail does. */
        EMAIL(folder -> RemoteGround.mail(new EmailStage().withServersCopies())),
        /** A mailbox in which we do: what dies before that nobody can tell. */
        EMAIL_OWN_COPIES(folder -> RemoteGround.mail(new EmailStage().withSent()));

        private interface Opening {
            Ground in(Path folder) throws Exception;
        }

        private final Opening opening;

        On(Opening opening) {
            this.opening = opening;
        }

        Ground ground(Path folder) throws Exception {
            return opening.in(folder);
        }
    }

    private static Ground mastodon(boolean bare) throws IOException {
        app.detente.channel.mastodon.FakeStage stage = new app.detente.channel.mastodon.FakeStage(bare);
        return RemoteGround.http(stage, stage.access(), "/api/v1/statuses");
    }

    private static Ground bluesky() throws IOException {
        app.detente.channel.bluesky.FakeStage stage = new app.detente.channel.bluesky.FakeStage();
        return RemoteGround.http(stage, stage.access(), "/xrpc/com.atproto.repo.putRecord");
    }

    private static Ground facebook() throws IOException {
        app.detente.channel.facebook.FakeStage stage = new app.detente.channel.facebook.FakeStage();
        return RemoteGround.http(stage, stage.access(), "/v26.0/");
    }

    private static Ground x() throws IOException {
        app.detente.channel.x.FakeStage stage = new app.detente.channel.x.FakeStage();
        return RemoteGround.http(stage, stage.access(), "/2/tweets");
    }

    @ParameterizedTest
    @EnumSource(names = "MASTODON_BARE")
    void diesOnceAtEveryPoint(On channel) throws Exception {
        List<CrashPoint> points = List.of(CrashPoint.values());
        try (Ground ground = channel.ground(folder)) {
            Tally tally = new Crashes(ground, folder, points.size()).run(points);
            assertThat(tally.twice()).isZero();
            assertThat(tally.lost()).isZero();
            assertThat(tally.shown()).isZero();
            assertThat(tally.found()).isPositive();
        }
    }

    @Tag("kills")
    @ParameterizedTest
    @EnumSource
    void diesManyTimesAtEveryPoint(On channel) throws Exception {
        assumeTrue(CHOSEN.isEmpty() || Arrays.asList(CHOSEN.split(",")).contains(channel.name()), "not among -Dkills.on");
        List<String> table = new ArrayList<>(List.of(
                "| channel | point | kills | replies | published twice | lost | unknown, found | unknown, shown to a person |",
                "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"));
        long wrong = 0;
        for (CrashPoint point : CrashPoint.values()) {
            Path place = Files.createDirectory(folder.resolve(point.name()));
            try (Ground ground = channel.ground(place)) {
                Tally tally = new Crashes(ground, place, KILLS).run(Collections.nCopies(KILLS, point));
                wrong += tally.twice() + tally.lost();
                table.add("| %s | %s | %d | %d | %d | %d | %d | %d |".formatted(channel, point, tally.kills(), tally.replies(), tally.twice(),
                        tally.lost(), tally.found(), tally.shown()));
            }
            Files.write(Files.createDirectories(Path.of("target", "kills")).resolve(channel + ".md"), table);
        }
        System.out.println(String.join("\n", table));
        assertThat(wrong).as(String.join("\n", table)).isZero();
    }
}
