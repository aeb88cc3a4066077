package app.detente.ui;

import app.detente.model.Change;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.accounts.AccountsView;
import app.detente.ui.approvals.ApprovalsView;
import app.detente.ui.common.FileDrop;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Rail;
import app.detente.ui.common.Toasts;
import app.detente.ui.escalation.ChainView;
import app.detente.ui.escalation.EscalationsView;
import app.detente.ui.intake.IntakeView;
import app.detente.ui.keys.KeysView;
import app.detente.ui.moderation.CharterView;
import app.detente.ui.people.PeopleView;
import app.detente.ui.queue.ViewForm;
import app.detente.ui.register.RegisterView;
import app.detente.ui.reply.Mode;
import app.detente.ui.reports.BoardWays;
import app.detente.ui.reports.Wall;
import app.detente.ui.rules.RulesView;
import app.detente.ui.search.SearchBox;
import app.detente.ui.settings.Settings;
import app.detente.ui.settings.SettingsView;
import app.detente.ui.team.TeamView;
import app.detente.ui.templates.TemplatesView;
import app.detente.ui.themes.Ways;
import app.detente.ui.today.TodayView;
import app.detente.ui.voice.VoiceView;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The console, and the one place where features meet: a bar at the top, a rail of places, the place that is open, a line at the bottom, and
 * toasts over all of it. A page nobody has opened is not built.
 */
public final class MainWindow extends StackPane {
    /** The places of the rail. */
    public enum Place {
        DESK, APPROVALS, ESCALATIONS, TEMPLATES, VOICE, RULES, REPORTS, REGISTER, INTAKE, ACCOUNTS, SETTINGS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Duration GATHERED = Duration.ofMillis(150);
    /** What toasts keep clear of: the line at the bottom, and the edges of what they lie on, px. */
    private static final double TOAST_FOOT = 38;
    private static final double TOAST_SIDE = 12;

    private final Parts parts;
    private final Texts texts;
    private final Folders folders;
    private final BorderPane frame = new BorderPane();
    private final Rail rail = new Rail();
    private final Map<Place, Node> pages = new EnumMap<>(Place.class);
    private final TopBar bar;
    private final DeskPage desk;
    private final Toasts toasts;
    private final Keys keys;
    private final Overlays overlays;
    private final ViewForm viewForm;
    private final Wall wall;

    public MainWindow(Parts parts, Folders folders) {
        this.parts = parts;
        this.texts = parts.session().texts();
        this.folders = folders;
        this.viewForm = new ViewForm(parts.saved(), texts);
        this.desk = new DeskPage(parts, viewForm, () -> go(Place.INTAKE));
        SearchBox box = new SearchBox(parts.search(), parts.session().desk(), this::saveSearch);
        Searching.connect(parts, () -> go(Place.DESK));
        this.bar = new TopBar(parts.session().desk(), parts.settings().settingsProperty().map(Settings::brand), box, desk, parts.today()::toggle);
        box.onLeave(desk::focusList);
        pages.put(Place.DESK, desk);
        frame.setTop(bar);
        frame.setLeft(places());
        frame.setBottom(new StatusBar(parts, () -> go(Place.ACCOUNTS), this::showStuck));
        toasts = new Toasts(texts);
        toasts.setManaged(false); // placed by layoutChildren; managed, its moving would ask for the next layout, for ever
        toasts.getChildren().subscribe(this::requestLayout);
        parts.session().notices().onNotice(toasts::show, toasts::withdraw);
        getStyleClass().add("main-window");
        wall = new Wall(parts.now(), parts.session().desk());
        overlays = new Overlays(this, parts);
        getChildren().addAll(frame, today(), toasts, box.drop());
        getChildren().addAll(overlays.nodes());
        parts.newcomers().own().onOpen(this::open);
        parts.escalating().escalations().onOpen(this::open);
        parts.newcomers().pending().onReview(approval -> {
            go(Place.APPROVALS);
            parts.newcomers().approvals().choose(approval);
        });
        FileDrop.on(this, this::importFile);
        WindowCommands.register(this, desk, parts);
        keys = new Keys(this, parts.session().desk().commands(), overlays::haveKeyboard);
        overlays.hint(keys.begunProperty());
        go(Place.DESK);
    }

    /** What I did today, at the right edge over whatever page is open. */
    private Node today() {
        TodayView today = new TodayView(parts.today(), parts.session().desk(), desk::focusList);
        StackPane.setAlignment(today, Pos.TOP_RIGHT);
        return today;
    }

    private Rail places() {
        place(Place.DESK, Icon.INBOX);
        place(Place.APPROVALS, Icon.EYE);
        rail.showWhile(Place.APPROVALS.key(), parts.newcomers().there(), parts.newcomers().number());
        place(Place.ESCALATIONS, Icon.ESCALATE);
        rail.showWhile(Place.ESCALATIONS.key(), parts.escalating().escalations().there(), parts.escalating().escalations().number());
        place(Place.TEMPLATES, Icon.TEMPLATES);
        place(Place.VOICE, Icon.VOICE);
        place(Place.RULES, Icon.RULES);
        place(Place.REPORTS, Icon.REPORTS);
        place(Place.REGISTER, Icon.REGISTER);
        place(Place.INTAKE, Icon.IMPORT);
        rail.spring();
        place(Place.ACCOUNTS, Icon.ACCOUNTS);
        rail.number(Place.ACCOUNTS.key(), parts.accounts().needingProperty());
        place(Place.SETTINGS, Icon.SETTINGS);
        rail.chosenProperty().subscribe((was, chosen) -> show(Place.valueOf(chosen.toUpperCase(Locale.ROOT))));
        return rail;
    }

    private void place(Place place, Icon icon) {
        String name = texts.get("window.place." + place.key());
        rail.add(place.key(), icon, name, parts.session().desk().commands().tip(name, "go.place." + place.key()));
    }

    /** Opens a place of the rail. */
    public void go(Place place) {
        rail.chosenProperty().set(place.key());
    }

    /** A keyboard that was on the page left goes to the rail, or back to the list: never by chance into the search. */
    private void show(Place place) {
        boolean within = frame.getCenter() != null && getScene() != null && isWithin(frame.getCenter(), getScene().getFocusOwner());
        frame.setCenter(pages.computeIfAbsent(place, this::build));
        if (place == Place.TEMPLATES) {
            parts.templates().read();
        }
        if (within) {
            rail.requestFocus();
        }
    }

    private static boolean isWithin(Node page, Node focused) {
        return focused != null && (focused == page || isWithin(page, focused.getParent()));
    }

    /** Toasts lie over the end of the list, beside the button that was just pressed and never over it; on other pages in the middle. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        bar.hang(this);
        double left = rail.getWidth() + TOAST_SIDE;
        boolean atDesk = frame.getCenter() == desk;
        double right = (atDesk ? desk.listEnd(this) : getWidth()) - TOAST_SIDE;
        double width = Math.min(toasts.prefWidth(-1), right - left);
        double height = toasts.prefHeight(width);
        toasts.resizeRelocate(Math.round(atDesk ? right - width : (left + right - width) / 2), Math.round(getHeight() - TOAST_FOOT - height), width, height);
    }

    private Node build(Place place) {
        return switch (place) {
            case DESK -> desk;
            case APPROVALS -> {
                parts.newcomers().approvals().look();
                yield new ApprovalsView(parts.newcomers().approvals(), parts.newcomers().own(), parts.newcomers().reviewing(), parts.session().desk());
            }
            case ESCALATIONS -> new EscalationsView(parts.escalating().escalations(), parts.session().desk(), () -> showSetting("chain"));
            case TEMPLATES -> new TemplatesView(parts.templates(), parts.session().desk());
            case VOICE -> {
                parts.voice().read();
                yield new VoiceView(parts.voice(), parts.session().desk());
            }
            case RULES -> {
                parts.rules().read();
                yield new RulesView(parts.rules(), parts.session().desk());
            }
            case REPORTS -> new ReportPages(parts, new BoardWays(this::show, this::wall), new Ways(this::open, this::find, this::beginTemplate, this::escalate), folders,
                    () -> showSetting("people"));
            case REGISTER -> {
                parts.register().read();
                yield new RegisterView(parts.register(), parts.session().desk(), this::open);
            }
            case INTAKE -> new IntakeView(parts.intake(), texts);
            case ACCOUNTS -> new AccountsView(parts.accounts(), parts.session().desk());
            case SETTINGS -> {
                parts.targets().read();
                yield new SettingsView(parts.settings(), parts.targets(), parts.session().desk(), folders, new CharterView(parts.moderation().charter(), texts),
                        new TeamView(parts.newcomers().team(), parts.session().desk()), new ChainView(parts.escalating().chain(), parts.session().desk()),
                        new PeopleView(parts.people(), parts.session().desk()), new KeysView(parts.keys(), overlays::sheet));
            }
        };
    }

    /** Asks under which name the search is to be kept. */
    private void saveSearch(Node owner) {
        viewForm.save(owner, parts.search().textProperty().get(), parts.queue().filterProperty().get().order());
    }

    private void showStuck() {
        parts.search().textProperty().set(texts.get("window.status.stuck.search"));
    }

    /** Reads everything anew, gathered so that a flood of changes is one reading. Called for every commit, on any thread. */
    public void changed(Change change) {
        parts.session().later().gather("window.refresh", GATHERED, this::refresh);
    }

    /** Reads what is shown anew. FX thread. */
    public void refresh() {
        parts.queue().refresh();
        parts.saved().refresh();
        parts.conversation().readChoices();
        parts.status().refresh();
        parts.reports().changed();
        parts.period().changed();
        parts.forecast().changed();
        parts.themes().changed();
        parts.register().changed();
        parts.today().refresh();
        parts.newcomers().refresh();
        parts.accounts().refresh();
        parts.escalating().escalations().refresh();
    }

    /** Shows the waiting list for the first time. */
    public void begin() {
        parts.queue().show(QueueFilter.of(QueueView.WAITING));
        parts.saved().refresh();
        parts.conversation().readChoices();
        parts.status().refresh();
        parts.bulk().resume();
        parts.newcomers().refresh();
        parts.accounts().refresh();
        parts.escalating().escalations().refresh();
        Platform.runLater(desk::focusList);
    }

    /** Puts the keyboard into the composer of the desk. */
    public void write(Mode mode) {
        go(Place.DESK);
        desk.write(mode);
    }

    /** Shows what is known of the customer, or folds it away. */
    public void toggleSide() {
        desk.toggleSide();
    }

    /** How wide the desk's panes are, to be kept. */
    public Panes panes() {
        return desk.panes();
    }

    /** Gives the desk's panes the widths they had. */
    public void arrange(Panes kept) {
        desk.resize(kept);
    }

    /** Goes to the import page with a file chosen. */
    public void importFile(Path file) {
        go(Place.INTAKE);
        parts.intake().choose(file);
    }

    /** Brings to disk what is being typed, and lets go of what is open: the window closes, or is built anew. */
    public void leave() {
        parts.composer().leave();
        parts.templates().save();
        parts.conversation().close();
        parts.conversation().dispose();
        keys.dispose();
        wall.hide();
    }

    /** Whether the keys that send mean a reply under review. */
    boolean isReviewing() {
        return frame.getCenter() instanceof ApprovalsView page && page.isReviewing();
    }

    boolean isAtDesk() {
        return frame.getCenter() == desk;
    }

    /** Shows this in the list, and puts the keyboard on it. */
    void show(QueueFilter filter) {
        go(Place.DESK);
        parts.queue().show(filter);
        desk.focusList();
    }

    Overlays overlays() {
        return overlays;
    }

    /** Looks for this in all conversations, as if it had been typed in the search. */
    void find(String words) {
        go(Place.DESK);
        bar.search(words);
        desk.focusList();
    }

    /** Fills a template in where one is writing; where nobody is, shows it in the library. */
    void insert(ReplyTemplate template) {
        if (parts.composer().readyProperty().get()) {
            go(Place.DESK);
            desk.insert(template);
        } else {
            go(Place.TEMPLATES);
            parts.templates().select(template.id());
        }
    }

    private void escalate(String subject, List<Long> conversations) {
        parts.escalating().dossier().open(conversations, Optional.of(subject), "");
    }

    private void beginTemplate(String title) {
        go(Place.TEMPLATES);
        parts.templates().create(title);
    }

    /** Shows one of the pages of a lead. */
    public void report(ReportPages.Page page) {
        go(Place.REPORTS);
        if (pages.get(Place.REPORTS) instanceof ReportPages reports) {
            reports.show(page);
        }
    }

    /** Opens a conversation at the desk, whatever the list shows. */
    private void open(long conversation) {
        go(Place.DESK);
        parts.conversation().open(conversation);
    }

    /** Shows the live board on the whole screen. */
    void wall() {
        wall.show(getScene().getWindow());
    }

    /** Puts the keyboard into the search. */
    void search() {
        go(Place.DESK);
        bar.focusSearch();
    }

    /** Goes to the settings, to the keys among them. */
    void showKeys() {
        showSetting("keys");
    }

    private void showSetting(String card) {
        go(Place.SETTINGS);
        if (pages.get(Place.SETTINGS) instanceof SettingsView settings) {
            settings.reveal(card);
        }
    }

    /** Asks where a copy of the queue is to go. */
    void backup() {
        go(Place.SETTINGS);
        if (pages.get(Place.SETTINGS) instanceof SettingsView settings) {
            settings.chooseCopy();
        }
    }
}
