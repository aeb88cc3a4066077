package app.detente.ui;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Drawn;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.storage.AdviserStore;
import app.detente.storage.AttachmentStore;
import app.detente.storage.BlockStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import app.detente.storage.Starter;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;
import app.detente.storage.TemplateUsageStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.templates.House;
import app.detente.ui.templates.Row;
import app.detente.ui.templates.TemplateStores;
import app.detente.ui.templates.TemplatesView;
import app.detente.ui.templates.TemplatesViewModel;
import app.detente.voice.MadeFrom;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the page of the templates, empty, full and in trouble, and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class TemplatesPageTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private TemplateStore store;
    private TagStore tags;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = queue.templates;
        tags = new TagStore(queue.database, queue.changes);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Desk desk(Texts texts) {
        return new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()));
    }

    private TemplatesViewModel model(Texts texts) {
        Session session = new Session(queue.me, desk(texts), Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts),
                queue.clock);
        Optional<Conversation> open = queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 9).stream()
                .filter(row -> row.customerName().startsWith("Marie")).findFirst();
        return new TemplatesViewModel(session, new TemplateStores(store, new TemplateUsageStore(queue.database, queue.clock, QueueFixture.ZONE), new BlockStore(queue.database, queue.changes, queue.clock),
                new AttachmentStore(queue.database, queue.changes), new VoiceProfileStore(queue.database, queue.changes, queue.clock), tags,
                new AdviserStore(queue.database), queue.conversations), new House(() -> "Maison Télécom", () -> open));
    }

    private void fill() {
        queue.take(from("Marie-Élisabeth de la Tour d’Auvergne", "1", null, 3, "Bonjour, ma facture a doublé en mars, et personne ne me répond. "
                + "C’est la troisième fois que je vous écris, je commence à perdre patience !"), from("Karim", "2", null, 8, "Panne à Lyon ?"));
        tags.named("facture", TagColour.AMBER);
        tags.named("résiliation", TagColour.RED);
        Adviser owner = queue.adviser("Anne-Sophie");
        store.saveAll(Starter.templates());
        Terms terms = new Terms(List.of("facture", "un tag disparu"), Scope.TEAM, Optional.of(owner.id()), Optional.of(LocalDate.of(2026, 2, 20)), Mood.KIND, false);
        store.save(new ReplyTemplate("double", "Facture qui a doublé : on vérifie tout de suite, et on rappelle si besoin", "Factures/Remboursements", "fr",
                List.of("double", "facture2"), "Bonjour {{first_name}}, je regarde votre facture de {{?mois}} tout de suite et je reviens vers vous avant "
                + "{{?heure}}. Si nous nous sommes trompés, vous serez remboursé sans avoir à redemander. {{adviser}}", Set.of(Network.X, Network.FACEBOOK), 0, false,
                List.of("Hello {{first_name}} ! Une facture qui double, ça mérite une explication : je la lis maintenant. {{adviser}}", "{{prenom}}"), terms));
    }

    /** The page of the library as it is now, opened. */
    private final class Page {
        final Texts texts;
        final TemplatesViewModel model;
        private final Theme theme;
        private final String size;
        private final int width;

        Page(Theme theme, String language, int width) {
            this.texts = Texts.in(Locale.of(language));
            this.model = model(texts);
            this.theme = theme;
            this.size = theme.key() + "-" + language + "-" + width;
            this.width = width;
        }

        /** Drawn once the library is read and `first` has chosen in it, after `then` was done to what stands there. */
        Picture drawn(String what, int height, Runnable first, Consumer<Parent> then) throws IOException {
            String name = "templates-" + what + "-" + size;
            Picture.of(name, theme, width, height, () -> new TemplatesView(model, desk(texts)), scene -> model.read());
            Picture picture = Picture.of(name, theme, width, height, () -> {
                Parent view = new TemplatesView(model, desk(texts));
                first.run();
                return view;
            }, scene -> then.accept(scene.getRoot()));
            assertThat(picture.untranslated()).isEmpty();
            return picture;
        }

        /** With the template that {@link #fill} made. */
        Picture chosen(String what, Consumer<Parent> then) throws IOException {
            return drawn(what, 1000, () -> model.select("double"), then);
        }

        void turnTo(Parent drawn, String leaf) {
            drawn.lookupAll(".leaf").stream().map(ToggleButton.class::cast).filter(button -> button.getText().equals(texts.get(leaf))).findFirst()
                    .orElseThrow().fire();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 1388"})
    void anEmptyLibraryInvites(Theme theme, String language, int width) throws IOException {
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("empty", 900, () -> { }, drawn -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(page.texts.get("templates.empty"), page.texts.get("templates.none-yet"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 948", "LIGHT, en, 1388", "DARK, fr, 1388", "LIGHT, fr, 848"})
    void aTemplateIsWrittenBesideHowItReads(Theme theme, String language, int width) throws IOException {
        fill();
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("full", width == 848 ? 700 : 1000, () -> page.model.select("double"), drawn -> { });
        assertThat(picture.words()).anyMatch(word -> word.startsWith("Bonjour Marie-Élisabeth")).contains(page.texts.get("templates.section.place"));
        assertThat(page.model.listing().rows()).anyMatch(Row::due);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 1388"})
    void theQuietPartsOpen(Theme theme, String language, int width) throws IOException {
        fill();
        Page page = new Page(theme, language, width);
        Picture picture = page.chosen("open", drawn -> drawn.lookupAll(".fold-head").forEach(head -> ((ToggleButton) head).setSelected(true)));
        assertThat(picture.words()).contains(page.texts.get("templates.field.tags"), page.texts.get("templates.mood.kind.why"), "un tag disparu");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 1388"})
    void whoDoesNotTakeAFileIsSaidBesideIt(Theme theme, String language, int width) throws IOException {
        fill();
        AttachmentStore files = new AttachmentStore(queue.database, queue.changes);
        files.add("double", "facture-expliquee-ligne-a-ligne-avec-les-dates-et-les-remises-2026.pdf", Set.of(),
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        files.add("double", "Facture expliquée.png", Set.of(), Arrays.copyOf(Drawn.as("png", 30, 20), 4_000_001));
        files.add("double", "Facture simple.png", Set.of(Network.X), Drawn.as("png", 30, 20));
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("files", 1_900, () -> page.model.select("double"),
                drawn -> drawn.lookupAll(".fold-head").forEach(head -> ((ToggleButton) head).setSelected(true)));
        assertThat(picture.words()).contains(page.texts.get("enclosures.not-on.file_kind", "Facebook, X"),
                page.texts.get("enclosures.not-on.file_too_large", "Facebook"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 948", "DARK, fr, 948"})
    void whatIsToMendIsSeen(Theme theme, String language, int width) throws IOException {
        fill();
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("problem", 1000, () -> {
            page.model.select("double");
            page.model.draft().wordings().textProperty().set("Bonjour, " + "on regarde tout cela ensemble et on revient vers vous. ".repeat(8));
            page.model.draft().shortcutsProperty().set("merci double");
        }, drawn -> { });
        assertThat(page.model.reviewProperty().get().complete()).isFalse();
        assertThat(picture.words()).contains(page.texts.get("templates.state.missing", page.texts.get("templates.state.wording", 3)))
                .anyMatch(word -> word.endsWith(language.equals("fr") ? "de trop" : "over"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 1388"})
    void whatItWasIsSeenWordByWord(Theme theme, String language, int width) throws IOException {
        fill();
        ReplyTemplate now = store.find("double").orElseThrow();
        queue.pass(Duration.ofHours(30));
        store.save(new ReplyTemplate(now.id(), now.title(), now.folder(), now.language(), List.of("double"), now.body().replace("tout de suite", "sans attendre")
                + " Nous accusons réception de votre demande !!!", now.networks(), 0, false, now.variants(), now.terms()), queue.me);
        Page page = new Page(theme, language, width);
        Picture picture = page.chosen("versions", drawn -> page.turnTo(drawn, "templates.side.versions"));
        assertThat(picture.words()).contains(page.texts.get("templates.version.back"), queue.me.name());
    }

    @ParameterizedTest
    @CsvSource({"DARK, fr, 948", "LIGHT, en, 1388"})
    void whatBecameOfItIsSeen(Theme theme, String language, int width) throws IOException {
        fill();
        for (String to : List.of("1", "2")) {
            Conversation row = queue.holding(to);
            queue.replies.send(new ReplyStore.Sending(row.id(), Optional.of(queue.message(to)), "Réponse", List.of(new MadeFrom("double", to.equals("1") ? 0 : 1,
                    to.equals("1"))), "Maison", row.version(), Duration.ZERO), to.equals("1") ? queue.me : queue.adviser("Jean-Christophe de Montmirail"));
        }
        Page page = new Page(theme, language, width);
        Picture picture = page.chosen("usage", drawn -> page.turnTo(drawn, "templates.side.usage"));
        assertThat(picture.words()).contains(page.texts.get("templates.usage.thanked")).doesNotContain("Jean-Christophe de Montmirail");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 948"})
    void sharedTextsAreListedWithWhereTheyAreUsed(Theme theme, String language, int width) throws IOException {
        BlockStore blocks = new BlockStore(queue.database, queue.changes, queue.clock);
        blocks.save("signature", "{{adviser}}, pour {{brand}}", queue.me);
        blocks.save("panne", "Une panne touche votre quartier depuis ce matin, les techniciens sont sur place.", queue.me);
        store.save(QueueFixture.template("one", "Panne à Lyon", "Bonjour. {{> panne}} {{> signature}}"));
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("blocks", 700, () -> {
            page.model.blocks().select("panne");
            page.model.blocks().delete();
        }, drawn -> page.turnTo(drawn, "templates.leaf.blocks"));
        assertThat(picture.words()).anyMatch(word -> word.contains(page.texts.get("templates.quoted", "Panne à Lyon"))).contains("signature");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 948"})
    void aFileIsShownOnTrialBeforeItIsTaken(Theme theme, String language, int width) throws IOException {
        fill();
        Path file = folder.resolve("library.json");
        store.export(file);
        Files.writeString(file, Files.readString(file).replace("\"Hausse de prix\"", "\"Hausse des prix\"").replace("\"double\"", "\"doublon\"")
                .replaceFirst("\"language\" : \"en\"", "\"language\" : \"de\""));
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("import", 800, () -> page.model.select("double"), drawn -> page.model.exchange().tryOut(file));
        assertThat(picture.words()).contains(page.texts.get("templates.trial.nothing-yet"), "Hausse des prix", page.texts.get("templates.trial.refused"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1388"})
    void thousandsAreListed(Theme theme, String language, int width) throws IOException {
        List<ReplyTemplate> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(new ReplyTemplate("t" + i, "Réponse " + i, "Dossier " + i % 40 + (i % 3 == 0 ? "/Sous-dossier " + i % 7 : ""), "fr", List.of("r" + i),
                    "Bonjour {{first_name}}, voici la réponse " + i, Set.of(), i % 50, false));
        }
        store.saveAll(many);
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("many", 1000, () -> {
            page.model.listing().queryProperty().set("reponse 49");
            page.model.select("t4999");
        }, drawn -> { });
        assertThat(page.model.listing().rows()).isNotEmpty().hasSizeLessThan(5_000);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948"})
    void aLibraryWithEverythingRetiredSaysSo(Theme theme, String language, int width) throws IOException {
        store.saveAll(Starter.templates().stream().map(template -> template.retired(true)).toList());
        Page page = new Page(theme, language, width);
        Picture picture = page.drawn("retired", 700, () -> { }, drawn -> { });
        assertThat(picture.words()).contains(page.texts.get("templates.empty"));
    }
}
