package app.detente.ui.voice;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.VoiceProfileStore;
import app.detente.storage.VoiceProfileStore.Kept;
import app.detente.ui.common.Session;
import app.detente.voice.Remark;
import app.detente.voice.Situation;
import app.detente.voice.VoiceProfile;
import app.detente.voice.tone.Gauge;
import app.detente.voice.tone.Tone;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The voice of the brand in one language on one network, being edited, and a reply it is tried out on. FX thread only. */
public final class VoiceViewModel {
    private final Session session;
    private final VoiceProfileStore store;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Optional<Network>> network = new SimpleObjectProperty<>(Optional.empty());
    private final ProfileForm form = new ProfileForm();
    private final ReadOnlyObjectWrapper<Optional<Kept>> own = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty sample = new SimpleStringProperty("");
    private final ObjectProperty<Situation> situation = new SimpleObjectProperty<>(Situation.CALM);
    private final ReadOnlyObjectWrapper<Tried> tried = new ReadOnlyObjectWrapper<>(new Tried("", List.of()));
    private Optional<VoiceProfile> held = Optional.empty();
    private Optional<VoiceProfile> working = Optional.empty();

    /** A text and what there is to say about it: the two belong together. */
    public record Tried(String text, List<Remark> remarks) {
        public Gauge gauge() {
            return Gauge.of(remarks);
        }
    }

    private record Held(VoiceProfile profile, Optional<Kept> own) {}

    public VoiceViewModel(Session session, VoiceProfileStore store) {
        this.session = session;
        this.store = store;
        boolean french = session.texts().locale().getLanguage().equals("fr");
        this.language = new SimpleObjectProperty<>(french ? Language.FR : Language.EN);
        language.subscribe((was, now) -> choose());
        network.subscribe((was, now) -> choose());
        form.onChange(this::edited);
        sample.subscribe((was, now) -> tryOut());
        situation.subscribe((was, now) -> tryOut());
        suggest();
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The network; empty for all without a profile of their own. */
    public ObjectProperty<Optional<Network>> networkProperty() {
        return network;
    }

    public ProfileForm form() {
        return form;
    }

    /** What was written for this very language and network, by whom and when; empty while it follows another. */
    public ReadOnlyObjectProperty<Optional<Kept>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Why the profile cannot be kept as it stands; the try-out goes on with the one before. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The reply it is tried out on. */
    public StringProperty sampleProperty() {
        return sample;
    }

    /** What the customer of the try-out goes through. */
    public ObjectProperty<Situation> situationProperty() {
        return situation;
    }

    public ReadOnlyObjectProperty<Tried> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /** Reads what holds. What is being edited stays. */
    public void read() {
        if (!unsaved.get()) {
            load();
        }
    }

    private void choose() {
        unsaved.set(false);
        load();
        suggest();
    }

    private void load() {
        Language of = language.get();
        Optional<Network> on = network.get();
        session.background().latest("voice.profile", () -> new Held(on.map(n -> store.of(of, n)).orElseGet(() -> store.general(of)), store.own(of, on)),
                this::show, session.notices()::failed);
    }

    private void show(Held now) {
        held = Optional.of(now.profile());
        own.set(now.own());
        form.fill(now.profile());
        edited();
    }

    /** An example to begin with, in the language of the profile; what somebody typed stays. */
    private void suggest() {
        boolean typed = !sample.get().isBlank() && List.of(Language.values()).stream().noneMatch(one -> sample.get().equals(example(one)));
        if (!typed) {
            sample.set(example(language.get()));
        }
    }

    private String example(Language of) {
        return session.texts().get("voicepage.sample." + of.key());
    }

    private void edited() {
        if (held.isEmpty()) {
            return;
        }
        try {
            VoiceProfile profile = form.profile();
            working = Optional.of(profile);
            problem.set(Optional.empty());
            unsaved.set(!profile.equals(held.get()));
        } catch (Problem e) {
            problem.set(Optional.of(session.texts().of(e)));
            unsaved.set(true);
        }
        tryOut();
    }

    private void tryOut() {
        if (working.isEmpty()) {
            return;
        }
        VoiceProfile profile = working.get();
        String text = sample.get();
        Situation before = situation.get();
        Language in = language.get();
        session.background().latest("voice.try", () -> new Tried(text, Tone.read(text, profile, before, in)), tried::set, session.notices()::failed);
    }

    /** Puts a better wording in the place of what a remark is about; where it says nothing, the words go. A remark on another text does nothing. */
    public void accept(Remark remark, String wording) {
        String text = sample.get();
        if (text.equals(tried.get().text()) && tried.get().remarks().contains(remark)) {
            sample.set(text.substring(0, remark.start()) + wording + text.substring(remark.end()));
        }
    }

    /** Keeps the profile. Where a line of it cannot be, nothing is kept and the line is said. */
    public void save() {
        try {
            VoiceProfile profile = form.profile();
            Optional<Kept> before = own.get();
            change(Optional.of(profile), before.map(Kept::profile), "voicepage.said.saved");
        } catch (Problem e) {
            session.notices().failed(e);
        }
    }

    /** Goes back to the profile that holds for all networks, or to the one shipped. */
    public void remove() {
        own.get().ifPresent(kept -> change(Optional.empty(), Optional.of(kept.profile()), "voicepage.said.removed"));
    }

    private void change(Optional<VoiceProfile> now, Optional<VoiceProfile> before, String said) {
        Language of = language.get();
        Optional<Network> on = network.get();
        write(of, on, now, () -> {
            unsaved.set(false);
            load();
            session.notices().done(session.texts().get(said), () -> write(of, on, before, () -> {
                unsaved.set(false);
                load();
            }));
        });
    }

    private void write(Language of, Optional<Network> on, Optional<VoiceProfile> profile, Runnable then) {
        session.background().run(() -> {
            profile.ifPresentOrElse(one -> store.save(of, on, one, session.me()), () -> store.remove(of, on, session.me()));
            return true;
        }, done -> then.run(), session.notices()::failed);
    }

    /** Puts the fields back to what is kept. */
    public void discard() {
        held.ifPresent(form::fill);
        edited();
    }
}
