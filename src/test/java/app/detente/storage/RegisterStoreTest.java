package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.IncomingMessage;
import app.detente.model.PublishedHiding;
import app.detente.model.RegisterEntry;
import app.detente.model.Texts;
import app.detente.report.Csv;
import app.detente.report.Period;
import app.detente.report.Register;
import app.detente.report.RegisterPage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterStoreTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path folder;
    private QueueFixture queue;
    private RegisterStore register;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        register = new RegisterStore(queue.database);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<RegisterEntry> page(Optional<RegisterEntry> after, int limit) {
        return register.page(Optional.empty(), Optional.empty(), after, limit);
    }

    private List<PublishedHiding> published() {
        return register.published(Optional.empty(), Optional.empty());
    }

    private void hide(String id, HideReason reason) {
        queue.moderation.hide(queue.message(id), new Hide(reason, "x", true), queue.me);
    }

    private void finding(String id, String rule) {
        long message = queue.message(id);
        queue.database.useWrite(handle -> handle.execute("""
                INSERT INTO finding (message_id, rule_id, rule_name, effect, reason, spans, at) VALUES (?, 1, ?, 'review', '', '', 0)""", message, rule));
    }

    @Test
    void hiddenShownAndHiddenAgainIsTwoAndAnUndoneOneStaysAsShownAgain() {
        queue.take(from("ana", "1", null, 0, "Montres"));
        hide("1", HideReason.SPAM);
        queue.pass(Duration.ofMinutes(1));
        queue.moderation.show(queue.message("1"), queue.me);
        hide("1", HideReason.OFFENSIVE);
        assertThat(published()).extracting(PublishedHiding::number).containsExactly(1L, 2L);
        assertThat(published()).extracting(one -> one.shownAgain().isPresent()).containsExactly(true, false);
        assertThat(page(Optional.empty(), 10)).extracting(entry -> entry.hiding().reason()).containsExactly(HideReason.OFFENSIVE, HideReason.SPAM);
    }

    @Test
    void pagesByKeyHoldEveryHidingOnceAlsoThoseOfOneInstant() {
        Random random = new Random(17);
        for (int i = 0; i < 120; i++) {
            queue.take(from("c" + i, "m" + i, null, i, "Montres " + i));
            hide("m" + i, HideReason.values()[random.nextInt(HideReason.values().length)]);
            if (random.nextInt(3) == 0) {
                queue.pass(Duration.ofMillis(1));
            }
        }
        List<Long> read = new ArrayList<>();
        List<RegisterEntry> page = page(Optional.empty(), 7);
        while (!page.isEmpty()) {
            page.forEach(entry -> read.add(entry.hiding().id()));
            page = page(Optional.of(page.getLast()), 7);
        }
        assertThat(read).hasSize(120).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                published().stream().map(PublishedHiding::number).toList());
    }

    @Test
    void aPeriodHoldsItsFirstInstantAndNotItsEnd() {
        queue.take(from("ana", "1", null, 0, "Montres"), from("bob", "2", null, 0, "Montres"));
        Instant first = queue.clock.instant();
        hide("1", HideReason.SPAM);
        queue.pass(Duration.ofHours(1));
        Instant second = queue.clock.instant();
        hide("2", HideReason.SPAM);
        assertThat(register.published(Optional.of(first), Optional.of(second))).hasSize(1);
        assertThat(register.published(Optional.of(second), Optional.empty())).hasSize(1);
        assertThat(register.page(Optional.of(first), Optional.of(second), Optional.empty(), 9)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nadia insulte", "insultes de BERGER", "Règle de Sonia", "spam Momo Le Vrai", "nadia-berger"})
    void aRulesNameThatHoldsSomebodysIsKeptBack(String rule) {
        queue.take(from("Nadia Berger", "1", null, 0, "Montres"), from("Momo Le Vrai", "2", null, 0, "Bonjour"));
        finding("1", rule);
        hide("1", HideReason.SPAM);
        assertThat(page(Optional.empty(), 1).getFirst().hiding().rule()).isEqualTo(rule);
        assertThat(published()).extracting(PublishedHiding::rule).containsExactly("");
    }

    @Test
    void aRulesNameThatHoldsNobodysIsPublished() {
        queue.take(from("Nadia Berger", "1", null, 0, "Montres"), from("Momo Le Vrai", "2", null, 0, "Bonjour"));
        finding("1", "Liens le soir, vrai ou faux");
        hide("1", HideReason.SPAM);
        assertThat(published()).extracting(PublishedHiding::rule).containsExactly("Liens le soir, vrai ou faux");
    }

    /** Names and texts of random letters, so that finding one in the export is never by chance. */
    @Test
    void whatIsPublishedHoldsEachHidingOnceAndNobodysNameAndNoText() throws IOException {
        Random random = new Random(2012);
        Set<String> secrets = new HashSet<>();
        List<Adviser> advisers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            advisers.add(queue.adviser(secret(random, secrets)));
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            IncomingMessage message = from(secret(random, secrets) + " " + secret(random, secrets), "m" + i, null, i, secret(random, secrets) + " voleurs");
            queue.take(message);
            ids.add(message.id());
            if (random.nextInt(3) == 0) {
                List<String> known = List.copyOf(secrets);
                finding(message.id(), random.nextBoolean() ? "Mots bannis" : "Règle " + message.authorName().split(" ")[random.nextInt(2)]
                        + (random.nextBoolean() ? "" : " " + known.get(random.nextInt(known.size()))));
            }
        }
        int hidings = 0;
        for (int i = 0; i < 400; i++) {
            long message = queue.message(ids.get(random.nextInt(ids.size())));
            Adviser who = advisers.get(random.nextInt(advisers.size()));
            if (random.nextInt(3) == 0) {
                queue.moderation.show(message, who);
            } else {
                Hide how = new Hide(HideReason.values()[random.nextInt(HideReason.values().length)], secret(random, secrets), true);
                hidings += queue.moderation.hide(message, how, who).isPresent() ? 1 : 0;
            }
            queue.pass(Duration.ofMinutes(random.nextInt(600)));
        }
        Register whole = new Register(published(), Period.ALWAYS, PARIS);
        assertThat(whole.hidings()).hasSize(hidings).extracting(PublishedHiding::number).doesNotHaveDuplicates();
        for (Locale language : List.of(Locale.FRANCE, Locale.UK)) {
            Texts texts = Texts.in(language);
            StringWriter csv = new StringWriter();
            Csv.write(whole.table(texts), csv);
            String page = RegisterPage.of(whole, "Notre charte", texts);
            assertThat(csv.toString().lines()).hasSize(hidings + 1);
            for (String secret : secrets) {
                assertThat(csv.toString().toLowerCase(Locale.ROOT)).doesNotContain(secret.toLowerCase(Locale.ROOT));
                assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain(secret.toLowerCase(Locale.ROOT));
            }
            assertThat(page).contains("Mots bannis").doesNotContain("voleurs");
        }
        assertThat(whole.totals().getLast().hidden()).isEqualTo(hidings);
        assertThat(whole.totals().getLast().overridden()).isEqualTo(hidings);
    }

    private static String secret(Random random, Set<String> secrets) {
        StringBuilder word = new StringBuilder("Q");
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        secrets.add(word.toString());
        return word.toString();
    }
}
