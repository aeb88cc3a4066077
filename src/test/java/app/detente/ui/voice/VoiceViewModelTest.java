package app.detente.ui.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.storage.QueueFixture;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.Situation;
import app.detente.voice.VoiceProfile.Address;
import app.detente.voice.VoiceProfile.Formality;
import app.detente.voice.tone.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private TestSession me;
    private VoiceProfileStore store;
    private VoiceViewModel voice;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new VoiceProfileStore(queue.database, queue.changes, queue.clock);
        me = new TestSession(queue.me, queue.clock);
        voice = new VoiceViewModel(me.session, store);
        voice.read();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void whatIsShippedStandsInTheFieldsAndTheExampleIsCommentedAtOnce() {
        assertThat(voice.form().addressProperty().get()).isEqualTo(Address.VOUS);
        assertThat(voice.unsavedProperty().get()).isFalse();
        assertThat(rules()).contains(Rule.STIFF, Rule.PROMISE);
        assertThat(voice.triedProperty().get().gauge().figure()).isLessThan(100);
    }

    @Test
    void aChangeIsTriedOutBeforeItIsKept() {
        voice.sampleProperty().set("Bonjour, je regarde ta facture, c’est low cost.");
        assertThat(rules()).containsExactly(Rule.ADDRESS);
        voice.form().addressProperty().set(Address.TU);
        voice.form().neverProperty().set("low cost → pas cher");
        assertThat(rules()).containsExactly(Rule.BANNED);
        assertThat(voice.unsavedProperty().get()).isTrue();
        assertThat(store.general(Language.FR)).isEqualTo(Shipped.profile(Language.FR));
        voice.save();
        assertThat(store.general(Language.FR).address()).isEqualTo(Address.TU);
        assertThat(voice.unsavedProperty().get()).isFalse();
        assertThat(voice.ownProperty().get()).map(VoiceProfileStore.Kept::adviser).hasValue(queue.me.name());
    }

    @Test
    void aBrokenPatternIsSaidWithItsLineAndTheOldProfileStays() {
        voice.form().neverProperty().set("usager → client\n/(gratos/ → gratuit");
        assertThat(voice.problemProperty().get().orElseThrow()).contains("2");
        voice.save();
        assertThat(me.last()).contains("2");
        assertThat(store.own(Language.FR, Optional.empty())).isEmpty();
        assertThat(voice.form().neverProperty().get()).contains("gratos");
        voice.discard();
        assertThat(voice.problemProperty().get()).isEmpty();
        assertThat(voice.unsavedProperty().get()).isFalse();
    }

    @Test
    void aNetworkFollowsTheOthersUntilItHasAVoiceOfItsOwn() {
        voice.networkProperty().set(Optional.of(Network.EMAIL));
        assertThat(voice.form().formalityProperty().get()).isEqualTo(Formality.FORMAL);
        assertThat(voice.ownProperty().get()).isEmpty();
        voice.form().emojiProperty().set(0);
        voice.save();
        assertThat(store.of(Language.FR, Network.EMAIL).emoji()).isZero();
        assertThat(store.of(Language.FR, Network.FACEBOOK)).isEqualTo(Shipped.profile(Language.FR));
        voice.remove();
        assertThat(store.own(Language.FR, Optional.of(Network.EMAIL))).isEmpty();
    }

    @Test
    void savingAndGoingBackCanBeUndone() {
        voice.form().emojiProperty().set(5);
        voice.save();
        me.notices.undoLast();
        assertThat(store.own(Language.FR, Optional.empty())).isEmpty();
        assertThat(voice.form().emojiProperty().get()).isEqualTo(Shipped.profile(Language.FR).emoji());
        voice.form().emojiProperty().set(5);
        voice.save();
        voice.remove();
        me.notices.undoLast();
        assertThat(store.general(Language.FR).emoji()).isEqualTo(5);
    }

    @Test
    void aBetterWordingTakesThePlaceOfWhatItIsAbout() {
        voice.sampleProperty().set("Nous accusons réception de votre message.");
        Remark remark = voice.triedProperty().get().remarks().getFirst();
        voice.accept(remark, remark.better().getFirst());
        assertThat(voice.sampleProperty().get()).isEqualTo("Merci pour votre message.");
        assertThat(rules()).isEmpty();
        voice.accept(remark, "?");
        assertThat(voice.sampleProperty().get()).as("a remark on an older text").isEqualTo("Merci pour votre message.");
    }

    @Test
    void theExampleFollowsTheLanguageAndWhatIsTypedStays() {
        String french = voice.sampleProperty().get();
        voice.languageProperty().set(Language.EN);
        assertThat(voice.sampleProperty().get()).isNotEqualTo(french);
        assertThat(voice.form().addressProperty().get()).isEqualTo(Address.EITHER);
        voice.sampleProperty().set("Haha!");
        voice.languageProperty().set(Language.FR);
        assertThat(voice.sampleProperty().get()).isEqualTo("Haha!");
        assertThat(rules()).isEmpty();
        voice.situationProperty().set(Situation.DISTRESS);
        assertThat(rules()).containsExactly(Rule.JOKE);
    }

    private List<Rule> rules() {
        return voice.triedProperty().get().remarks().stream().map(Remark::rule).distinct().toList();
    }
}
