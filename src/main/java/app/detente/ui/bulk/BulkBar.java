package app.detente.ui.bulk;

import app.detente.model.Adviser;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.ui.common.TagChip;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Stands over the list while conversations are chosen: how many, and what can be done to all of them, with their number on what moves them. */
public final class BulkBar extends VBox {
    private static final double ICON = 16;

    private final BulkViewModel model;
    private final Choices choices;
    private final Desk desk;
    private final Texts texts;
    private final Button tag = icon(Icon.TAG);
    private final Button assign = icon(Icon.ASSIGN);
    private final Button snooze = icon(Icon.SNOOZE);
    private final Button done = new Button();
    private final Button answer = new Button();
    private final Button more = icon(Icon.MORE);

    /**
     * What the menus offer.
     *
     * @param snoozes the times a conversation can be put away until, with their names, asked anew each time
     */
    public record Choices(ObservableList<Tag> tags, ObservableList<Adviser> advisers, Supplier<List<Time>> snoozes) {}

    /** A time to put conversations away until; empty until the customer writes. */
    public record Time(String name, Optional<Instant> until) {}

    /** `answering` opens the answer to many. */
    public BulkBar(BulkViewModel model, Choices choices, Desk desk, Runnable answering) {
        this.model = model;
        this.choices = choices;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("bulk-bar");
        FlowPane actions = new FlowPane(3, 4, done, answer, tag, assign, snooze);
        actions.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading(), actions);
        name(tag, texts.get("bulk.tag"));
        name(assign, texts.get("bulk.assign"));
        name(snooze, texts.get("bulk.snooze"));
        name(more, texts.get("bulk.more"));
        done.setOnAction(event -> model.done());
        answer.setOnAction(event -> answering.run());
        tag.setOnAction(event -> openTags());
        assign.setOnAction(event -> openAssign());
        snooze.setOnAction(event -> openSnooze());
        more.setOnAction(event -> openMore());
        model.selection().idsProperty().subscribe(ids -> {
            done.setText(texts.get("bulk.close", ids.size()));
            answer.setText(texts.get("bulk.answer", ids.size()));
        });
    }

    private Node heading() {
        Label count = new Label();
        count.getStyleClass().add("strong");
        count.setMinWidth(USE_PREF_SIZE);
        Button all = new Button();
        all.getStyleClass().add("link-button");
        all.setMinWidth(0);
        all.setOnAction(event -> model.selectAll());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button clear = icon(Icon.CLOSE);
        name(clear, texts.get("bulk.clear"));
        clear.setOnAction(event -> model.selection().clear());
        Runnable say = () -> {
            int chosen = model.selection().count();
            Optional<Long> more = model.matchingProperty().get().filter(n -> n > chosen);
            count.setText(texts.get("bulk.chosen", chosen));
            all.setText(more.map(n -> texts.get("bulk.all", n)).orElse(""));
            all.setVisible(more.isPresent());
        };
        model.selection().idsProperty().subscribe(say);
        model.matchingProperty().subscribe(say);
        HBox heading = new HBox(2, count, all, gap, more, clear);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** Opens the tags. */
    public void openTags() {
        ContextMenu menu = new ContextMenu();
        tagItems(model::tag).forEach(menu.getItems()::add);
        below(menu, tag);
    }

    /** Opens the menu of those they can be given to. */
    public void openAssign() {
        ContextMenu menu = new ContextMenu(item(texts.get("bulk.assign.me"), Icon.USER.at(ICON), () -> model.assign(desk.me())));
        choices.advisers().stream().filter(adviser -> !desk.me().equals(Optional.of(adviser))).forEach(adviser -> menu.getItems()
                .add(item(Shown.line(adviser.name()), Icon.ASSIGN.at(ICON), () -> model.assign(Optional.of(adviser)))));
        menu.getItems().addAll(new SeparatorMenuItem(), item(texts.get("bulk.assign.nobody"), Icon.CLOSE.at(ICON), () -> model.assign(Optional.empty())));
        below(menu, assign);
    }

    /** Opens the times they can be put away until. */
    public void openSnooze() {
        ContextMenu menu = new ContextMenu();
        choices.snoozes().get().forEach(time -> menu.getItems().add(item(time.name(), Icon.CLOCK.at(ICON), () -> model.snooze(time.until()))));
        below(menu, snooze);
    }

    /** What is done less often: other tags, priority, spam, hiding. */
    public void openMore() {
        int chosen = model.selection().count();
        Menu untag = menu("bulk.untag", Icon.TAG);
        untag.getItems().addAll(tagItems(model::untag));
        Menu priority = menu("bulk.priority", Icon.WARNING);
        Arrays.stream(app.detente.model.Priority.values()).forEach(level -> priority.getItems()
                .add(item(texts.get("triage.priority." + level.key()), null, () -> model.prioritize(level))));
        Menu hide = menu("bulk.hide", Icon.HIDE);
        Arrays.stream(HideReason.values()).filter(reason -> reason != HideReason.OTHER).forEach(reason -> hide.getItems()
                .add(item(texts.get("moderation.reason." + reason.key()), null, () -> model.hide(new Hide(reason, "", false)))));
        hide.setText(texts.get("bulk.hide", chosen));
        below(new ContextMenu(untag, priority, new SeparatorMenuItem(),
                item(texts.get("bulk.reopen", chosen), Icon.REOPEN.at(ICON), model::reopen),
                item(texts.get("bulk.spam", chosen), Icon.SPAM.at(ICON), model::spam), hide), more);
    }

    private List<MenuItem> tagItems(Consumer<Tag> use) {
        List<MenuItem> items = choices.tags().stream().map(one -> item(null, new TagChip(one), () -> use.accept(one))).toList();
        MenuItem none = item(texts.get("bulk.tag.none"), null, () -> { });
        none.setDisable(true);
        return items.isEmpty() ? List.of(none) : items;
    }

    private Menu menu(String key, Icon icon) {
        Menu menu = new Menu(texts.get(key), icon.at(ICON));
        menu.setMnemonicParsing(false);
        return menu;
    }

    private static MenuItem item(String text, Node graphic, Runnable action) {
        MenuItem item = new MenuItem(text, graphic);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static void below(ContextMenu menu, Node owner) {
        menu.show(owner, Side.BOTTOM, 0, 4);
    }

    private static Button icon(Icon icon) {
        Button button = new Button(null, icon.at(ICON));
        button.getStyleClass().addAll("quiet", "icon-button");
        return button;
    }

    private void name(Button button, String text) {
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }
}
