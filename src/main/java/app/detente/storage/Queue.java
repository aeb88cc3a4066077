package app.detente.storage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One open queue: its database and the stores over it, put together once. Stores are handed on one by one to those who need them. */
public record Queue(
        Database database,
        ChangeFeed changes,
        ConversationStore conversations,
        IngestStore ingest,
        ImportStore imports,
        TriageStore triage,
        BulkStore bulk,
        TodayStore today,
        ModerationStore moderation,
        ReplyStore replies,
        ApprovalStore approvals,
        OutboxStore outbox,
        UndeliveredStore undelivered,
        RemoteActionStore remoteActions,
        AccountStore accounts,
        AccountFactStore facts,
        IntakeStore intake,
        SearchStore search,
        CustomerStore customers,
        PeerStore peers,
        AlertStore alerts,
        TagStore tags,
        AdviserStore advisers,
        TeamStore team,
        TemplateStore templates,
        BlockStore blocks,
        AttachmentStore attachments,
        TemplateUsageStore templateUsage,
        FatigueStore fatigue,
        SuggestionStore suggestions,
        RuleStore rules,
        RuleRunStore ruleRuns,
        ReportStore reports,
        PeopleStore people,
        RegisterStore register,
        SettingStore settings,
        TargetStore targets,
        VoiceProfileStore voices,
        DictionaryStore dictionary,
        ViewStore views,
        Doctor doctor) implements AutoCloseable {

    /** Opens a queue to work in, at a desk whose days begin at midnight UTC; see {@link Database#open}. */
    public static Queue open(Path file, InstantSource clock) {
        return open(file, clock, ZoneOffset.UTC);
    }

    /**
     * Opens a queue to work in; see {@link Database#open}. A new one gets the starter templates.
     *
     * @param zone where the desk is
     */
    public static Queue open(Path file, InstantSource clock, ZoneId zone) {
        Queue queue = over(Database.open(file), clock, zone);
        queue.templates().startWith(Starter::templates);
        return queue;
    }

    /** Opens a queue to look at; see {@link Database#openToRead}. */
    public static Queue openToRead(Path file, InstantSource clock, ZoneId zone) {
        return over(Database.openToRead(file), clock, zone);
    }

    private static Queue over(Database database, InstantSource clock, ZoneId zone) {
        database.desk(zone);
        finish(database);
        ChangeFeed changes = new ChangeFeed();
        IngestStore ingest = new IngestStore(database, changes, clock);
        ReplyStore replies = new ReplyStore(database, changes, clock);
        return new Queue(database, changes, new ConversationStore(database, changes, clock, zone), ingest, new ImportStore(database, ingest, clock),
                new TriageStore(database, changes, clock), new BulkStore(database, changes, clock, zone, replies), new TodayStore(database),
                new ModerationStore(database, changes, clock), replies,
                new ApprovalStore(database, changes, clock, replies), new OutboxStore(database, changes, clock),
                new UndeliveredStore(database, changes, clock), new RemoteActionStore(database, changes, clock),
                new AccountStore(database, changes, clock), new AccountFactStore(database), new IntakeStore(database, ingest, clock),
                new SearchStore(database, clock, zone), new CustomerStore(database, changes, clock), new PeerStore(database, changes, clock),
                new AlertStore(database), new TagStore(database, changes), new AdviserStore(database), new TeamStore(database, changes, clock),
                new TemplateStore(database, changes, clock), new BlockStore(database, changes, clock), new AttachmentStore(database, changes),
                new TemplateUsageStore(database, clock, zone), new FatigueStore(database, clock), new SuggestionStore(database),
                new RuleStore(database, changes), new RuleRunStore(database, changes, clock), new ReportStore(database), new PeopleStore(database, clock, zone),
                new RegisterStore(database), new SettingStore(database), new TargetStore(database, changes, clock),
                new VoiceProfileStore(database, changes, clock), new DictionaryStore(database), new ViewStore(database, changes, clock), new Doctor(database, clock));
    }

    /** Does what a migration could not do by itself. */
    private static void finish(Database database) {
        if (database.isWritable()) {
            try {
                new Unsettled(database).settle();
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        }
    }

    /** Where the file channel puts what is published: a folder beside the queue. */
    public Path outboxFolder() {
        String name = database.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return database.file().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-outbox");
    }

    /** Where the queue lies. */
    public Path folder() {
        return database.file().toAbsolutePath().getParent();
    }

    @Override
    public void close() {
        database.close();
    }
}
