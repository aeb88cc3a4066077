package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.detente.channel.Page;
import app.detente.channel.RemoteStage;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailIntakeTest {
    private EmailStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new EmailStage();
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private List<String> ids(Page page) {
        return page.events().stream().map(RemoteEvent::id).toList();
    }

    @Test
    void aFirstLookGoesBackToTheNewestAndNotFurther() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < MailboxReader.NEWEST + 5; i++) {
            all.add(stage.arrives("Nadia", "question " + i));
        }
        Page page = stage.channel().fetch("");
        assertThat(ids(page)).containsExactlyElementsOf(all.subList(5, all.size()));
        assertThat(page.more()).isFalse();
    }

    @Test
    void aLongAbsenceIsMadeUpForPageByPageWithoutAGap() throws Exception {
        stage.arrives("Nadia", "avant");
        String cursor = stage.channel().fetch("").cursor();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < MailboxReader.MOST * 2 + 3; i++) {
            all.add(stage.arrives("Nadia", "question " + i));
        }
        List<String> read = new ArrayList<>();
        Page page;
        do {
            page = stage.channel().fetch(cursor);
            read.addAll(ids(page));
            cursor = page.cursor();
        } while (page.more());
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void aMailboxNumberedAnewIsReadAnewAndNothingIsLeftOut() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < MailboxReader.NEWEST + 20; i++) {
            all.add(stage.arrives("Nadia", "question " + i));
        }
        Cursor.Position old = Cursor.read(stage.channel().fetch("").cursor()).inbox().orElseThrow();
        String cursor = new Cursor(Optional.of(new Cursor.Position(old.mailbox(), old.validity() - 1, 1_000_000, old.day())), Optional.empty()).text();
        Page first = stage.channel().fetch(cursor);
        List<String> read = new ArrayList<>(ids(first));
        read.addAll(ids(stage.channel().fetch(first.cursor())));
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void aCursorThatIsNoneBeginsAnew() throws Exception {
        String id = stage.arrives("Nadia", "Bonjour");
        for (String cursor : List.of("{", "7", "{\"inbox\":{\"uid\":\"x\"}}", "{\"inbox\":{\"validity\":1,\"uid\":1,\"mailbox\":\"INBOX\",\"day\":\"hier\"}}")) {
            assertThat(ids(stage.channel().fetch(cursor))).containsExactly(id);
        }
        Cursor whole = new Cursor(Optional.of(new Cursor.Position("INBOX", 7, 9, LocalDate.of(2026, 11, 23))), Optional.empty());
        assertThat(Cursor.read(whole.text())).isEqualTo(whole);
    }

    @Test
    void nothingIsMarkedAsSeen() throws Exception {
        stage.arrives("Nadia", "Bonjour");
        stage.channel().fetch("");
        assertThat(stage.folder("INBOX").getUnseenCount()).isEqualTo(1);
    }

    @Test
    void anAnswerFromAnotherProgramComesFromTheSentMailbox() throws Exception {
        stage.withSent();
        String question = stage.arrives("Nadia", "Bonjour ?");
        String cursor = stage.channel().fetch("").cursor();
        stage.arrives(("From: " + EmailStage.ADDRESS + "\r\nTo: nadia@exemple.fr\r\nMessage-ID: <t1@maison.fr>\r\nIn-Reply-To: <" + question + ">\r\nDate: "
                + EmailStage.now() + "\r\n\r\nRépondu ailleurs\r\n").getBytes(StandardCharsets.UTF_8), "Sent");
        assertThat(ids(stage.channel().fetch(cursor))).containsExactly("t1@maison.fr");
    }

    @Test
    void theServerTellsOfWhatComes() throws Exception {
        Standing standing = stage.channel().test();
        assertThat(standing.abilities()).contains(Ability.STREAM);
        String cursor = stage.channel().fetch("").cursor();
        CountDownLatch done = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                stage.channel().await(Duration.ofMinutes(5));
                done.countDown();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 60 && !done.await(500, TimeUnit.MILLISECONDS); i++) { // one that comes just as it begins to listen, GreenMail forgets to tell
            arrived.add(stage.arrives("Nadia", "Bonjour"));
        }
        assertThat(done.getCount()).isZero();
        waiting.join();
        assertThat(ids(stage.channel().fetch(cursor))).containsExactlyElementsOf(arrived);
    }

    @Test
    void whatCameBetweenAFetchAndTheWaitEndsTheWait() throws Exception {
        stage.channel().fetch("");
        stage.arrives("Nadia", "Bonjour");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> stage.channel().await(Duration.ofMinutes(5)));
    }

    @Test
    void aWaitEndsWhenItsTimeIsUpAndTheConnectionLives() throws Exception {
        Page page = stage.channel().fetch("");
        int connections = stage.imap().connections();
        stage.channel().await(Duration.ofMillis(200));
        String id = stage.arrives("Nadia", "Bonjour");
        assertThat(ids(stage.channel().fetch(page.cursor()))).containsExactly(id);
        assertThat(stage.imap().connections()).isEqualTo(connections);
    }

    @Test
    void aWaitCanBeInterrupted() throws Exception {
        stage.channel().fetch("");
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                stage.channel().await(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        Thread.sleep(300);
        waiting.interrupt();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> interrupted.await());
    }

    @Test
    void aConnectionThatWasLostIsMadeAnewWithoutAWord() throws Exception {
        String cursor = stage.channel().fetch("").cursor();
        stage.imap().drop();
        String id = stage.arrives("Nadia", "Bonjour");
        assertThat(ids(stage.channel().fetch(cursor))).containsExactly(id);
    }

    @Test
    void aNewPasswordIsUsedAsSoonAsItIsKnown() throws Exception {
        stage.channel().fetch("");
        stage.user().setPassword("new-" + RemoteStage.SECRET);
        stage.imap().drop();
        stage.access().renew("password", "new-" + RemoteStage.SECRET);
        assertThat(stage.channel().fetch("")).isNotNull();
    }

    @Test
    void aTokenComesBeforeThePassword() throws Exception {
        stage.access().renew("token", "gone-" + RemoteStage.SECRET);
        try {
            stage.channel().fetch("");
        } catch (Trouble trouble) {
            assertThat(trouble.kind()).isEqualTo(AccountTrouble.SIGN_IN);
        }
        stage.user().setPassword("fresh-" + RemoteStage.SECRET);
        stage.access().renew("token", "fresh-" + RemoteStage.SECRET);
        assertThat(stage.channel().fetch("")).isNotNull();
    }

    @Test
    void aMailThatEndsEveryConnectionDoesNotKeepItsNeighbours() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(stage.arrives("Nadia", i == 5 ? "poison" : "question " + i));
        }
        stage.imap().cutAnswersWith("poison");
        List<String> read = new ArrayList<>();
        List<Page.Aside> aside = new ArrayList<>();
        String cursor = "";
        for (int tries = 0; tries < 40 && read.size() + aside.size() < all.size(); tries++) {
            try {
                Page page = stage.channel().fetch(cursor);
                read.addAll(ids(page));
                aside.addAll(page.aside());
                cursor = page.cursor();
            } catch (Trouble trouble) {
                assertThat(trouble.kind()).isEqualTo(AccountTrouble.UNREACHABLE);
            }
        }
        all.remove(5);
        assertThat(read).containsExactlyElementsOf(all);
        assertThat(aside).singleElement().satisfies(one -> assertThat(one.detail()).contains("connection ended"));
    }

    @Test
    void aBreakOfTheLineCostsNoMail() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(stage.arrives("Nadia", "poison " + i));
        }
        stage.imap().cutAnswersWith("poison");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> stage.channel().fetch("")).isInstanceOf(Trouble.class);
        }
        stage.imap().cutAnswersWith("");
        List<String> read = new ArrayList<>();
        Page page = stage.channel().fetch("");
        read.addAll(ids(page));
        while (page.more()) {
            page = stage.channel().fetch(page.cursor());
            read.addAll(ids(page));
        }
        assertThat(read).containsExactlyElementsOf(all);
    }
}
