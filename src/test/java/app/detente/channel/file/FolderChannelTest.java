package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.IncomingMessage;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import app.detente.model.SetAside.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderChannelTest {
    private static final Duration STILL = Duration.ofMillis(5);

    @TempDir
    Path home;

    private FolderStage stage;
    private String cursor = "";
    private final List<Page.Aside> aside = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        stage = new FolderStage(home, STILL);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** The ids of all that is there to fetch, and the pages they come in. */
    private List<List<String>> pages() throws Trouble {
        List<List<String>> pages = new ArrayList<>();
        Page page;
        do {
            page = stage.channel.fetch(cursor);
            cursor = page.cursor();
            pages.add(page.events().stream().map(RemoteEvent::id).toList());
            aside.addAll(page.aside());
        } while (page.more());
        return pages;
    }

    private List<String> ids() throws Trouble {
        return pages().stream().flatMap(List::stream).toList();
    }

    private static String lines(String prefix, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(FolderStage.line(prefix + i, "Nadia", "question " + i));
        }
        return lines.toString();
    }

    private static List<String> names(Path folder) throws IOException {
        return FolderStage.files(folder).stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void aFileIsPutAwayOnlyOnceItsPageIsKept() throws Exception {
        stage.arrives("Nadia", "Bonjour");
        assertThat(ids()).containsExactly("m-1");
        assertThat(names(stage.in)).containsExactly("m-1.jsonl");
        assertThat(ids()).isEmpty();
        assertThat(names(stage.in)).isEmpty();
        assertThat(names(stage.in.resolve("done"))).containsExactly("m-1.jsonl");
        assertThat(cursor).isEmpty();
    }

    @Test
    void aLongFileComesInPagesAndAnotherChannelGoesOnWhereThisOneStood() throws Exception {
        stage.drop("long.jsonl", lines("a", 2_500));
        Page first = stage.channel.fetch("");
        assertThat(first.events()).hasSize(1_000);
        assertThat(first.more()).isTrue();
        stage.close();
        stage = new FolderStage(home, Duration.ofHours(1));
        cursor = first.cursor();
        List<List<String>> pages = pages();
        assertThat(pages).extracting(List::size).containsExactly(1_000, 500);
        assertThat(pages.getFirst().getFirst()).isEqualTo("a1000");
    }

    @Test
    void manySmallFilesComeInFewPages() throws Exception {
        for (int i = 0; i < 250; i++) {
            stage.arrives("Nadia", "question " + i);
        }
        assertThat(pages()).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(ids()).isEmpty();
        assertThat(names(stage.in.resolve("done"))).hasSize(250);
    }

    @Test
    void whatIsStillBeingWrittenIsLeftAlone() throws Exception {
        Files.writeString(stage.in.resolve("a.jsonl.part"), lines("a", 1));
        Files.writeString(stage.in.resolve("b.TMP"), lines("b", 1));
        Files.writeString(stage.in.resolve(".c.jsonl"), lines("c", 1));
        Files.writeString(stage.in.resolve("d.jsonl"), "");
        assertThat(ids()).isEmpty();
        Path growing = Files.writeString(stage.in.resolve("e.jsonl"), lines("e", 1));
        Inbox inbox = new Inbox(stage.in, Duration.ofMillis(5));
        assertThat(inbox.whole(inbox.list())).isEmpty();
        Thread.sleep(10);
        Files.writeString(growing, lines("f", 1), StandardOpenOption.APPEND);
        assertThat(inbox.whole(inbox.list())).isEmpty();
        Thread.sleep(10);
        assertThat(inbox.whole(inbox.list())).extracting(Inbox.Dropped::path).containsExactly(growing);
    }

    @Test
    void aFileThatGrewAfterItWasReadIsReadAgainAndNotPutAwayUnread() throws Exception {
        Path file = stage.drop("a.jsonl", lines("a", 2));
        assertThat(ids()).containsExactly("a0", "a1");
        Files.writeString(file, FolderStage.line("a2", "Nadia", "et puis"), StandardOpenOption.APPEND);
        assertThat(ids()).containsExactly("a0", "a1", "a2");
        ids();
        assertThat(names(stage.in)).isEmpty();
    }

    @Test
    void anotherFileUnderTheNameOfOneHalfReadIsReadFromItsBeginning() throws Exception {
        stage.drop("a.jsonl", lines("a", 1_500));
        cursor = stage.channel.fetch("").cursor();
        Files.delete(stage.in.resolve("a.jsonl"));
        stage.drop("a.jsonl", lines("b", 1_200));
        assertThat(ids()).hasSize(1_200).contains("b0");
    }

    @Test
    void filesOfOneNameLieBesideEachOtherAndTheSameOneOnce() throws Exception {
        for (String content : List.of(lines("a", 1), lines("b", 1), lines("a", 1))) {
            stage.drop("messages.jsonl", content);
            ids();
            ids();
        }
        List<String> names = names(stage.in.resolve("done"));
        assertThat(names).contains("messages.jsonl", "2-messages.jsonl");
        String twice = Files.readString(stage.in.resolve("done/2-messages.jsonl"));
        Files.writeString(stage.in.resolve("messages.jsonl"), twice);
        ids();
        ids();
        assertThat(names(stage.in.resolve("done"))).isEqualTo(names);
        assertThat(names(stage.in)).isEmpty();
    }

    @Test
    void theOldestFileComesFirstSoThatTheLastWordIsTheNewest() throws Exception {
        Files.setLastModifiedTime(stage.drop("a.jsonl", FolderStage.line("m", "Nadia", "corrigé")), FileTime.from(Instant.now()));
        Files.setLastModifiedTime(stage.drop("b.jsonl", FolderStage.line("m", "Nadia", "d’abord")), FileTime.from(Instant.now().minusSeconds(60)));
        List<String> texts = stage.channel.fetch("").events().stream().map(event -> ((RemoteEvent.Written) event).message())
                .map(IncomingMessage::text).toList();
        assertThat(texts).containsExactly("d’abord", "corrigé");
    }

    @Test
    void everyMessageIsOfThisAccountWhateverChannelItNames() throws Exception {
        stage.arrives("Nadia", "un");
        stage.arrives("Nadia", "deux");
        assertThat(stage.channel.fetch("").events()).hasSize(2)
                .allSatisfy(event -> assertThat(((RemoteEvent.Written) event).message().network()).isEqualTo(Network.FILE));
    }

    @Test
    void aBrokenRecordIsSetAsideWithItsFileItsLineAndItsReason() throws Exception {
        Path file = stage.drop("day.csv", "id,author,direction,date,text\n1,nadia,in,2026-03-02T09:00:00Z,un\n2,,in,2026-03-02T09:00:00Z,deux\n"
                + "3,karim,in,2026-03-02T09:00:00Z,trois\n");
        assertThat(ids()).containsExactly("1", "3");
        assertThat(aside).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo(file.toString());
            assertThat(one.line()).isEqualTo(3);
            assertThat(one.reason()).isEqualTo(Reason.MISSING_AUTHOR);
            assertThat(new String(one.raw(), StandardCharsets.UTF_8)).contains("deux");
        });
    }

    @Test
    void aFileThatHoldsNoMessagesIsPutAsideAndItsNeighboursAreRead() throws Exception {
        Files.write(stage.in.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, 0, 2});
        Files.writeString(stage.in.resolve("b.csv"), "name;price\nbox;30\n");
        stage.drop("c.jsonl", lines("c", 1));
        assertThat(ids()).containsExactly("c0");
        assertThat(aside).extracting(Page.Aside::reason).containsExactly(Reason.UNREADABLE_FILE, Reason.UNREADABLE_FILE);
        assertThat(aside).extracting(Page.Aside::detail).containsExactlyInAnyOrder("", "id, author, direction, date, text ?");
        ids();
        assertThat(aside).hasSize(2);
        assertThat(names(stage.in.resolve("aside"))).containsExactly("a.xlsx", "b.csv");
        assertThat(names(stage.in)).isEmpty();
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws Exception {
        Path secret = Files.writeString(home.resolve("secret.jsonl"), lines("s", 1));
        Files.createSymbolicLink(stage.in.resolve("link.jsonl"), secret);
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        assertThat(ids()).isEmpty();
        Files.createSymbolicLink(stage.in.resolve("done"), elsewhere);
        stage.drop("a.jsonl", lines("a", 1));
        assertThat(ids()).containsExactly("a0");
        assertThatThrownBy(this::ids).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.PERMISSION));
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(names(stage.in)).contains("a.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"été à Nîmes.jsonl", "-rf.jsonl", "a b;c&d$(x).jsonl", "ligne\nbrisée.jsonl",
            "\u202Elnosj.jsonl", "{\"read\":[]}.jsonl", "noending"})
    void aNameMayBeAnything(String name) throws Exception {
        stage.drop(name, lines("a", 1_001));
        assertThat(ids()).hasSize(1_001);
        assertThat(ids()).isEmpty();
        assertThat(stage.in.resolve("done").resolve(name)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "17", "{\"read\":3,\"going\":{\"offset\":\"x\"}}",
            "{\"going\":{\"name\":\"../../secret\",\"mark\":\"\",\"offset\":-7}}"})
    void aCursorThatIsNoneBeginsAnew(String broken) throws Exception {
        stage.arrives("Nadia", "Bonjour");
        cursor = broken;
        assertThat(ids()).containsExactly("m-1");
    }

    @Test
    void foldersThatCannotWorkAreSaidBeforeTheyAreConnected() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");
        String in = stage.in.toString();
        String out = stage.out.toString();
        assertThat(trouble(in, in)).isEqualTo(AccountTrouble.INCOMPLETE);
        assertThat(trouble(in, in + "/../in/done")).isEqualTo(AccountTrouble.INCOMPLETE);
        Files.createSymbolicLink(home.resolve("alias"), stage.in);
        assertThat(trouble(in, home.resolve("alias").toString())).isEqualTo(AccountTrouble.INCOMPLETE);
        assertThat(trouble("in", out)).isEqualTo(AccountTrouble.INCOMPLETE);
        assertThat(trouble("\0", out)).isEqualTo(AccountTrouble.INCOMPLETE);
        assertThat(trouble("", out)).isEqualTo(AccountTrouble.INCOMPLETE);
        assertThat(trouble(in, file.toString())).isEqualTo(AccountTrouble.INCOMPLETE);
        assertThat(trouble(in, home.resolve("none").toString())).isEqualTo(AccountTrouble.UNREACHABLE);
        assertThat(trouble(home.resolve("none").toString(), out)).isEqualTo(AccountTrouble.UNREACHABLE);
        assertThat(home.resolve("none")).doesNotExist();
        stage.channel.test();
        assertThat(names(stage.in)).isEmpty();
        assertThat(names(stage.out)).isEmpty();
    }

    private static AccountTrouble trouble(String in, String out) {
        try (FolderChannel channel = new FolderChannel(FolderStage.access(in, out), STILL)) {
            channel.test();
            throw new AssertionError("it works");
        } catch (Trouble told) {
            return told.kind();
        }
    }

    @Test
    void repliesWaitForADriveThatIsPulledAndNothingIsMadeInItsPlace() throws Exception {
        Outgoing reply = new Outgoing("k-1", "file", Optional.of("m-1"), "Maison", "Sonia", "Bonjour", Instant.now());
        stage.trouble(AccountTrouble.UNREACHABLE);
        assertThat(stage.channel.publish(reply)).isInstanceOfSatisfying(Outcome.Held.class,
                held -> assertThat(held.trouble().kind()).isEqualTo(AccountTrouble.UNREACHABLE));
        assertThat(stage.channel.lookUp(reply)).isInstanceOf(Outcome.Held.class);
        assertThat(stage.out).doesNotExist();
        stage.well();
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
        stage.trouble(AccountTrouble.UNREACHABLE);
        assertThat(stage.channel.publish(new Outgoing("k-2", "file", Optional.empty(), "Maison", "Sonia", "Bonjour", Instant.now())))
                .isInstanceOf(Outcome.Held.class);
        assertThat(stage.published()).hasSize(1);
    }

    /** The watch itself returns; a network drive, which tells nothing, is asked every few seconds. */
    @Test
    void awaitReturnsWhenAFileIsDropped() throws Exception {
        stage.channel.await(Duration.ofSeconds(1));
        CountDownLatch returned = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                stage.channel.await(Duration.ofHours(1));
                returned.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stage.arrives("Nadia", "Bonjour");
        assertThat(returned.await(30, TimeUnit.SECONDS)).isTrue();
        waiting.join();
        stage.trouble(AccountTrouble.UNREACHABLE);
        stage.channel.await(Duration.ofMillis(1));
        stage.channel.await(Duration.ofMillis(1));
        stage.well();
        stage.close();
        stage.channel.await(Duration.ofMillis(1));
    }
}
