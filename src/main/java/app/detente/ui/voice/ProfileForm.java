package app.detente.ui.voice;

import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Address;
import app.detente.voice.VoiceProfile.Formality;
import app.detente.voice.tone.ProfileText;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A profile as it stands in the fields. */
public final class ProfileForm {
    private final ObjectProperty<Address> address = new SimpleObjectProperty<>(Address.EITHER);
    private final ObjectProperty<Formality> formality = new SimpleObjectProperty<>(Formality.RELAXED);
    private final ObjectProperty<Integer> emoji = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Integer> exclamation = new SimpleObjectProperty<>(0);
    private final BooleanProperty signed = new SimpleBooleanProperty();
    private final StringProperty said = new SimpleStringProperty("");
    private final StringProperty never = new SimpleStringProperty("");

    ProfileForm() {}

    public ObjectProperty<Address> addressProperty() {
        return address;
    }

    public ObjectProperty<Formality> formalityProperty() {
        return formality;
    }

    public ObjectProperty<Integer> emojiProperty() {
        return emoji;
    }

    public ObjectProperty<Integer> exclamationProperty() {
        return exclamation;
    }

    public BooleanProperty signedProperty() {
        return signed;
    }

    /** The words we say, one a line. */
    public StringProperty saidProperty() {
        return said;
    }

    /** The words we never say, one a line: `word → instead`. */
    public StringProperty neverProperty() {
        return never;
    }

    void onChange(Runnable run) {
        List.<Property<?>>of(address, formality, emoji, exclamation, signed, said, never).forEach(field -> field.subscribe((was, now) -> run.run()));
    }

    void fill(VoiceProfile profile) {
        address.set(profile.address());
        formality.set(profile.formality());
        emoji.set(profile.emoji());
        exclamation.set(profile.exclamation());
        signed.set(profile.signed());
        said.set(String.join("\n", profile.said()));
        never.set(profile.neverSaid().stream().map(ProfileText::line).collect(Collectors.joining("\n")));
    }

    /** What the fields say. @throws app.detente.model.Problem with the line that cannot be */
    VoiceProfile profile() {
        VoiceProfile profile = new VoiceProfile(address.get(), formality.get(), emoji.get(), exclamation.get(), signed.get(),
                ProfileText.said(said.get()), ProfileText.never(never.get()));
        ProfileText.check(profile);
        return profile;
    }
}
