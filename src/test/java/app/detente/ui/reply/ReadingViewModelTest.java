package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.storage.DictionaryStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingViewModelTest {
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
        return new ReadingViewModel(me.session, new WritingStores(new VoiceProfileStore(queue.database, queue.changes, queue.clock),
                new DictionaryStore(queue.database), new SettingStore(queue.database),
                new FatigueStore(queue.database, queue.clock), new SuggestionStore(queue.database)));
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
        assertThat(said()).isEmpty();
        reading.follow(typed + " ", false);
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
}
