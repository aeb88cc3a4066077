package app.detente.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of its own on the test's class path, to be killed as the power cut kills. */
public final class Child {
    private static final long PATIENCE_SECONDS = 120;

    private Child() {}

    /** Starts a class's main in a new JVM. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return start(Path.of(System.getProperty("java.io.tmpdir")), main, arguments);
    }

    /**
     * Starts a class's main in a new JVM.
     *
     * @param temp for what it unpacks, as the driver's library: a process that is killed leaves it there
     */
    public static Process start(Path temp, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-Dorg.sqlite.tmpdir=" + temp, "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** SIGKILL, and waits until it is gone. */
    public static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Waits for a process that is to end by itself; its exit code. */
    public static int await(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill(process);
            return -1;
        }
        return process.exitValue();
    }
}
