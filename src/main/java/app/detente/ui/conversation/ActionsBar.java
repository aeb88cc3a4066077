package app.detente.ui.conversation;

import static app.detente.model.Priority.HIGH;
import static app.detente.model.Priority.LOW;
import static app.detente.model.Priority.NORMAL;
import static app.detente.model.Priority.URGENT;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Texts;
import app.detente.model.Triage;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What can be done with the open conversation: give, tag, put away, done, and the rarer things behind "more". */
public final class ActionsBar extends HBox {
    private static final double ICON = 17;
    private final ConversationViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Button assign = icon(Icon.ASSIGN);
    private final Button tag = icon(Icon.TAG);
    private final Button snooze = new Button();
    private final Button done = new Button();
    private final Button reopen = new Button();
    private final Button more = icon(Icon.MORE);
    private final TagPicker tagPicker;
    private Runnable hide = () -> { };

    public ActionsBar(ConversationViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.tagPicker = new TagPicker(model, texts);
        name(assign, "triage.assign", "conversation.assign");
        name(tag, "triage.tag", "conversation.tag");
        name(more, "triage.more", "");
        name(snooze, "triage.snooze", "conversation.snooze");
        name(done, "triage.close", "conversation.done");
        name(reopen, "triage.reopen", "conversation.reopen");
        compact(false);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(assign, tag, snooze, done, reopen, more);
        assign.setOnAction(event -> openAssign());
        tag.setOnAction(event -> openTags());
        snooze.setOnAction(event -> openSnooze());
        done.setOnAction(event -> model.done());
        reopen.setOnAction(event -> model.reopen());
        more.setOnAction(event -> openMore());
        model.openedProperty().subscribe(opened -> opened.map(Opened::row).ifPresent(this::offer));
    }

    /** Where there is little room, icons stand for words. */
    public void compact(boolean compact) {
        setSpacing(compact ? 2 : 6);
        label(snooze, Icon.SNOOZE, "triage.snooze", "conversation.snooze", compact);
        label(done, Icon.DONE, "triage.close", "conversation.done", compact);
        label(reopen, Icon.REOPEN, "triage.reopen", "conversation.reopen", compact);
    }

    private void label(Button button, Icon icon, String key, String command, boolean compact) {
        Node cap = new Kbd(desk.commands().cap(command));
        button.setText(compact ? null : texts.get(key));
        button.setGraphic(compact ? icon.at(ICON) : cap);
        button.getStyleClass().removeAll("icon-button", "quiet");
        if (compact) {
            button.getStyleClass().addAll("quiet", "icon-button");
        }
    }

    /** Opens the menu of those it can be given to, as the button does. */
    public void openAssign() {
        model.readChoices();
        ContextMenu menu = new ContextMenu(item(texts.get("triage.assign.me"), Icon.USER, model::assignToMe));
        model.advisers().stream().filter(adviser -> adviser.id() != model.me().id()).forEach(adviser ->
                menu.getItems().add(item(Shown.line(adviser.name()), Icon.ASSIGN, () -> model.assign(adviser))));
        if (assignee().isPresent()) {
            menu.getItems().addAll(new SeparatorMenuItem(), item(texts.get("triage.assign.nobody"), Icon.CLOSE, model::unassign));
        }
        below(menu, assign);
    }

    /** Opens the tags, as the button does. */
    public void openTags() {
        tagPicker.showBelow(tag);
    }

    /** Opens the times it can be put away until, as the button does. */
    public void openSnooze() {
        ContextMenu menu = new ContextMenu();
        for (SnoozeTimes.Choice choice : SnoozeTimes.from(now(), desk.zone(), model.hours())) {
            menu.getItems().add(choice("triage.snooze." + choice.key(), SnoozeTimes.say(choice.until(), now(), desk),
                    () -> model.snooze(choice.until())));
        }
        menu.getItems().addAll(
                choice("triage.snooze.own", "…", () -> new MomentPicker(desk, model::snooze).showBelow(snooze)),
                new SeparatorMenuItem(),
                choice("triage.snooze.reply", texts.get("triage.snooze.reply.when"), model::snoozeUntilReply));
        below(menu, snooze);
    }

    private MenuItem choice(String key, String says, Runnable action) {
        Label name = new Label(texts.get(key));
        Label when = new Label(says);
        when.getStyleClass().add("faint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(24, name, gap, when);
        line.setMinWidth(240);
        CustomMenuItem item = new CustomMenuItem(line);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Opens the priorities it can have. */
    public void openPriority() {
        ContextMenu menu = new ContextMenu();
        Optional<app.detente.model.Priority> now = model.openedProperty().get().map(open -> open.row().priority());
        for (app.detente.model.Priority priority : List.of(URGENT, HIGH, NORMAL, LOW)) {
            MenuItem item = item(texts.get("triage.priority." + priority.key()), Icon.DONE, () -> model.prioritize(priority));
            item.getGraphic().setVisible(now.filter(priority::equals).isPresent());
            menu.getItems().add(item);
        }
        below(menu, more);
    }

    private Instant now() {
        return desk.now().getValue();
    }

    /** What the offer to hide a message does. */
    public void onHide(Runnable asked) {
        hide = asked;
    }

    private void openMore() {
        ContextMenu menu = new ContextMenu();
        Optional<Conversation> row = model.openedProperty().get().map(Opened::row);
        row.filter(open -> allows(open, new Action.MarkSpam()))
                .ifPresent(open -> menu.getItems().add(item(texts.get("triage.spam"), Icon.SPAM, model::spam)));
        row.filter(open -> allows(open, new Action.Reopen()))
                .ifPresent(open -> menu.getItems().add(item(texts.get("triage.reopen"), Icon.REOPEN, model::reopen)));
        menu.getItems().add(item(texts.get("conversation.hide"), Icon.HIDE, hide));
        menu.getItems().add(item(texts.get("triage.priority"), Icon.CHEVRON, this::openPriority));
        below(menu, more);
    }

    private void offer(Conversation row) {
        boolean closable = allows(row, new Action.Close());
        show(snooze, closable);
        show(done, closable);
        show(reopen, !closable);
        String given = row.assignee().map(adviser -> texts.get("triage.assigned", desk.name(adviser))).orElse(texts.get("triage.assign"));
        assign.setTooltip(tip(given, "conversation.assign"));
        assign.setAccessibleText(given);
        assign.getStyleClass().remove("given");
        if (row.assignee().isPresent()) {
            assign.getStyleClass().add("given");
        }
    }

    private static boolean allows(Conversation row, Action action) {
        return Triage.allows(action).contains(row.status());
    }

    private Optional<Adviser> assignee() {
        return model.openedProperty().get().flatMap(open -> open.row().assignee());
    }

    private static void below(ContextMenu menu, Node owner) {
        menu.show(owner, Side.BOTTOM, 0, 4);
        if (menu.getScene().getFocusOwner() == null) {
            menu.getSkin().getNode().requestFocus(); // a menu whose items are drawn by us does not take the keyboard by itself
        }
    }

    private static MenuItem item(String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(text, icon.at(15));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Button icon(Icon icon) {
        Button button = new Button(null, icon.at(ICON));
        button.getStyleClass().addAll("quiet", "icon-button");
        return button;
    }

    private void name(Button button, String key, String command) {
        button.setAccessibleText(texts.get(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(tip(texts.get(key), command));
    }

    private Tooltip tip(String name, String command) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(desk.commands().tip(name, command));
        return tip;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
