package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the files themselves: sizes, tests that must exist, and texts in both languages. */
class HouseTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path TEXTS = Path.of("src/main/resources/app/detente/i18n");
    private static final int LINES = 400;
    private static final int METHOD_LINES = 60;

    @Test
    void filesStayShort() {
        assertThat(java(MAIN).filter(file -> lines(file).size() > LINES)).isEmpty();
    }

    @Test
    void methodsStayShort() {
        assertThat(java(MAIN).flatMap(HouseTest::longMethods)).isEmpty();
    }

    /** A method begins on a line indented by four (or eight, in a nested type) and ending in a brace; it ends at the brace of that indent. A lambda is none. */
    private static Stream<String> longMethods(Path file) {
        List<String> lines = lines(file);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = Pattern.compile("^( {4}| {8})[\\w<].*\\).*\\{$").matcher(lines.get(i));
            if (start.find() && !lines.get(i).matches(".*(\\b(class|record|enum|interface|new|switch)\\b|->).*")) {
                String end = start.group(1) + "}";
                int j = i;
                while (j < lines.size() && !lines.get(j).equals(end)) {
                    j++;
                }
                if (j - i > METHOD_LINES) {
                    found.add(file + ":" + (i + 1));
                }
            }
        }
        return found.stream();
    }

    @Test
    void everyViewModelAndEveryStoreHasItsTest() {
        Set<String> tests = java(TEST).map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        assertThat(java(MAIN).map(file -> file.getFileName().toString()).filter(name -> name.matches(".*(ViewModel|Store)\\.java"))
                .filter(name -> !tests.contains(name.replace(".java", "Test.java")))).isEmpty();
    }

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(bundles("fr").keySet()).isEqualTo(bundles("en").keySet());
        bundles("fr").forEach((area, french) ->
                assertThat(french.stringPropertyNames()).as(area).isEqualTo(bundles("en").get(area).stringPropertyNames()));
    }

    /** Of two the last would win, and nobody would see the other one go. */
    @Test
    void noKeyStandsTwice() {
        Set<String> twice = new TreeSet<>();
        bundleFiles().forEach(file -> {
            Set<String> seen = new HashSet<>();
            lines(file).stream().filter(line -> line.matches("[\\w.\\-]+=.*")).map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !seen.add(key)).forEach(key -> twice.add(file.getFileName() + " " + key));
        });
        assertThat(twice).isEmpty();
    }

    @Test
    void textsUseTheTypographicApostrophe() {
        for (String language : List.of("fr", "en")) {
            bundles(language).forEach((area, texts) -> texts.forEach((key, text) ->
                    assertThat(text.toString()).as(key.toString()).doesNotContain("'")));
        }
    }

    /** A wrapper listens weakly: made for each asking, it is collected, and whoever listens to it is told nothing any more. */
    @Test
    void whatCanBeListenedToIsKept() {
        Set<String> lost = new TreeSet<>();
        java(MAIN).forEach(file -> lines(file).stream().filter(line -> line.contains("return FXCollections.unmodifiable"))
                .forEach(line -> lost.add(file.getFileName() + " " + line.strip())));
        assertThat(lost).isEmpty();
    }

    @Test
    void bothLanguagesFillTheSameBlanks() {
        Pattern blank = Pattern.compile("\\{(\\d+)");
        bundles("fr").forEach((area, french) -> french.stringPropertyNames().forEach(key -> {
            Set<String> here = blank.matcher(french.getProperty(key)).results().map(m -> m.group(1)).collect(Collectors.toSet());
            Set<String> there = blank.matcher(bundles("en").get(area).getProperty(key)).results().map(m -> m.group(1)).collect(Collectors.toSet());
            assertThat(here).as(key).isEqualTo(there);
        }));
    }

    @Test
    void everyKeyUsedExists() {
        Set<String> known = keys();
        Set<String> areas = bundles("en").keySet();
        Set<String> missing = new TreeSet<>();
        Pattern quoted = Pattern.compile("(?:get|say)\\(\"((?:" + String.join("|", areas) + ")\\.[a-z0-9_.\\-]*[a-z0-9_])\"");
        java(MAIN).forEach(file -> quoted.matcher(String.join("\n", lines(file))).results().map(match -> match.group(1))
                .filter(key -> !known.contains(key) && known.stream().noneMatch(k -> k.startsWith(key + ".")))
                .filter(key -> !key.startsWith("settings."))
                .forEach(key -> missing.add(file.getFileName() + " " + key)));
        Pattern problem = Pattern.compile("new Problem\\((?:\\w+, )?\"([^\"]+)\"");
        java(MAIN).forEach(file -> problem.matcher(String.join("\n", lines(file))).results().map(match -> "problem." + match.group(1))
                .filter(key -> !known.contains(key)).forEach(key -> missing.add(file.getFileName() + " " + key)));
        Pattern either = Pattern.compile("new Problem\\([^;]*? : \"([a-z]+[._][a-z_.]+)\"");
        Pattern first = Pattern.compile("new Problem\\([^;]*?\\? \"([a-z]+[._][a-z_.]+)\"");
        Stream.of(either, first).forEach(choice -> java(MAIN).forEach(file -> choice.matcher(String.join("\n", lines(file))).results()
                .map(match -> "problem." + match.group(1)).filter(key -> !known.contains(key)).forEach(key -> missing.add(file.getFileName() + " " + key))));
        assertThat(missing).isEmpty();
    }

    /** A key is used where it stands in the code, or where a prefix of it does, ending in a dot: `"status." + key`. */
    @Test
    void everyKeyIsUsed() {
        String code = java(MAIN).map(file -> String.join("\n", lines(file))).collect(Collectors.joining("\n"));
        Set<String> words = new HashSet<>();
        Matcher quoted = Pattern.compile("\"([\\w.\\-]+)\"").matcher(code);
        while (quoted.find()) {
            words.add(quoted.group(1));
        }
        assertThat(keys().stream().filter(key -> !words.contains(key) && !prefixes(key, words)
                && !(key.startsWith("problem.") && words.contains(key.substring("problem.".length()))))).isEmpty();
    }

    private static boolean prefixes(String key, Set<String> words) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (words.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> keys() {
        return bundles("en").values().stream().flatMap(texts -> texts.stringPropertyNames().stream()).collect(Collectors.toSet());
    }

    private static Map<String, Properties> bundles(String language) {
        Map<String, Properties> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            files.filter(file -> file.toString().endsWith("_" + language + ".properties")).forEach(file -> {
                Properties texts = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                bundles.put(file.getFileName().toString().replace("_" + language + ".properties", ""), texts);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    private static List<Path> bundleFiles() {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> java(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
