package app.detente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every example of response-times.md names tests, and each of them is there. */
class ExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("^\\| (\\d+) \\|.*\\|([^|]+)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final int EXAMPLES = 21;

    @Test
    void everyExampleIsHeldByATest() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("src/site/markdown/response-times.md")));
        while (example.find()) {
            numbers.add(Integer.valueOf(example.group(1)));
            List<String> named = TEST.matcher(example.group(2)).results().map(found -> found.group(1) + "." + found.group(2)).toList();
            assertThat(named).as("example " + example.group(1)).isNotEmpty();
            for (String test : named) {
                if (!exists(test.substring(0, test.indexOf('.')), test.substring(test.indexOf('.') + 1))) {
                    missing.add(test);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, EXAMPLES).boxed().toList());
    }

    private static boolean exists(String type, String method) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(one -> one.endsWith(type + ".java")).findFirst().orElseThrow(() -> new AssertionError(type));
            return Files.readString(file).contains("void " + method + "(");
        }
    }
}
