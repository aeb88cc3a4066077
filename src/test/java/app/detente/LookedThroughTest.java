package app.detente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import app.detente.channel.RemoteStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests are run within this one, as the build runs them. */
class LookedThroughTest {
    private static final List<Path> WRITTEN = new ArrayList<>();

    /** Leaves the secret in its folder. Not found by the build, which looks into no nested classes. */
    static class Careless {
        @TempDir
        Path folder;

        @Test
        void leavesIt() throws IOException {
            Path deep = Files.createDirectories(folder.resolve("deep"));
            WRITTEN.add(Files.writeString(deep.resolve("left.log"), "x".repeat(3_000_000) + RemoteStage.SECRET));
        }

        @Test
        void leavesNothing() throws IOException {
            WRITTEN.add(Files.writeString(folder.resolve("fine.log"), "signed in"));
        }

        @Test
        @HoldsSecret(because = "this is how a test says so")
        void leavesItOnPurpose() throws IOException {
            WRITTEN.add(Files.writeString(folder.resolve("meant.log"), RemoteStage.SECRET));
        }
    }

    private static TestExecutionSummary run(String test) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectMethod(Careless.class, test)).build(), listener);
        return listener.getSummary();
    }

    @Test
    void aTestThatLeavesTheSecretInAFileFailsWithTheNameOfTheFileAndTheFolderIsGone() {
        TestExecutionSummary summary = run("leavesIt");
        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        assertThat(summary.getFailures().getFirst().getException()).hasStackTraceContaining("a secret was written to")
                .hasStackTraceContaining("left.log");
        assertThat(WRITTEN.getLast()).doesNotExist();
    }

    @Test
    void oneThatDoesNotAndOneThatMeansToPass() {
        assertThat(run("leavesNothing").getTestsSucceededCount()).isEqualTo(1);
        assertThat(run("leavesItOnPurpose").getTestsSucceededCount()).isEqualTo(1);
        assertThat(WRITTEN.getLast()).doesNotExist();
    }
}
