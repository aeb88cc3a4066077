package app.detente.ui;

import app.detente.model.Language;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.filter.Condition;
import app.detente.model.filter.Filter;
import app.detente.model.filter.FilterText;
import app.detente.model.filter.Phrase;
import app.detente.ui.common.Overlay;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.common.keys.Stroke;
import app.detente.ui.escalation.DossierView;
import app.detente.ui.keys.SheetView;
import app.detente.ui.palette.PaletteView;
import app.detente.ui.palette.Target;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What lies over the window: the palette, the sheet of keys, and the keys that can follow a first one. */
final class Overlays {
    private static final Insets FOOT = new Insets(0, 0, 44, 0);

    private final MainWindow window;
    private final Parts parts;
    private final Overlay overlay = new Overlay();
    private final StackPane foot = new StackPane();
    private final PaletteView palette;

    Overlays(MainWindow window, Parts parts) {
        this.window = window;
        this.parts = parts;
        foot.setMouseTransparent(true);
        foot.setPadding(FOOT);
        foot.setAlignment(Pos.BOTTOM_CENTER);
        palette = new PaletteView(parts.palette(), overlay::hide);
        parts.palette().onChosen(this::go);
        DossierView dossier = new DossierView(parts.escalating().dossier(), parts.session().desk());
        parts.escalating().dossier().aboutProperty().subscribe(about -> about.ifPresentOrElse(these -> overlay.show(dossier), () -> hide(dossier)));
        overlay.shownProperty().subscribe((was, now) -> {
            if (was.filter(dossier::equals).isPresent() && now.filter(dossier::equals).isEmpty()) {
                parts.escalating().dossier().close();
            }
        });
    }

    /** To be laid over the window, in this order. */
    List<Node> nodes() {
        return List.of(foot, overlay);
    }

    /** Shows what can follow a first key while there is one. */
    void hint(ObservableValue<Optional<Stroke>> begun) {
        Commands commands = parts.session().desk().commands();
        foot.getChildren().setAll(new KeyHint(begun, commands, parts.session().texts()));
    }

    /** Whether the keys are for something of ours, and not for the desk. */
    boolean haveKeyboard() {
        return overlay.shownProperty().get().isPresent() || parts.keys().recordingProperty().get().isPresent();
    }

    private void hide(Node content) {
        if (overlay.shownProperty().get().filter(content::equals).isPresent()) {
            overlay.hide();
        }
    }

    /** Everything one can do or go to, by a few letters. */
    void palette() {
        parts.palette().open();
        overlay.show(palette);
    }

    /** Every key there is. */
    void sheet() {
        overlay.show(new SheetView(parts.keys(), this::changeKeys, overlay::hide));
    }

    void changeKeys() {
        overlay.hide();
        window.showKeys();
    }

    private void go(Target target) {
        overlay.hide();
        switch (target) {
            case Target.Run run -> run.command().run().run();
            case Target.Saved(var view) -> window.show(QueueFilter.of(view));
            case Target.Tagged(var tag) -> window.show(QueueFilter.of(QueueView.WAITING).withTag(tag.id()));
            case Target.Template(var template) -> window.insert(template);
            case Target.Colleague(var adviser) -> find(Phrase.of(adviser.name(), false).map(Condition.AssignedTo::new));
            case Target.Customer customer -> find(Phrase.of(customer.name(), false).map(Condition.From::new));
        }
    }

    /** In the search box, where it can be read, changed and given up; a name without a letter finds nobody. */
    private void find(Optional<? extends Condition> condition) {
        Language language = parts.session().texts().locale().getLanguage().equals("fr") ? Language.FR : Language.EN;
        condition.ifPresent(wanted -> window.find(FilterText.print(new Filter(List.of(new Filter.Term(true, wanted))), language) + " "));
    }
}
