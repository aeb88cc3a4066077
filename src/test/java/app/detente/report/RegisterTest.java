package app.detente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.HideReason;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.PublishedHiding;
import app.detente.model.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final Instant AT = Instant.parse("2026-03-01T23:30:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Register TWO = new Register(List.of(
            new PublishedHiding(7, AT, Network.FACEBOOK, HideReason.SPAM, "<b>Liens</b> & \"co\"", false, Optional.empty()),
            new PublishedHiding(9, AT.plusSeconds(60), Network.X, HideReason.OTHER, "", true, Optional.of(AT.plusSeconds(90_000)))), Period.ALWAYS, PARIS);

    @TempDir
    Path folder;

    @Test
    void aHidingIsALineWithItsDayHereAndNothingElse() throws IOException {
        StringWriter out = new StringWriter();
        Csv.write(TWO.table(Texts.in(Locale.UK)), out);
        assertThat(out).hasToString("""
                number,date,network,reason,rule,overridden,shown_again
                7,2026-03-02,facebook,spam,"<b>Liens</b> & ""co""\",no,
                9,2026-03-02,x,other,,yes,2026-03-03
                """);
    }

    @Test
    void totalsNameTheReasonsThereWereAndAll() {
        assertThat(TWO.totals()).containsExactly(new Register.Total(Optional.of(HideReason.SPAM), 1, 0, 0),
                new Register.Total(Optional.of(HideReason.OTHER), 1, 1, 1), new Register.Total(Optional.empty(), 2, 1, 1));
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing() {
        for (Locale language : List.of(Locale.FRANCE, Locale.UK)) {
            String page = RegisterPage.of(TWO, "Jamais <script>alert(1)</script>", Texts.in(language));
            assertThat(page).startsWith("<!doctype html>").contains("lang=\"" + language.getLanguage() + "\"").contains("&lt;script&gt;")
                    .contains("&lt;b&gt;Liens&lt;/b&gt; &amp; &quot;co&quot;").doesNotContain("<script").doesNotContain("<b>").doesNotContain("src=")
                    .doesNotContain("href=").doesNotContain("register.").doesNotContain("moderation.");
        }
    }

    @Test
    void anEmptyPeriodSaysSo() {
        Register none = new Register(List.of(), Period.day(java.time.LocalDate.of(2026, 3, 2), PARIS), PARIS);
        assertThat(RegisterPage.of(none, "", Texts.in(Locale.FRANCE))).contains("Le 2 mars 2026").contains("Aucun message masqué");
    }

    @Test
    void aFileIsWrittenWholeOrLeftAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), "old");
        WholeFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(catchThrowable(() -> WholeFile.write(folder.resolve("no/r.csv"), "x"))).isInstanceOf(Problem.class).hasMessage("file.not_written");
        Path full = Files.createDirectories(folder.resolve("folder/with"));
        assertThat(catchThrowable(() -> WholeFile.write(full.getParent(), "x"))).hasMessage("file.not_written");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, full.getParent());
        }
    }
}
