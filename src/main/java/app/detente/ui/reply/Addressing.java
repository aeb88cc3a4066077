package app.detente.ui.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who can be answered in the conversation shown, and who is. FX thread only. */
public final class Addressing {
    private final ObservableList<Addressee> choices = FXCollections.observableArrayList(Addressee.EVERYONE);
    private final ObservableList<Addressee> choicesView = FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyObjectWrapper<Addressee> chosen = new ReadOnlyObjectWrapper<>(Addressee.EVERYONE);

    /** Whoever is answered though they may not wait. */
    private Optional<Addressee> invited = Optional.empty();

    Addressing() {}

    /** Never empty; the longest waiting first. */
    public ObservableList<Addressee> choices() {
        return choicesView;
    }

    /** One of {@link #choices()}. */
    public ReadOnlyObjectProperty<Addressee> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Answers somebody else. Whoever is not among {@link #choices()} changes nothing. */
    public void choose(Addressee wanted) {
        if (choices.contains(wanted)) {
            chosen.set(wanted);
        }
    }

    /** Answers somebody who need not wait: a customer who helped another one. They stay among the choices while this conversation is shown. */
    public void invite(Addressee wanted) {
        invited = Optional.of(wanted);
        choices.removeIf(choice -> choice.customer().equals(wanted.customer()));
        choices.add(wanted);
        chosen.set(wanted);
    }

    /** Takes these from now on, and stays with the one chosen where they are still there: their newest message may be another one. */
    void offer(List<Addressee> people) {
        List<Addressee> now = new ArrayList<>(people);
        invited.ifPresent(one -> {
            now.removeIf(choice -> choice.customer().equals(one.customer()));
            now.add(one);
        });
        Optional<Addressee> same = now.stream().filter(one -> one.customer().equals(chosen.get().customer())).findFirst();
        choices.setAll(now);
        chosen.set(same.orElse(now.getFirst()));
    }

    /** Takes these from now on, the first of them chosen. */
    void begin(List<Addressee> people) {
        invited = Optional.empty();
        choices.setAll(people);
        chosen.set(people.getFirst());
    }
}
