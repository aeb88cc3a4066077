package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PickerViewModelTest {
    private static final List<ReplyTemplate> LIBRARY = List.of(template("facture"), template("fibre"), template("panne"));
    private final PickerViewModel picker = new PickerViewModel(words -> LIBRARY.stream().filter(t -> t.id().startsWith(words)).toList(),
            (template, from, to) -> Optional.of(Insertion.of(from, to, template.body())));

    private static ReplyTemplate template(String id) {
        return new ReplyTemplate(id, id, "", "fr", List.of(id), "Texte", Set.of(), 0, false);
    }

    private void type(String text) {
        picker.follow(text, text.length());
    }

    private String chosen() {
        return picker.choice().map(ReplyTemplate::id).orElse("nothing");
    }

    @Test
    void aSlashOpensItAndLettersNarrowIt() {
        type("Bonjour /");
        assertThat(picker.openProperty().get()).isTrue();
        assertThat(picker.found()).hasSize(3);
        type("Bonjour /fi");
        assertThat(chosen()).isEqualTo("fibre");
        assertThat(picker.take()).contains(Insertion.of(8, 11, "Texte"));
    }

    @Test
    void theArrowsStopAtBothEnds() {
        type("/f");
        picker.previous();
        assertThat(chosen()).isEqualTo("facture");
        picker.next();
        picker.next();
        assertThat(chosen()).isEqualTo("fibre");
    }

    @Test
    void anotherSearchChoosesItsBest() {
        type("/f");
        picker.next();
        type("/");
        assertThat(chosen()).isEqualTo("facture");
    }

    @Test
    void closedByHandItStaysClosedUntilAnotherSlash() {
        type("/f");
        picker.close();
        type("/fa");
        assertThat(picker.openProperty().get()).isFalse();
        type("/fa\n/");
        assertThat(picker.openProperty().get()).isTrue();
    }

    @Test
    void proseAfterASlashClosesIt() {
        type("/rien");
        assertThat(picker.openProperty().get()).isTrue();
        assertThat(picker.choice()).isEmpty();
        type("/rien de tel");
        assertThat(picker.openProperty().get()).isFalse();
    }

    @Test
    void askedForItNeedsNoSlashAndReplacesOnlyWhatWasTypedSince() {
        picker.ask(4);
        picker.follow("abc pan", 7);
        assertThat(chosen()).isEqualTo("panne");
        assertThat(picker.take()).contains(Insertion.of(4, 7, "Texte"));
        picker.ask(4);
        picker.follow("abc pan", 3);
        assertThat(picker.openProperty().get()).isFalse();
    }
}
