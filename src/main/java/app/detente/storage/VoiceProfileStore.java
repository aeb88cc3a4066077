package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Formality;
import app.detente.voice.tone.ProfileText;
import app.detente.voice.tone.Shipped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How the brand speaks, in each language and on each network. A network without a profile of its own takes the general one of the language, e-mail a
 * notch more formal; a language without one takes what is shipped.
 */
public final class VoiceProfileStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public VoiceProfileStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** A profile that was written here, by whom and when. */
    public record Kept(VoiceProfile profile, Instant at, String adviser) {}

    /** The profile that holds on a network. */
    public VoiceProfile of(Language language, Network network) {
        return database.read(handle -> own(handle, language, Optional.of(network)).map(Kept::profile).orElseGet(() -> {
            VoiceProfile general = own(handle, language, Optional.empty()).map(Kept::profile).orElseGet(() -> Shipped.profile(language));
            return network == Network.EMAIL ? general.with(Formality.FORMAL) : general;
        }));
    }

    /** The general profile of a language. */
    public VoiceProfile general(Language language) {
        return own(language, Optional.empty()).map(Kept::profile).orElseGet(() -> Shipped.profile(language));
    }

    /** What was written for a network, or in general; empty where nothing was. */
    public Optional<Kept> own(Language language, Optional<Network> network) {
        return database.read(handle -> own(handle, language, network));
    }

    /** Keeps a profile, with who changed it. @throws app.detente.model.Problem where a line of it cannot be; then the old one stays */
    public void save(Language language, Optional<Network> network, VoiceProfile profile, Adviser me) {
        ProfileText.check(profile);
        Instant now = clock.instant();
        database.useWrite(handle -> {
            handle.execute("INSERT OR REPLACE INTO voice_profile (language, network, content, at, adviser) VALUES (?, ?, ?, ?, ?)", language.key(),
                    key(network), ProfileText.write(profile), now.toEpochMilli(), me.name());
            tell(handle, "voice", language, network, me, now);
        });
        changes.tell(Change.anything());
    }

    /** Goes back to the profile that would hold without one of its own. */
    public void remove(Language language, Optional<Network> network, Adviser me) {
        Instant now = clock.instant();
        database.useWrite(handle -> {
            if (handle.execute("DELETE FROM voice_profile WHERE language = ? AND network = ?", language.key(), key(network)) > 0) {
                tell(handle, "voice-remove", language, network, me, now);
            }
        });
        changes.tell(Change.anything());
    }

    private static void tell(Handle handle, String action, Language language, Optional<Network> network, Adviser me, Instant now) {
        Audit.append(handle, now, me.name(), action, Optional.empty(), "language=" + language.key() + network.map(n -> " network=" + n.key()).orElse(""));
    }

    private static Optional<Kept> own(Handle handle, Language language, Optional<Network> network) {
        return handle.createQuery("SELECT content, at, adviser FROM voice_profile WHERE language = :language AND network = :network")
                .bind("language", language.key()).bind("network", key(network))
                .map((row, context) -> new Kept(ProfileText.read(row.getString("content")), Rows.instant(row, "at"), row.getString("adviser"))).findOne();
    }

    private static String key(Optional<Network> network) {
        return network.map(Network::key).orElse("");
    }
}
