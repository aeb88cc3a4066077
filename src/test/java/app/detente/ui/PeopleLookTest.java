package app.detente.ui;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Texts;
import app.detente.ui.common.Theme;
import app.detente.ui.common.UrgencyWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws what is known of a customer, and customers helping each other, in both themes and languages. */
@ExtendWith(ApplicationExtension.class)
class PeopleLookTest {
    private static final String LONG = "Marie-Charlotte de la Rochefoucauld-Montbéliard d’Aubigné";

    @TempDir
    Path folder;

    private static IncomingMessage mail(String author, String id, int minute, String text) {
        return new IncomingMessage(Network.EMAIL, id, Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, author + "@exemple.fr", author,
                Optional.empty(), text, at(minute), Optional.empty());
    }

    private static void tell(DeskPieces desk) {
        desk.fill();
        desk.queue.take(from("Nadia Berger", "20", null, 60, "Et toujours pas de réseau à la maison, comment je fais pour appeler l’hôpital ?"),
                from("Momo Le Vrai", "21", "1", 172, "Regarde dans ton espace client, tu peux changer de forfait sans frais, je l’ai fait lundi 😀"),
                mail("Nadia BERGER", "m1", -4_000, "Objet : facture de janvier"), mail(LONG, "m2", 100, "Bonjour"));
        long nadia = desk.queue.holding("1").customerId().orElseThrow();
        long here = desk.queue.holding("1").id();
        desk.queue.adviser("Marie Curie");
        desk.queue.replies.note(here, desk.queue.adviser("Tanguy"), "@Sonia tu la connais ? Sinon @Marie Curie saura.");
        desk.queue.customers.note(nadia, here, "Malentendante : toujours écrire, ne jamais appeler.", desk.queue.me);
        desk.queue.customers.join(nadia, desk.queue.holding("m1").customerId().orElseThrow(), here, desk.queue.me);
        desk.queue.customers.join(nadia, desk.queue.holding("m2").customerId().orElseThrow(), here, desk.queue.me);
        desk.queue.triage.apply(new Action.SetPriority(Priority.HIGH), here, desk.queue.me);
        desk.queue.execute("UPDATE message SET hidden = 'insultes' WHERE remote_id = '0'");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void everythingKnownOfACustomerStandsBesideTheThread(Theme theme, String language) throws IOException {
        try (DeskPieces desk = new DeskPieces(folder, Locale.of(language))) {
            tell(desk);
            long id = desk.queue.holding("1").id();
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> desk.conversation.open(id));
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> desk.conversation.readChoices());
            until(() -> !desk.customer.personProperty().get().map(person -> person.notes().isEmpty()).orElse(true)
                    && !desk.peers.recognisedProperty().get().isEmpty() && desk.conversation.advisers().size() == 3);
            Picture picture = Picture.of("people-" + theme.key() + "-" + language, theme, 1_000, 1_000, () -> desk.parts().root(), scene -> { });
            assertThat(picture.untranslated()).isEmpty();
            Texts texts = Texts.in(Locale.of(language));
            assertThat(picture.words()).contains(texts.get("peer.asked"), texts.get("customer.same"), texts.get("customer.hidden", 1))
                    .anyMatch(word -> word.contains("Marie-Charlotte"));
            Conversation row = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> desk.conversation.openedProperty().get().orElseThrow().row());
            assertThat(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> UrgencyWords.of(row, desk.session.desk())))
                    .contains(texts.get("priority.set", texts.get("priority.high")));
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, fr", "LIGHT, en"})
    void aStrangerHasAPaneThatInvites(Theme theme, String language) throws IOException {
        try (DeskPieces desk = new DeskPieces(folder, Locale.of(language))) {
            desk.queue.take(from(LONG, "x", null, 0, "Bonjour"));
            long id = desk.queue.holding("x").id();
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> desk.conversation.open(id));
            until(() -> desk.customer.personProperty().get().isPresent());
            Picture picture = Picture.of("people-stranger-" + theme.key() + "-" + language, theme, 1_000, 700, () -> desk.parts().root(),
                    scene -> { });
            assertThat(picture.untranslated()).isEmpty();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        for (int i = 0; i < 400 && !WaitForAsyncUtils.waitForAsyncFx(20_000, condition::holds); i++) {
            WaitForAsyncUtils.sleep(25, TimeUnit.MILLISECONDS);
        }
        assertThat(WaitForAsyncUtils.waitForAsyncFx(20_000, condition::holds)).isTrue();
    }
}
