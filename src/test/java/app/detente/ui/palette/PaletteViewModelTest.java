package app.detente.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final List<Target> gone = new ArrayList<>();
    private final List<String> askedNames = new ArrayList<>();
    private List<String> kept = List.of();
    private boolean open = true;
    private final Texts texts = Texts.in(Locale.FRANCE);
    private final Adviser me = new Adviser(1, "Sonia");
    private final Desk desk = new Desk(texts, ZoneOffset.UTC, Duration.ofMinutes(30), Optional.of(me), new SimpleObjectProperty<>(Instant.EPOCH));
    private final Tag billing = new Tag(7, "Facturation", TagColour.AMBER);
    private final PaletteViewModel palette = new PaletteViewModel(new Session(me, desk, new Background(workers::add, Runnable::run),
            Later.on(Runnable::run), new Notices(texts), InstantSource.system()), new Lookup() {
                @Override
                public List<Target> all() {
                    return List.of(new Target.Tagged(billing), new Target.Colleague(new Adviser(2, "Karim")));
                }

                @Override
                public List<Target.Customer> customers(String typed, int limit) {
                    askedNames.add(typed);
                    return List.of(new Target.Customer(9, "Fabienne Tournier", Network.X));
                }

                @Override
                public List<String> recent() {
                    return kept;
                }

                @Override
                public void keep(List<String> recent) {
                    kept = recent;
                }
            });

    PaletteViewModelTest() {
        Commands commands = desk.commands();
        commands.add(commands.command("conversation.done", () -> { }).on("E").when(() -> open), commands.command("window.search", () -> { }).on("Ctrl+F"));
        palette.onChosen(gone::add);
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    private List<String> titles() {
        return palette.found().stream().map(Target::title).toList();
    }

    @Test
    void everyKindIsFound() {
        palette.open();
        work();
        assertThat(titles()).containsExactly("Terminer", "Chercher dans les conversations", "Facturation", "Karim");
        palette.typedProperty().set("fa");
        work();
        assertThat(titles()).containsExactly("Facturation", "Fabienne Tournier");
        assertThat(palette.keys(palette.found().getFirst())).isEmpty();
    }

    @Test
    void whatMakesNoSenseNowIsLeftOut() {
        open = false;
        palette.open();
        work();
        assertThat(titles()).doesNotContain("Terminer");
    }

    @Test
    void enterWaitsForTheAnswerToWhatWasTyped() {
        palette.open();
        work();
        palette.typedProperty().set("kar");
        palette.take();
        assertThat(gone).isEmpty();
        work();
        assertThat(gone).singleElement().isEqualTo(new Target.Colleague(new Adviser(2, "Karim")));
    }

    @Test
    void onlyTheNewestLettersAreAskedFor() {
        palette.open();
        work();
        for (String typed : List.of("f", "fa", "fac", "fact")) {
            palette.typedProperty().set(typed);
        }
        work();
        assertThat(askedNames).containsExactly("fact");
        assertThat(titles()).containsExactly("Facturation");
    }

    @Test
    void nothingFoundTakesNothing() {
        palette.open();
        palette.typedProperty().set("qqqq");
        work();
        palette.take();
        assertThat(palette.found()).isEmpty();
        assertThat(gone).isEmpty();
    }

    @Test
    void whatWasUsedComesFirstNextTimeButCustomersAreNotRemembered() {
        palette.open();
        palette.typedProperty().set("fabienne");
        work();
        palette.take();
        palette.typedProperty().set("karim");
        work();
        palette.take();
        work();
        assertThat(gone).hasSize(2);
        assertThat(kept).containsExactly("adviser:2");
        palette.open();
        work();
        assertThat(titles()).startsWith("Karim");
    }

    @Test
    void theChoiceStaysAmongThoseFound() {
        palette.open();
        work();
        palette.previous();
        assertThat(palette.chosenProperty().get()).isZero();
        palette.choose(100);
        assertThat(palette.chosenProperty().get()).isEqualTo(3);
        palette.next();
        assertThat(palette.chosenProperty().get()).isEqualTo(3);
        palette.typedProperty().set("fact");
        work();
        assertThat(palette.chosenProperty().get()).isZero();
    }

    @Test
    void keysOfACommandAreShown() {
        palette.open();
        work();
        Command done = desk.commands().all().iterator().next();
        assertThat(palette.keys(new Target.Run(done))).containsExactly("E");
    }
}
