package app.detente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Processes of their own, started as the launcher starts the console: from jars, with its options. */
final class Children {
    /** The launcher's own. */
    static final List<String> LAUNCHER = List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final List<String> FOR_TESTS = List.of("/org/junit/", "/org/assertj/", "/org/testfx/", "/com/tngtech/", "/org/opentest4j/",
            "/org/apiguardian/", "/net/bytebuddy/", "/org/hamcrest/", "/org/jspecify/");
    /** The probes, and the server that some of them run. */
    private static final List<String> PROBES = List.of("app/detente/bench/", "app/detente/BenchDesk", "app/detente/channel/RemoteStage",
            "app/detente/channel/mastodon/Fake");
    private static final long PATIENCE_MINUTES = 6;

    private final Path folder;
    private final String product;
    private final String probes;

    Children(Path folder) throws IOException {
        this.folder = folder;
        List<String> jars = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                folders.add(Path.of(part));
            } else if (FOR_TESTS.stream().noneMatch(part::contains)) {
                jars.add(part);
            }
        }
        Path own = folders.stream().filter(part -> Files.exists(part.resolve("app/detente/Main.class"))).findFirst().orElseThrow();
        Path ours = folders.stream().filter(part -> Files.exists(part.resolve("app/detente/BenchDesk.class"))).findFirst().orElseThrow();
        jars.addFirst(jar(own, List.of(""), "detente.jar"));
        product = String.join(java.io.File.pathSeparator, jars);
        probes = product + java.io.File.pathSeparator + jar(ours, PROBES, "probes.jar");
    }

    private String jar(Path from, List<String> only, String name) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String entry = from.relativize(file).toString().replace('\\', '/');
                if (only.stream().anyMatch(entry::startsWith)) {
                    out.putNextEntry(new ZipEntry(entry));
                    copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return jar.toString();
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    /** Whether windows are drawn on a display here, rather than in memory. */
    static boolean onDisplay() {
        return !System.getenv().getOrDefault("DISPLAY", "").isBlank() || !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /** What a child said of itself, in its own units, and when it said `ready`, counted from its start. */
    record Told(long readyNanos, Map<String, Double> values) {
        boolean has(String name) {
            return values.containsKey(name);
        }

        double value(String name) {
            Double value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("a child did not tell its " + name);
            }
            return value;
        }
    }

    /** Runs the class of a probe to its end. */
    Told run(List<String> options, Class<?> probe, String... arguments) throws IOException {
        return run(options, probes, probe.getName(), arguments);
    }

    /** Runs the console itself to its end. */
    void console(List<String> options, String... arguments) throws IOException {
        run(options, product, "app.detente.Main", arguments);
    }

    private Told run(List<String> options, String classpath, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        if (!onDisplay()) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", classpath, main));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("child.err");
        long started = System.nanoTime();
        Process child = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        long ready = 0;
        Map<String, Double> values = new HashMap<>();
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("bench ready")) {
                    ready = System.nanoTime() - started;
                } else if (line.startsWith("bench ")) {
                    String[] parts = line.split(" ");
                    values.put(parts[1], Double.valueOf(parts[2]));
                }
            }
            if (!child.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || child.exitValue() != 0) {
                child.destroyForcibly();
                throw new IllegalStateException(main + " ended badly: " + Files.readString(errors, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Told(ready, values);
    }
}
