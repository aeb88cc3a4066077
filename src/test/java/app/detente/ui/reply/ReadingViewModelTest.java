package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.storage.AttachmentStore;
import app.detente.storage.DictionaryStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.Session;
import app.detente.ui.common.TestSession;
import app.detente.voice.Remark.Rule;
import app.detente.voice.Remark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingViewModelTest {
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String TEXT = "Bonjour Nadia, nous accusons réception de votre facturre et on revient vers vous.";
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private ReadingViewModel reading;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        reading = reading();
        reading.begin(Network.X);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private ReadingViewModel reading() {
        return reading(me.session);
    }

    private ReadingViewModel reading(Session session) {
        return new ReadingViewModel(session, new WritingStores(new VoiceProfileStore(queue.database, queue.changes, queue.clock),
                new DictionaryStore(queue.database), new SettingStore(queue.database),
                new FatigueStore(queue.database, queue.clock), new SuggestionStore(queue.database),
                        new AttachmentStore(queue.database, queue.changes)));
    }

    private List<String> said() {
        return reading.remarksProperty().get().stream().map(remark -> remark.rule() + " " + reading.words(remark)).toList();
    }

    private Remark spelling() {
        return reading.remarksProperty().get().stream().filter(remark -> remark.rule() == Rule.SPELLING).findFirst().orElseThrow();
    }

    @Test
    void toneAndSpellingAreToldTogetherInTheOrderOfTheText() {
        reading.follow(TEXT, false);
        assertThat(said()).anyMatch(one -> one.startsWith("STIFF")).contains("SPELLING facturre");
        assertThat(reading.gaugeProperty().get().figure()).isLessThan(100);
        assertThat(spelling().better()).first().isEqualTo("facture");
    }

    @Test
    void aNoteIsNotRead() {
        reading.follow(TEXT, true);
        assertThat(said()).isEmpty();
    }

    @Test
    void aWordThatIsBeingTypedIsNotFoundFaultWith() {
        String typed = "";
        for (char letter : "Votre factur".toCharArray()) {
            typed += letter;
            reading.follow(typed, false);
        }
        me.time.pass(PAUSE);
        assertThat(said()).isEmpty();
        reading.follow(typed + " ", false);
        me.time.pass(PAUSE);
        assertThat(said()).containsExactly("SPELLING factur");
    }

    @Test
    void whatIsLeftAsItIsIsNotSaidAgainInThisTextAndSaidInAnother() {
        reading.follow(TEXT, false);
        reading.leave(spelling());
        assertThat(said()).doesNotContain("SPELLING facturre");
        reading.follow(TEXT + " Merci.", false);
        assertThat(said()).doesNotContain("SPELLING facturre");
        reading.begin(Network.X);
        reading.follow(TEXT, false);
        assertThat(said()).contains("SPELLING facturre");
    }

    @Test
    void aWordTaughtIsRightAlsoAfterARestart() {
        reading.follow(TEXT, false);
        reading.teach(spelling());
        assertThat(said()).doesNotContain("SPELLING facturre");
        assertThat(me.last()).contains("facturre");
        reading = reading();
        reading.begin(Network.X);
        reading.follow(TEXT, false);
        assertThat(said()).doesNotContain("SPELLING facturre");
    }

    @Test
    void aWordTaughtByMistakeIsForgottenAgain() {
        reading.follow(TEXT, false);
        reading.teach(spelling());
        assertThat(me.session.notices().undoLast()).isTrue();
        assertThat(said()).contains("SPELLING facturre");
    }

    @Test
    void theNextRemarkComesRoundFromTheLastToTheFirst() {
        reading.follow(TEXT, false);
        List<Remark> all = reading.remarksProperty().get();
        assertThat(reading.next(-1, false)).contains(all.getFirst());
        assertThat(reading.next(TEXT.length(), false)).contains(all.getFirst());
        assertThat(reading.next(0, true)).contains(all.getLast());
        assertThat(reading.at(spelling().start() + 1)).contains(spelling());
        assertThat(reading.at(2)).isEmpty();
    }

    @Test
    void aTextTooLongForOnePostShowsThePostsItGoesOutAsAndALinkWhatItIs() {
        reading.follow("On regarde votre ligne ce matin. ".repeat(12) + "https://maison.fr/aide", false);
        assertThat(reading.readingProperty().get().chain()).hasSize(2);
        assertThat(reading.readingProperty().get().links()).containsExactly("https://maison.fr/aide");
    }

    @Test
    void manyKeysWhileOneTextIsReadAreOneReadingMoreAndThatOfTheNewest() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        reading = reading(slow(waiting));
        for (String typed : List.of("Votre facturre ", "Votre facturre e", "Votre facturre es", "Votre facturre est ")) {
            reading.follow(typed, false);
        }
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(said()).isEmpty();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(said()).containsExactly("SPELLING facturre");
        assertThat(waiting).isEmpty();
    }

    @Test
    void whileKeysComeOneByOneThePauseIsWaitedFor() {
        reading.follow("Votre facturre", false);
        assertThat(said()).isEmpty();
        for (String typed : List.of("Votre facturre ", "Votre facturre e", "Votre facturre es", "Votre facturre est")) {
            reading.follow(typed, false);
            me.time.pass(PAUSE.minusMillis(1));
        }
        assertThat(said()).isEmpty();
        me.time.pass(Duration.ofMillis(1));
        assertThat(said()).containsExactly("SPELLING facturre");
    }

    @Test
    void aReadingThatFailedIsSaidAndTheNextKeyIsReadAgain() {
        reading.follow("Votre ", false);
        queue.execute("DROP TABLE voice_profile");
        reading.begin(Network.MASTODON);
        reading.follow("Votre facturre est ", false);
        assertThat(me.said).isNotEmpty();
        int before = me.said.size();
        reading.follow("Votre facturre est l", false);
        me.time.pass(PAUSE);
        assertThat(me.said).hasSizeGreaterThan(before);
    }

    @Test
    void whatWasFoundMovesWithItsWordsUntilTheNextReading() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        reading = reading(slow(waiting));
        String text = "Votre facturre est là. Appelez le 06 12 34 56 78.";
        reading.follow(text, false);
        waiting.remove().run();
        reading.follow("Bon, " + text, false);
        assertThat(said()).containsExactly("SPELLING facturre");
        assertThat(reading.personalProperty().get()).singleElement()
                .matches(found -> ("Bon, " + text).substring(found.start(), found.end()).equals("06 12 34 56 78"));
        reading.follow("Bon, " + text.replace("facturre", "factuurre"), false);
        assertThat(said()).isEmpty();
        assertThat(reading.personalProperty().get()).hasSize(1);
    }

    /** Whose workers do nothing before the test says so. */
    private Session slow(Queue<Runnable> waiting) {
        return new Session(queue.me, me.session.desk(), new Background(waiting::add, Runnable::run), me.time.later(), me.notices, queue.clock);
    }
}
