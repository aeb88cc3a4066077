package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateJsonTest {
    private static final ReplyTemplate FULL = new ReplyTemplate("fr-panne", "Panne « connue »", "Pannes", "fr", List.of("panne", "coupure"),
            "Salut {{first_name}},\n\t\"{{?heure}}\" 😀\u00A0!", Set.of(Network.X, Network.FACEBOOK, Network.EMAIL), 12, true,
            List.of("Autrement", "Encore\nautrement"),
            new Terms(List.of("panne", "réseau"), Scope.TEAM, Optional.empty(), Optional.of(LocalDate.of(2026, 3, 1)), Mood.KIND, false));
    private static final ReplyTemplate BARE = new ReplyTemplate("en-x", "Hi", "", "en", List.of(), "Hi.", Set.of(), 0, false);

    @Test
    void whatWasExportedIsImportedUnchanged() {
        String file = TemplateJson.write(List.of(FULL, BARE));

        assertThat(read(file)).containsExactly(FULL, BARE);
        assertThat(TemplateJson.write(read(file))).isEqualTo(file);
    }

    @Test
    void aFileIsReadFromDisk(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("library.json"), TemplateJson.write(List.of(FULL)));

        assertThat(TemplateJson.read(file)).containsExactly(FULL);
    }

    @Test
    void anEmptyLibraryIsAFileToo() {
        assertThat(read(TemplateJson.write(List.of()))).isEmpty();
    }

    @Test
    void unknownFieldsArePassedOverAndAbsentOnesHaveTheirUsualValue() {
        assertThat(read("""
                [{"id": "en-x", "title": "Hi", "language": "en", "body": "Hi.", "colour": {"deep": [1, {"er": null}]}}]
                """)).containsExactly(BARE);
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertThat(read("\uFEFF" + TemplateJson.write(List.of(BARE)))).containsExactly(BARE);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("absent.json");

        assertThatThrownBy(() -> TemplateJson.read(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("template-file-unreadable");
            assertThat(problem.arguments()).containsExactly(file.toString());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}|template-file-list|1",
        "``|template-file-list|1",
        "[\\n1]|template-file-list|2",
        "[] []|template-file-list|1",
        "[\\n{\"id\": }]|template-file-json|2",
        "[\\n\\n{\"id\": \"a\"|template-file-json|3",
        "[\\n{\"id\": \"a\", \"id\": \"b\"}]|template-file-json|2",
        "[\\n\\n{\"id\": \"a\"}]|template-file-field|3"
    })
    void badJsonNamesTheLine(String text, String key, int line) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.arguments()).startsWith(line);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "id|\"\"", "id|7", "title|\" \"", "title|null", "language|\"de\"", "language|5", "body|\"\"", "body|[]", "folder|3", "shortcuts|\"panne\"",
        "shortcuts|[1]", "shortcuts|[\"\"]", "networks|[\"myspace\"]", "networks|[[]]", "uses|-1", "uses|1.5", "uses|1e99", "uses|\"2\"",
        "retired|\"no\"", "retired|0"
    })
    void aFieldThatIsNotWhatBelongsThereIsNamed(String field, String value) {
        String good = "{\"id\": \"a\", \"title\": \"A\", \"language\": \"fr\", \"body\": \"Oui.\"}";
        String bad = "{\"id\": \"b\", \"title\": \"B\", \"language\": \"fr\", \"body\": \"Oui.\"}";
        String changed = bad.contains("\"" + field + "\"") ? bad.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": " + value)
                : bad.replace("}", ", \"" + field + "\": " + value + "}");

        assertThatThrownBy(() -> read("[" + good + ",\n" + changed + "]")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("template-file-field");
            assertThat(problem.arguments()).startsWith(2, field).hasSize(3);
        });
    }

    @Test
    void theSameIdTwiceIsRefused() {
        assertThatThrownBy(() -> read(TemplateJson.write(List.of(BARE, FULL, BARE)))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("template-file-twice");
            assertThat(problem.arguments()).endsWith("en-x");
        });
    }

    @Test
    void aBodyAndALibraryHaveTheirLimits() {
        assertThat(read(TemplateJson.write(List.of(body("a", "é".repeat(32 * 1024)))))).hasSize(1);
        assertThatThrownBy(() -> read(TemplateJson.write(List.of(body("a", "é".repeat(32 * 1024) + "!"))))).hasMessage("template-file-field");

        List<ReplyTemplate> many = IntStream.rangeClosed(0, TemplateJson.MAX_TEMPLATES).mapToObj(i -> body("t" + i, "Oui.")).toList();
        assertThat(read(TemplateJson.write(many.subList(1, many.size())))).hasSize(TemplateJson.MAX_TEMPLATES);
        assertThatThrownBy(() -> read(TemplateJson.write(many))).hasMessage("template-file-many");
    }

    @Test
    void deepNestingIsRefusedNotFollowed() {
        assertThatThrownBy(() -> read("[{\"x\":" + "[".repeat(100_000))).hasMessage("template-file-json");
    }

    private static ReplyTemplate body(String id, String body) {
        return new ReplyTemplate(id, "Essai", "", "fr", List.of(), body, Set.of(), 0, false);
    }

    private static List<ReplyTemplate> read(String json) {
        return TemplateJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
