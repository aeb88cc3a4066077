package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Address;
import app.detente.voice.VoiceProfile.Banned;
import app.detente.voice.VoiceProfile.Formality;
import app.detente.voice.tone.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceProfileStoreTest {
    private static final VoiceProfile TU = new VoiceProfile(Address.TU, Formality.RELAXED, 3, 1, true, List.of("yo"),
            List.of(new Banned("low cost", "pas cher"), new Banned("/\\bgratos+\\b/", "gratuit")));
    @TempDir
    Path folder;
    private QueueFixture queue;
    private VoiceProfileStore profiles;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        profiles = new VoiceProfileStore(queue.database, queue.changes, queue.clock);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void withoutOneOfItsOwnALanguageTakesWhatIsShippedAndEmailANotchMoreFormal() {
        assertThat(profiles.of(Language.FR, Network.FACEBOOK)).isEqualTo(Shipped.profile(Language.FR));
        assertThat(profiles.of(Language.EN, Network.EMAIL)).isEqualTo(Shipped.profile(Language.EN).with(Formality.FORMAL));
    }

    @Test
    void theGeneralProfileHoldsWhereANetworkHasNone() {
        profiles.save(Language.FR, Optional.empty(), TU, queue.me);
        VoiceProfile plain = Shipped.profile(Language.FR);
        profiles.save(Language.FR, Optional.of(Network.X), plain, queue.me);
        assertThat(profiles.of(Language.FR, Network.FACEBOOK)).isEqualTo(TU);
        assertThat(profiles.of(Language.FR, Network.EMAIL)).isEqualTo(TU.with(Formality.FORMAL));
        assertThat(profiles.of(Language.FR, Network.X)).isEqualTo(plain);
        assertThat(profiles.of(Language.EN, Network.FACEBOOK)).isEqualTo(Shipped.profile(Language.EN));
    }

    @Test
    void whoChangedItAndWhenIsKeptAndAudited() {
        profiles.save(Language.FR, Optional.of(Network.EMAIL), TU, queue.me);
        VoiceProfileStore.Kept kept = profiles.own(Language.FR, Optional.of(Network.EMAIL)).orElseThrow();
        assertThat(kept.adviser()).isEqualTo(queue.me.name());
        assertThat(kept.at()).isEqualTo(queue.clock.instant());
        assertThat(audited()).containsExactly("voice language=fr network=email");
    }

    @Test
    void goingBackBringsWhatHeldBefore() {
        profiles.save(Language.FR, Optional.empty(), TU, queue.me);
        profiles.remove(Language.FR, Optional.empty(), queue.me);
        profiles.remove(Language.FR, Optional.empty(), queue.me);
        assertThat(profiles.general(Language.FR)).isEqualTo(Shipped.profile(Language.FR));
        assertThat(audited()).containsExactly("voice language=fr", "voice-remove language=fr");
    }

    @Test
    void aBrokenPatternIsRefusedWithItsLineAndTheOldProfileStays() {
        profiles.save(Language.FR, Optional.empty(), TU, queue.me);
        VoiceProfile broken = new VoiceProfile(Address.VOUS, Formality.RELAXED, 1, 1, true, List.of(), List.of(new Banned("ok", ""), new Banned("/(gr/", "")));
        assertThatThrownBy(() -> profiles.save(Language.FR, Optional.empty(), broken, queue.me)).isInstanceOf(Problem.class).hasMessage("profile.pattern");
        assertThat(profiles.general(Language.FR)).isEqualTo(TU);
        assertThat(audited()).hasSize(1);
    }

    private List<String> audited() {
        return queue.database.read(handle -> handle.createQuery("SELECT action || ' ' || detail FROM event WHERE action LIKE 'voice%' ORDER BY seq")
                .mapTo(String.class).list());
    }
}
