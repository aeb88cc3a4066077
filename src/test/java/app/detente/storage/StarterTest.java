package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Fold;
import app.detente.model.Network;
import app.detente.voice.Length;
import app.detente.voice.Mood;
import app.detente.voice.Rendered;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateCheck;
import app.detente.voice.TemplateSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {
    static final List<ReplyTemplate> TEMPLATES = Starter.templates();
    /** Each wording by itself. */
    static final List<ReplyTemplate> WORDINGS =
            TEMPLATES.stream().flatMap(template -> IntStream.range(0, template.wordings().size()).mapToObj(template::worded)).toList();
    private static final ReplyContext LONG_NAMES = new ReplyContext("Maximilienne Dupuis-Lambert", "Lumo Télécom", "Emmanuelle", "Facebook");
    private static final ReplyContext NOBODY = new ReplyContext("115712", "Lumo", "Inès", "X");
    /** What no customer believes any more. */
    private static final List<String> STIFF = List.of(
            "gêne occasionnée", "nous sommes désolés",
            "dans les plus brefs délais", "meilleurs délais", "nous vous prions", "veuillez", "cordialement",
            "n’hésitez pas", "votre satisfaction", "nous prenons note", "nous mettons tout en œuvre", "cher client", "chère cliente", "bien à vous",
            "suite à votre", "nous comprenons votre", "votre demande a bien été", "conseiller clientèle",
            "inconvenience", "we apologise", "we apologize", "valued customer", "rest assured", "your call is important", "reach out", "kindly",
            "please be advised", "do not hesitate", "don’t hesitate", "at your earliest", "we understand your frustration", "dear customer",
            "as per", "your patience", "we take this");
    private static final Pattern FRENCH_PLAIN_SPACE = Pattern.compile("[^\\u00A0\\u202F][;:!?»]|«[^\\u00A0\\u202F]");

    @Test
    void bothLanguagesHaveTheirSet() {
        assertThat(TEMPLATES).extracting(ReplyTemplate::language).containsOnly("fr", "en");
        assertThat(in("fr")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(in("en")).hasSizeGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @FieldSource("WORDINGS")
    void eachIsSoundAndFitsEveryNetwork(ReplyTemplate template) {
        assertThat(TemplateCheck.check(template, TEMPLATES, LONG_NAMES)).isEmpty();
        assertThat(TemplateCheck.check(template, TEMPLATES, NOBODY)).isEmpty();
        assertThat(template.folder()).isNotBlank();
        assertThat(template.shortcuts()).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("WORDINGS")
    void eachIsSignedAndGreetsByFirstName(ReplyTemplate template) {
        assertThat(Rendering.render(template, LONG_NAMES).text()).contains("Maximilienne").endsWith("— Emmanuelle");
    }

    @ParameterizedTest
    @FieldSource("WORDINGS")
    void eachReadsWellWithoutAFirstName(ReplyTemplate template) {
        Rendered rendered = Rendering.render(template, NOBODY);

        assertThat(rendered.text()).doesNotContain(" ,", " .", ",,", "  ", "115712").matches("(?s)\\p{Lu}.*");
    }

    @ParameterizedTest
    @FieldSource("WORDINGS")
    void eachLeavesRoomToFillItsGapsOnX(ReplyTemplate template) {
        Rendered rendered = Rendering.render(template, NOBODY);

        assertThat(Length.of(Network.X, rendered.text()).remaining()).isGreaterThanOrEqualTo(15 * rendered.gaps().size());
    }

    @ParameterizedTest
    @FieldSource("WORDINGS")
    void noneIsStiff(ReplyTemplate template) {
        assertThat(Fold.fold(template.body())).doesNotContain(STIFF.stream().map(Fold::fold).toList());
    }

    @ParameterizedTest
    @FieldSource("WORDINGS")
    void eachIsWellSet(ReplyTemplate template) {
        assertThat(template.title() + template.body()).doesNotContain("'", "\"", "...");
        if (template.language().equals("fr")) {
            String words = template.body().replaceAll("\\{\\{[^}]*}}", "x");
            assertThat(FRENCH_PLAIN_SPACE.matcher(words + " " + template.title()).results().map(found -> found.group()).toList()).isEmpty();
            assertThat(Fold.words(words)).doesNotContain("tu", "toi", "ton", "ta", "tes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aThirdLeavesAGapForTheAdviser(String language) {
        long withGap = in(language).stream().filter(template -> !Rendering.render(template, NOBODY).gaps().isEmpty()).count();

        assertThat(withGap * 3).isGreaterThanOrEqualTo(in(language).size());
    }

    @Test
    void whoeverIsInTroubleIsMetWithoutAJokeOrAFieldToFill() {
        List<ReplyTemplate> kind = WORDINGS.stream().filter(template -> template.terms().mood() == Mood.KIND).toList();
        assertThat(kind).extracting(ReplyTemplate::id).contains("fr-deces", "fr-maladie", "fr-difficultes-de-paiement", "en-bereavement", "en-illness",
                "en-hard-to-pay");
        assertThat(kind).extracting(ReplyTemplate::body).noneMatch(body -> body.contains("!") || body.contains("{{?"));
    }

    @Test
    void everyIntentHasWordingsThatReallyDiffer() {
        for (ReplyTemplate template : TEMPLATES) {
            assertThat(template.wordings()).as(template.id()).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            List<Set<String>> words = template.wordings().stream()
                    .<Set<String>>map(one -> new HashSet<>(Fold.words(one.replaceAll("\\{\\{[^}]*}}", "")))).toList();
            for (Set<String> one : words) {
                assertThat(words).filteredOn(other -> other != one)
                        .allSatisfy(other -> assertThat(other.stream().filter(one::contains).count()).as(template.id()).isLessThan(one.size() * 7 / 10));
            }
        }
    }

    @Test
    void theUsualWordsFindTheRightOne() {
        TemplateSearch search = new TemplateSearch(TEMPLATES);

        assertThat(search.find("panne", new TemplateSearch.Asking(Network.FACEBOOK, "fr")).getFirst().id()).isEqualTo("fr-panne-connue");
        assertThat(search.find("téléphone vol", new TemplateSearch.Asking(Network.X, "fr")).getFirst().id()).isEqualTo("fr-telephone-perdu");
        assertThat(search.find("rio", new TemplateSearch.Asking(Network.X, "fr")).getFirst().id()).isEqualTo("fr-portabilite");
        assertThat(search.find("scam", new TemplateSearch.Asking(Network.BLUESKY, "en")).getFirst().id()).isEqualTo("en-scam");
        assertThat(search.find("double", new TemplateSearch.Asking(Network.X, "en")).getFirst().id()).isEqualTo("en-billed-twice");
    }

    @Test
    void theFileIsWhatAnExportWouldWrite() throws IOException {
        try (InputStream file = ReplyTemplate.class.getResourceAsStream("starter.json")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TemplateJson.write(TEMPLATES));
        }
    }

    private static List<ReplyTemplate> in(String language) {
        return TEMPLATES.stream().filter(template -> template.language().equals(language)).toList();
    }
}
