package app.detente.ui;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.MainWindow.Place;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.moderation.LadderViewModel.Rung;
import app.detente.ui.queue.Picking;
import app.detente.ui.reply.Mode;
import app.detente.ui.settings.Settings;
import app.detente.ui.settings.Settings.Appearance;
import app.detente.ui.settings.Settings.Language;
import java.util.function.BooleanSupplier;

/**
 * Everything one can do in the window: a line for each, which gives it its usual keys, its place in the palette, the sheet and the settings. A new
 * one needs its line here and its name, `commands.title.` and the id, in both languages; a tooltip asks for its keys by `Commands.tip`.
 */
final class WindowCommands {
    /** How many views have a number key. */
    private static final int DIGITS = 9;

    private final MainWindow window;
    private final DeskPage desk;
    private final Parts parts;
    private final Texts texts;
    private final Commands commands;

    private WindowCommands(MainWindow window, DeskPage desk, Parts parts) {
        this.window = window;
        this.desk = desk;
        this.parts = parts;
        this.texts = parts.session().texts();
        this.commands = parts.session().desk().commands();
    }

    static void register(MainWindow window, DeskPage desk, Parts parts) {
        WindowCommands all = new WindowCommands(window, desk, parts);
        all.list();
        all.conversation();
        all.ladder();
        all.writing();
        all.views();
        all.places();
        all.window();
    }

    private void list() {
        BooleanSupplier here = window::isAtDesk;
        commands.add(
                command("list.next", parts.queue()::next).on("J").when(here),
                command("list.previous", parts.queue()::previous).on("K").when(here),
                command("list.open", desk::open).on("ENTER").when(desk::isListFocused),
                command("list.new", parts.queue()::showNew).on("L").when(() -> window.isAtDesk() && parts.queue().newcomersProperty().get() > 0));
        Picking picking = desk.many().picking();
        commands.add(
                command("list.pick", picking::toggle).on("X").when(here),
                command("list.pick-range", picking::extend).on("Shift+X").when(here),
                command("list.pick-next", () -> picking.extendBy(1)).on("Shift+J").when(here),
                command("list.pick-previous", () -> picking.extendBy(-1)).on("Shift+K").when(here),
                command("list.pick-page", picking::all).when(here),
                command("list.pick-all", parts.bulk()::selectAll).on("Shift+A").when(here),
                command("list.answer", parts.answers()::begin).on("Shift+R").when(this::isAnyChosen));
    }

    /** What is done to the conversation that is open. */
    private void conversation() {
        BooleanSupplier open = this::isOpen;
        BooleanSupplier some = () -> isOpen() || isAnyChosen();
        Many many = desk.many();
        commands.add(
                command("conversation.reply", () -> desk.write(Mode.REPLY)).on("R").when(open),
                command("conversation.note", () -> desk.write(Mode.NOTE)).on("N").when(open),
                command("conversation.assign", many.or(many.bar()::openAssign, () -> desk.conversation().actions().openAssign())).on("A").when(some),
                command("conversation.mine", many.or(parts.bulk()::assignToMe, parts.conversation()::assignToMe)).on("M").when(some),
                command("conversation.tag", many.or(many.bar()::openTags, () -> desk.conversation().actions().openTags())).on("T").when(some),
                command("conversation.priority", many.or(many.bar()::openMore, () -> desk.conversation().actions().openPriority())).on("P").when(some),
                command("conversation.snooze", many.or(many.bar()::openSnooze, () -> desk.conversation().actions().openSnooze())).on("B").when(some),
                command("conversation.done", many.or(parts.bulk()::done, parts.conversation()::done)).on("E").when(some),
                command("conversation.spam", many.or(parts.bulk()::spam, parts.conversation()::spam)).on("Shift+S").when(some),
                command("conversation.hide", many.or(many.bar()::openMore, parts.moderation().hide()::propose)).on("H").when(some),
                command("conversation.escalate", () -> parts.escalating().begin(parts)).on("Shift+E").when(some),
                command("conversation.reopen", many.or(parts.bulk()::reopen, parts.conversation()::reopen)).on("O").when(some),
                command("conversation.undo", this::undo).on("Z"));
    }

    /** The steps against a customer have no keys of their own: the palette finds them. */
    private void ladder() {
        for (Rung rung : Rung.values()) {
            commands.add(command("conversation." + rung.key(), () -> parts.moderation().ladder().choose(rung)).when(this::isOpen));
        }
    }

    private void writing() {
        BooleanSupplier ready = () -> isOpen() && parts.composer().readyProperty().get();
        commands.add(
                command("writing.send", this::send).on("Ctrl+ENTER").when(() -> desk.isWriting() || window.isReviewing()),
                command("writing.send-next", parts.composer()::sendAndNext).on("Ctrl+Shift+ENTER").when(() -> desk.isWriting()),
                command("writing.reword", desk::reword).on("Ctrl+Shift+SPACE").when(() -> desk.isWriting()),
                command("writing.remark", () -> desk.remark(false)).on("F7").when(ready),
                command("writing.remark-back", () -> desk.remark(true)).on("Shift+F7").when(ready),
                command("writing.handover", desk::handOver).on("F8").when(ready),
                command("writing.private", parts.composer().care().privacy()::turn).on("F9").when(ready),
                command("writing.template", desk::askTemplate).on("Ctrl+SPACE").typed("/").when(ready));
    }

    /** The standing views, by `G` and a letter, and by their number in the order of the list at the left. */
    private void views() {
        for (QueueView view : QueueView.values()) {
            String letter = switch (view) {
                case WAITING -> "W";
                case MINE -> "M";
                case MENTIONS -> "N";
                case UNASSIGNED -> "U";
                case REVIEW -> "R";
                case DUE -> "F";
                case SNOOZED -> "S";
                case WAITING_ON_CUSTOMER -> "C";
                case CLOSED -> "E";
                case SPAM -> "X";
                case ALL -> "A";
            };
            commands.add(commands.command("go.view." + view.key(), texts.get("queue.view." + view.key()), () -> window.show(QueueFilter.of(view)))
                    .on(view.ordinal() < DIGITS ? new String[] {"G " + letter, "DIGIT" + (view.ordinal() + 1)} : new String[] {"G " + letter}));
        }
    }

    private void places() {
        for (Place place : Place.values()) {
            String letter = switch (place) {
                case DESK -> "L";
                case APPROVALS -> "Y";
                case ESCALATIONS -> "J";
                case TEMPLATES -> "T";
                case VOICE -> "V";
                case RULES -> "B";
                case REPORTS -> "D";
                case REGISTER -> "H";
                case INTAKE -> "I";
                case ACCOUNTS -> "O";
                case SETTINGS -> "P";
            };
            commands.add(commands.command("go.place." + place.key(), texts.get("window.place." + place.key()), () -> window.go(place)).on("G " + letter)
                    .when(() -> isThere(place)));
        }
        for (ReportPages.Page page : ReportPages.Page.values()) {
            commands.add(commands.command("go.report." + page.key(), texts.get("window.reports." + page.key()), () -> window.report(page)));
        }
    }

    /** Places with nothing to see are not in the rail either. */
    private boolean isThere(Place place) {
        return switch (place) {
            case APPROVALS -> parts.newcomers().there().getValue();
            case ESCALATIONS -> parts.escalating().escalations().there().getValue();
            case DESK, TEMPLATES, VOICE, RULES, REPORTS, REGISTER, INTAKE, ACCOUNTS, SETTINGS -> true;
        };
    }

    private void window() {
        commands.add(
                command("window.palette", window.overlays()::palette).on("Ctrl+K"),
                command("window.sheet", window.overlays()::sheet).on("F1"),
                command("window.keys", window.overlays()::changeKeys),
                command("window.search", window::search).on("Ctrl+F"),
                command("window.focus", desk::toggleFocus).on("F").when(window::isAtDesk),
                command("window.today", parts.today()::toggle).on("Shift+Z"),
                command("window.side", desk::toggleSide).on("C").when(window::isAtDesk),
                command("window.wall", window::wall).on("F11"),
                command("window.theme", this::otherTheme),
                command("window.language", this::otherLanguage),
                command("window.backup", window::backup));
    }

    /** What is written at the desk, or the reply under review. */
    private void send() {
        if (window.isReviewing()) {
            parts.newcomers().approvals().send();
        } else {
            parts.composer().send();
        }
    }

    private void otherTheme() {
        Settings now = parts.settings().settingsProperty().get();
        parts.settings().change(now.withAppearance(now.appearance() == Appearance.DARK ? Appearance.LIGHT : Appearance.DARK));
    }

    private void otherLanguage() {
        boolean french = texts.locale().getLanguage().equals("fr");
        parts.settings().change(parts.settings().settingsProperty().get().withLanguage(french ? Language.ENGLISH : Language.FRENCH));
    }

    /** What this window has just done, else the newest of the day: also what was done before a restart. */
    private void undo() {
        if (!parts.session().notices().undoLast()) {
            parts.today().undoNewest();
        }
    }

    private boolean isAnyChosen() {
        return window.isAtDesk() && desk.many().any();
    }

    private boolean isOpen() {
        return window.isAtDesk() && parts.conversation().openedProperty().get().isPresent();
    }

    private Command command(String id, Runnable run) {
        return commands.command(id, run);
    }
}
