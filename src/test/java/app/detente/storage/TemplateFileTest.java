package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.TemplateFile.Format;
import app.detente.storage.TemplateImport.Fate;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFileTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TemplateStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = queue.templates;
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private TemplateImport tried(String text) throws IOException {
        return store.tryOut(Files.writeString(folder.resolve("file"), text), Optional.empty());
    }

    private static ReplyTemplate only(TemplateImport tried) {
        assertThat(tried.refused()).isEmpty();
        assertThat(tried.items()).hasSize(1);
        return tried.items().getFirst().template();
    }

    @Test
    void whatIsExportedIsReadAndWrittenTheSame() throws IOException {
        Terms terms = new Terms(List.of("prix", "hausse de prix"), Scope.PERSONAL, Optional.of(queue.me.id()), Optional.of(LocalDate.of(2026, 9, 1)),
                Mood.LIGHT, false);
        store.save(new ReplyTemplate("a", "A", "F", "fr", List.of("x"), "Un", Set.of(Network.X), 0, true, List.of("Deux", "Trois\n4"), terms), queue.me);
        store.export(folder.resolve("one.json"));
        TemplateImport same = store.tryOut(folder.resolve("one.json"), Optional.empty());
        assertThat(same.count(Fate.SAME)).isEqualTo(1);
        store.take(same, "");
        store.export(folder.resolve("two.json"));
        assertThat(folder.resolve("two.json")).hasSameTextualContentAs(folder.resolve("one.json"));
        assertThat(Files.readString(folder.resolve("one.json"))).contains("\"owner\" : \"Sonia\"");
        assertThat(store.versions("a")).hasSize(1);
    }

    @Test
    void aTestRunChangesNothingAndTakingDoesWhatItSaid() throws IOException {
        store.save(QueueFixture.template("a", "A", "Un"));
        store.save(QueueFixture.template("b", "B", "Deux"));
        TemplateImport tried = tried("""
                [ {"id": "a", "title": "A", "language": "fr", "body": "Un"},
                  {"id": "b", "title": "B", "language": "fr", "body": "Deux, mieux"},
                  {"id": "c", "title": "C", "language": "fr", "body": "Trois {{prenom}}"},
                  {"id": "c", "title": "C", "language": "fr", "body": "Trois"},
                  {"id": "d", "title": 7, "language": "fr", "body": "Quatre"},
                  12,
                  {"id": "e", "title": "E", "language": "fr", "body": "Cinq", "scope": "personal", "owner": "Personne"} ]""");
        assertThat(tried.items()).extracting(TemplateImport.Item::fate).containsExactly(Fate.SAME, Fate.CHANGED, Fate.NEW);
        assertThat(tried.items().getLast().problems()).hasSize(1);
        assertThat(tried.refused()).extracting(TemplateImport.Refused::line).containsExactly(4, 5, 6, 7);
        assertThat(tried.refused()).extracting(refused -> refused.reason().key())
                .containsExactly("template-file-twice", "template-file-field", "template-file-list", "template-file-field");
        assertThat(store.find("c")).isEmpty();

        store.take(tried, "Sonia");
        assertThat(store.find("b").orElseThrow().body()).isEqualTo("Deux, mieux");
        assertThat(store.find("c")).isPresent();
        assertThat(store.versions("b").getFirst().adviser()).isEqualTo("Sonia");
    }

    @Test
    void aTableHasTheColumnsOfTheFile() throws IOException {
        TemplateImport tried = tried("""
                \uFEFFid;title;language;body;body_2;tags;mood;retired;networks;shortcuts;extra
                t1;"Un \"\"titre\"\"\";fr;"Salut {{first_name}},
                on regarde.";Bonjour.;prix, réseau;kind;oui;x facebook;a b;?
                t2;Deux;fr;;;;;;;;
                t3;Trois;fr;ok;;;gai;;;;""");
        assertThat(tried.format()).isEqualTo(Format.CSV);
        assertThat(tried.items()).hasSize(1);
        assertThat(tried.items().getFirst().line()).isEqualTo(2);
        assertThat(tried.items().getFirst().template()).isEqualTo(new ReplyTemplate("t1", "Un \"titre\"", "", "fr", List.of("a", "b"),
                "Salut {{first_name}},\non regarde.", Set.of(Network.X, Network.FACEBOOK), 0, true, List.of("Bonjour."),
                new Terms(List.of("prix", "réseau"), Scope.BRAND, Optional.empty(), Optional.empty(), Mood.KIND, true)));
        assertThat(tried.refused()).extracting(TemplateImport.Refused::line).containsExactly(4, 5);
    }

    @Test
    void chatwootsVariablesBecomeOurs() throws IOException {
        TemplateImport tried = tried("""
                {"meta": {"count": [1]}, "payload": [ {"id": 3, "account_id": 1, "short_code": "merci_client",
                  "content": "Bonjour {{ contact.first_name | default: 'vous' }}, c’est {{agent.name}} pour la {{custom.plan}}. {% if x %}{{contact.name}}" } ]}""");
        assertThat(tried.format()).isEqualTo(Format.CHATWOOT);
        ReplyTemplate read = only(tried);
        assertThat(read.id()).isEqualTo("chatwoot-3");
        assertThat(read.title()).isEqualTo("merci client");
        assertThat(read.language()).isEqualTo("fr");
        assertThat(read.shortcuts()).containsExactly("merci_client");
        assertThat(read.body()).isEqualTo("Bonjour {{first_name|vous}}, c’est {{adviser}} pour la {{?custom.plan}}. {{?% if x}}{{customer_name}}");
        assertThat(tried.items().getFirst().unknown()).containsExactly("custom.plan", "% if x");
        assertThat(tried.items().getFirst().problems()).isEmpty();
    }

    @Test
    void zammadsHtmlBecomesPlainText() throws IOException {
        TemplateImport tried = tried("""
                [ {"id": 1, "name": "Panne", "keywords": "panne, coupure", "active": false, "groups": ["Support"],
                   "content": "<div>Bonjour #{ticket.customer.firstname},<br>la panne &amp; la suite&nbsp;:</div><ul><li>un</li><li>deux</li></ul><p>#{user.firstname} (#{ticket.number})</p><script>x()</script>"},
                  {"name": "Plain", "keywords": "", "content": "Hello, we are on it."} ]""");
        assertThat(tried.format()).isEqualTo(Format.ZAMMAD);
        ReplyTemplate read = tried.items().getFirst().template();
        assertThat(read.body()).isEqualTo("Bonjour {{first_name}},\nla panne & la suite\u00A0:\n\n- un\n- deux\n\n{{adviser}} ({{?ticket.number}})");
        assertThat(read.retired()).isTrue();
        assertThat(read.folder()).isEqualTo("Support");
        assertThat(read.shortcuts()).containsExactly("panne", "coupure");
        assertThat(tried.items().getLast().template().id()).isEqualTo("zammad-plain");
        assertThat(tried.items().getLast().template().language()).isEqualTo("en");
    }

    @Test
    void whatAnotherToolDoesNotKnowOfIsKept() throws IOException {
        store.take(tried("name,content,keywords\nPanne,On regarde la panne.,panne\n"), "");
        ReplyTemplate own = store.find("zammad-panne").orElseThrow();
        store.save(new ReplyTemplate(own.id(), own.title(), "Pannes", "fr", own.shortcuts(), own.body(), Set.of(Network.X), 0, false, List.of("Autrement"),
                new Terms(List.of("panne"), Scope.TEAM, Optional.empty(), Optional.empty(), Mood.KIND, true)), queue.me);
        assertThat(tried("name,content,keywords\nPanne,On regarde la panne.,panne\n").count(Fate.SAME)).isEqualTo(1);
        ReplyTemplate changed = only(tried("name,content,keywords\nPanne,Réparée.,panne\n"));
        assertThat(changed.body()).isEqualTo("Réparée.");
        assertThat(changed.variants()).containsExactly("Autrement");
        assertThat(changed.terms().mood()).isEqualTo(Mood.KIND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``|template-file-list", "{}|template-file-list", "[] 1|template-file-list", "{\"payload\": 3}|template-file-list", "[{\"id\": 1|template-file-json",
        "[{\"a\": 1, \"a\": 2}]|template-file-json", "just words|template-file-columns", "title;nothing|template-file-columns",
        "[\"\\uD800\"|template-file-json"})
    void aFileThatIsBrokenAsAWholeIsNamed(String text, String key) {
        assertThat(catchThrowableOfType(Problem.class, () -> tried(text)).key()).isEqualTo(key);
    }

    @Test
    void hostileFilesAreRefusedWithoutHarm() throws IOException {
        assertThat(refused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEqualTo("template-file-json");
        assertThat(refused(("[{\"id\":\"a\",\"x\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8))).isEqualTo("template-file-json");
        assertThat(refused(new byte[] {'[', (byte) 0xFF, (byte) 0xFE, ']'})).isEqualTo("template-file-encoding");
        assertThat(refused("Caf\u00e9,x".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("template-file-encoding");
        assertThat(refused(new byte[(int) TemplateFile.MAX_BYTES + 1])).isEqualTo("template-file-large");
        assertThat(refused(("[" + "{},".repeat(10_001) + "{}]").getBytes(StandardCharsets.UTF_8))).isEqualTo("template-file-many");
        String huge = "x".repeat(ReplyTemplate.MAX_BYTES + 1);
        assertThat(tried("[{\"short_code\": \"a\", \"content\": \"" + huge + "\"}]").refused()).hasSize(1);
        assertThat(tried("[{\"name\": \"a\", \"content\": \"" + "<div>".repeat(20_000) + "x\"}]").items()).hasSize(1);
        assertThat(store.all()).isEmpty();
    }

    private String refused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return catchThrowableOfType(Problem.class, () -> store.tryOut(file, Optional.empty())).key();
    }
}
