package app.detente;

import app.detente.channel.rehearsal.Rehearsal;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.Texts;
import app.detente.storage.AfterStore;
import app.detente.storage.AttachmentStore;
import app.detente.storage.Backup;
import app.detente.storage.BlockStore;
import app.detente.storage.ChangeFeed;
import app.detente.storage.CustomerNames;
import app.detente.storage.EscalationStore;
import app.detente.storage.ForecastStore;
import app.detente.storage.LiveStore;
import app.detente.storage.Queue;
import app.detente.storage.TemplateUsageStore;
import app.detente.storage.ThemeStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.sync.Accounts;
import app.detente.sync.FileImport;
import app.detente.sync.Networks;
import app.detente.sync.RehearsalIntake;
import app.detente.sync.SyncEngine;
import app.detente.sync.SyncStores;
import app.detente.ui.Escalating;
import app.detente.ui.Newcomers;
import app.detente.ui.Parts;
import app.detente.ui.StatusViewModel;
import app.detente.ui.accounts.AccountsViewModel;
import app.detente.ui.alerts.Alerts;
import app.detente.ui.approvals.ApprovalsViewModel;
import app.detente.ui.approvals.OwnViewModel;
import app.detente.ui.approvals.PendingViewModel;
import app.detente.ui.bulk.AnswerViewModel;
import app.detente.ui.bulk.BulkViewModel;
import app.detente.ui.bulk.Letterhead;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.RuleNames;
import app.detente.ui.common.Selection;
import app.detente.ui.common.Session;
import app.detente.ui.common.Ticks;
import app.detente.ui.conversation.ConversationViewModel;
import app.detente.ui.conversation.CustomerViewModel;
import app.detente.ui.conversation.DeliveryViewModel;
import app.detente.ui.conversation.FindingsViewModel;
import app.detente.ui.conversation.PeerViewModel;
import app.detente.ui.escalation.ChainViewModel;
import app.detente.ui.escalation.Courier;
import app.detente.ui.escalation.DossierViewModel;
import app.detente.ui.escalation.EscalationsViewModel;
import app.detente.ui.export.ExportViewModel;
import app.detente.ui.forecast.ForecastViewModel;
import app.detente.ui.intake.IntakeViewModel;
import app.detente.ui.keys.KeysViewModel;
import app.detente.ui.moderation.CharterViewModel;
import app.detente.ui.moderation.HideViewModel;
import app.detente.ui.moderation.LadderViewModel;
import app.detente.ui.moderation.Moderation;
import app.detente.ui.palette.PaletteViewModel;
import app.detente.ui.people.PeopleViewModel;
import app.detente.ui.period.PeriodStores;
import app.detente.ui.period.PeriodViewModel;
import app.detente.ui.queue.Habits;
import app.detente.ui.queue.Pages;
import app.detente.ui.queue.QueueViewModel;
import app.detente.ui.queue.SavedViewsViewModel;
import app.detente.ui.register.RegisterViewModel;
import app.detente.ui.reply.ComposerViewModel;
import app.detente.ui.reply.ReplySettings;
import app.detente.ui.reply.ReplyStores;
import app.detente.ui.reply.WritingStores;
import app.detente.ui.reports.NowViewModel;
import app.detente.ui.reports.ReportsViewModel;
import app.detente.ui.rules.RuleStores;
import app.detente.ui.rules.RulesViewModel;
import app.detente.ui.search.SearchViewModel;
import app.detente.ui.settings.Settings;
import app.detente.ui.settings.SettingsViewModel;
import app.detente.ui.settings.TargetsViewModel;
import app.detente.ui.team.TeamViewModel;
import app.detente.ui.templates.House;
import app.detente.ui.templates.TemplateStores;
import app.detente.ui.templates.TemplatesViewModel;
import app.detente.ui.themes.ThemeStores;
import app.detente.ui.themes.ThemesViewModel;
import app.detente.ui.tips.TipsViewModel;
import app.detente.ui.today.TodayViewModel;
import app.detente.ui.voice.VoiceViewModel;
import app.detente.ui.welcome.Entrance;
import app.detente.ui.welcome.Names;
import app.detente.ui.welcome.WelcomeViewModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** The one place where services and view models are put together, by hand. A queue is given; closing this leaves it open. */
final class Wiring implements AutoCloseable {
    /** Enough that a long import or report never keeps the list from loading. */
    private static final int WORKERS = 4;
    /** The rehearsal is the same wherever it is shown. */
    private static final long REHEARSAL_SEED = 2012;

    private static final long PATIENCE_SECONDS = 5;

    private final Queue queue;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Executor fx;
    private final ExecutorService workers;
    private final Background background;
    private final Networks networks;
    private final Consumer<URI> browser;
    /** What was set when the settings were read, and every habit since. */
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /**
     * @param fx      where the window lives
     * @param browser opens a page outside of it
     */
    Wiring(Queue queue, InstantSource clock, ZoneId zone, Executor fx, Consumer<URI> browser) {
        this.browser = browser;
        this.queue = queue;
        this.clock = clock;
        this.zone = zone;
        this.fx = fx;
        this.workers = new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("detente-worker-", 1).daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
        this.background = new Background(workers, fx);
        this.networks = new Networks(queue.outboxFolder(), queue.folder(), clock);
    }

    /** The loop that sends what is due; not started yet. */
    SyncEngine engine() {
        return new SyncEngine(new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations()),
                networks, queue.changes(), clock);
    }

    Background background() {
        return background;
    }

    /** What is set, and where it is changed; one for the whole life of the window. Not to be called on the FX thread. */
    SettingsViewModel settings() {
        kept.putAll(queue.settings().all());
        SettingsViewModel settings =
                new SettingsViewModel(queue.settings(), Map.copyOf(kept), queue.database(), new Backup(clock), queue.outboxFolder(), background);
        settings.onOtherDeadlines(queue.targets()::renew);
        return settings;
    }

    /** The adviser of this name. Not to be called on the FX thread. */
    Adviser adviser(String name) {
        return queue.advisers().named(name);
    }

    /**
     * Everything one window works with, in one language and for one adviser; made anew when either changes. FX thread.
     *
     * <p>Each window has a bridge of its own: what is the latest in one is not the latest in another.
     *
     * @param feed what the window listens to, so that it can be cut off as one
     */
    Parts parts(SettingsViewModel settings, Texts texts, Adviser me, Ticks ticks, ChangeFeed feed) {
        Desk desk = new Desk(texts, zone, settings.settingsProperty().get().target(), Optional.of(me), ticks.nowProperty());
        Notices notices = new Notices(texts);
        Background own = new Background(workers, fx);
        Session session = new Session(me, desk, own, Later.on(fx), notices, clock);
        ReplyStores stores = new ReplyStores(queue.replies(), queue.facts(), queue.triage(), queue.conversations(), queue.templates(),
                new WritingStores(queue.voices(), queue.dictionary(), queue.settings(), queue.fatigue(), queue.suggestions(),
                queue.attachments()));
        ReplySettings replies = new ReplySettings(() -> settings.settingsProperty().get().brand(), () -> settings.settingsProperty().get().undo());
        ConversationViewModel conversation =
                new ConversationViewModel(session, queue.conversations(), queue.triage(), queue.tags(), queue.advisers(), feed);
        conversation.openAt(() -> settings.settingsProperty().get().hours());
        Pages pages = pages(me);
        QueueViewModel list = new QueueViewModel(pages, habits(me, own), own);
        list.lookEachMinute(ticks.nowProperty());
        BulkViewModel bulk = new BulkViewModel(session, queue.bulk(), new Selection(), list.filterProperty());
        return new Parts(session,
                list,
                new SavedViewsViewModel(session, queue.views(), pages, list, conversation.tags()),
                new SearchViewModel(session),
                bulk,
                new AnswerViewModel(session, queue.bulk(), queue.templates(), bulk, new Letterhead(replies.brand(), replies.undoWindow()), queue.fatigue()),
                new TodayViewModel(session, queue.today(), queue.triage(), bulk::undo),
                conversation,
                new DeliveryViewModel(session, queue.undelivered(), queue.remoteActions(), queue.facts(), queue.triage()),
                new PeerViewModel(session, queue.peers(), conversation),
                new CustomerViewModel(session, queue.customers(), conversation, feed),
                new ComposerViewModel(session, stores, replies),
                templates(session, replies, conversation),
                new VoiceViewModel(session, queue.voices()),
                new RulesViewModel(session, new RuleStores(queue.rules(), queue.ruleRuns(), queue.tags(), queue.advisers(), queue.templates())),
                new FindingsViewModel(session, queue.rules(), queue.triage(), () -> RuleNames.read(queue.tags(), queue.advisers(), queue.templates())),
                new ReportsViewModel(queue.reports(), own, clock, zone, settings.settingsProperty().map(s -> s.target())),
                new PeriodViewModel(session, new PeriodStores(queue.reports(), queue.people(), queue.conversations(), queue.settings()),
                        settings.settingsProperty().map(s -> s.target())),
                new NowViewModel(session, new NowViewModel.Stores(new LiveStore(queue.database()), queue.reports(), new ForecastStore(queue.database())),
                        settings.settingsProperty().map(Settings::hours)),
                new ForecastViewModel(new ForecastStore(queue.database()), own, clock, zone, settings.settingsProperty().map(Settings::hours)),
                new ThemesViewModel(session, new ThemeStores(new ThemeStore(queue.database()), queue.templates(), queue.suggestions(), queue.settings())),
                new PeopleViewModel(session, queue.people(), settings.settingsProperty().map(s -> s.target())),
                settings,
                new TargetsViewModel(session, queue.targets(), queue.tags()),
                moderation(session),
                new RegisterViewModel(session, queue.register(), queue.settings()),
                new IntakeViewModel(new FileImport(queue.imports(), clock), queue.imports(), own),
                new StatusViewModel(queue.outbox(), own),
                new KeysViewModel(session, queue.settings()),
                new PaletteViewModel(session, new PaletteLookup(queue, new CustomerNames(queue.database()), me)),
                newcomers(session, replies),
                new AccountsViewModel(session, queue.accounts(), queue.facts(),
                        new NetworkDoor(new Accounts(queue.accounts(), networks), browser)),
                new ExportViewModel(session, new AfterStore(queue.database()), queue.settings()), escalating(session));
    }

    private Escalating escalating(Session session) {
        EscalationStore store = new EscalationStore(queue.database(), queue.changes(), clock, queue.triage(), queue.replies());
        ChainViewModel chain = new ChainViewModel(session, store);
        Courier courier = new Courier(session, store, browser);
        return new Escalating(chain, new DossierViewModel(session, queue.triage(), courier, chain), new EscalationsViewModel(session, queue.triage(), courier));
    }

    private Newcomers newcomers(Session session, ReplySettings replies) {
        return new Newcomers(new ApprovalsViewModel(session, queue.approvals(), queue.triage(), replies.undoWindow()),
                new OwnViewModel(session, queue.approvals()), new PendingViewModel(session, queue.approvals()),
                new TeamViewModel(session, queue.team()), new TipsViewModel(session, queue.settings()));
    }

    private TemplatesViewModel templates(Session session, ReplySettings replies, ConversationViewModel conversation) {
        TemplateStores stores = new TemplateStores(queue.templates(), new TemplateUsageStore(queue.database(), clock, zone),
                new BlockStore(queue.database(), queue.changes(), clock),
                new AttachmentStore(queue.database(), queue.changes()), new VoiceProfileStore(queue.database(), queue.changes(), clock), queue.tags(),
                queue.advisers(), queue.conversations());
        return new TemplatesViewModel(session, stores, new House(replies.brand(), () -> conversation.openedProperty().get().map(opened -> opened.row())));
    }

    private Moderation moderation(Session session) {
        CharterViewModel charter = new CharterViewModel(session, queue.settings());
        return new Moderation(new HideViewModel(session, queue.moderation(), queue.triage(), queue.conversations(), charter),
                new LadderViewModel(session, queue.moderation(), queue.triage()), charter);
    }

    /** What the desktop tells somebody who is not looking at this window. FX thread. */
    Alerts alerts(Session session, SettingsViewModel settings, ChangeFeed feed) {
        return new Alerts(session, queue.alerts(), feed, settings.settingsProperty().map(Settings::alerts),
                new DesktopBell(System.getProperty("os.name", "")));
    }

    /** The first start. */
    WelcomeViewModel welcome(Texts texts, Entry entry) {
        return new WelcomeViewModel(new Entrance() {
            @Override
            public void introduce(Names names) {
                entry.introduce(names);
            }

            @Override
            public void importFile(Path file) {
                entry.importFile(file);
            }

            @Override
            public void connect() {
                entry.connect();
            }

            @Override
            public void rehearse(long messages, LongPredicate goOn) {
                new RehearsalIntake(queue, clock).fill(Rehearsal.USUAL, REHEARSAL_SEED, texts.locale(), goOn);
            }
        }, Names.usual(System.getProperty("user.name", ""), texts), background);
    }

    /** What the window does once somebody has chosen a way in. */
    interface Entry {
        void introduce(Names names);

        void importFile(Path file);

        void connect();
    }

    private Habits habits(Adviser me, Background own) {
        return new Habits(me.id(), kept, (key, value) -> {
            kept.put(key, value);
            own.run(() -> {
                queue.settings().put(key, value);
                return key;
            }, stored -> { }, problem -> { });
        });
    }

    private Pages pages(Adviser me) {
        return new Pages() {
            @Override
            public List<Conversation> page(QueueFilter filter, Optional<Conversation> after, int limit) {
                return queue.conversations().page(filter, me, after, limit);
            }

            @Override
            public QueueCounts counts() {
                return queue.conversations().counts(me);
            }

            @Override
            public int count(QueueFilter filter, int most) {
                return queue.conversations().countUpTo(filter, me, most);
            }

            @Override
            public Set<Long> drafted() {
                return queue.replies().drafted(me);
            }
        };
    }

    /** Waits until what the workers have been given so far is done. Not to be called on the FX thread. */
    void rest() {
        CountDownLatch all = new CountDownLatch(WORKERS);
        for (int worker = 0; worker < WORKERS; worker++) {
            workers.execute(() -> {
                all.countDown();
                try {
                    all.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        try {
            all.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what the workers still have to do, a draft being saved above all; a long import or report is left at its last batch. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
