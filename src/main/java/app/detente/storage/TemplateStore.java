package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Problem;
import app.detente.voice.Blocks;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The library of reply templates. A template is never deleted and no version of it is ever lost: what an adviser changes, retires or brings back
 * becomes the newest version, with who and when.
 */
public final class TemplateStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public TemplateStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A template as it was.
     *
     * @param at      when it became so; empty for what it was before versions were kept
     * @param adviser who made it so; "" for the console itself
     * @param content it whole, with no uses
     * @param changed where it differs from the version before; empty for the first
     */
    public record Version(int number, Optional<Instant> at, String adviser, ReplyTemplate content, Set<TemplateField> changed) {}

    /** All of them, retired ones too, by folder and title. */
    public List<ReplyTemplate> all() {
        return database.read(TemplateRows::all);
    }

    /** As {@link #all()}, without what this adviser may not use: colleagues keep their personal ones, and newcomers have a set of their own. */
    public List<ReplyTemplate> usableBy(Adviser adviser) {
        boolean newcomer = !database.read(handle -> TeamStore.role(handle, adviser)).reviews();
        return all().stream().filter(template -> template.terms().isFor(adviser.id()) && (!newcomer || template.terms().newcomers())).toList();
    }

    /** The texts that templates share, to render with. */
    public Blocks blocks() {
        return database.read(BlockStore::blocks);
    }

    public Optional<ReplyTemplate> find(String id) {
        return database.read(handle -> TemplateRows.find(handle, id));
    }

    /** Keeps a template that came with the console, or from another one. */
    public void save(ReplyTemplate template) {
        saveAll(List.of(template));
    }

    /** Keeps a template, new or changed; its uses are counted by sending and stay as they are. What is the same makes no version. */
    public void save(ReplyTemplate template, Adviser me) {
        saveAll(List.of(template), me.name());
    }

    /** As {@link #saveAll(Collection, String)}, by the console itself. */
    public int saveAll(Collection<ReplyTemplate> templates) {
        return saveAll(templates, "");
    }

    /** Keeps all of them or, where one cannot be kept, none. Returns how many were new. */
    public int saveAll(Collection<ReplyTemplate> templates, String author) {
        int added = database.write(handle -> {
            int before = TemplateRows.count(handle);
            templates.forEach(template -> write(handle, template, author));
            return TemplateRows.count(handle) - before;
        });
        changes.tell(Change.anything());
        return added;
    }

    /** Puts the starter set into a library that is empty, and never again; asked for it only then. */
    public void startWith(Supplier<List<ReplyTemplate>> starter) {
        if (database.read(TemplateRows::count) == 0) {
            saveAll(starter.get());
        }
    }

    /** Retires a template, or brings it back: it is kept for the record, and no longer offered. */
    public void retire(String id, boolean retired, Adviser me) {
        change(id, me, template -> template.retired(retired));
    }

    /** What it was and is, the newest first; empty for one that is not there. */
    public List<Version> versions(String id) {
        return database.read(handle -> TemplateVersions.of(handle, id));
    }

    /**
     * Makes it again what it was, as its newest version. Whether it is offered stays as it is.
     *
     * @throws Problem `template-version-gone` where there is no such version
     */
    public void restore(String id, int version, Adviser me) {
        ReplyTemplate then = versions(id).stream().filter(one -> one.number() == version).findFirst()
                .orElseThrow(() -> new Problem("template-version-gone", version)).content();
        change(id, me, template -> then.retired(template.retired()));
    }

    /**
     * Reads a file of templates, ours or another tool's, and says what taking it would change; changes nothing.
     *
     * @param format whose file it is; empty to tell by its content
     * @throws Problem where the file is broken as a whole, with its line
     */
    public TemplateImport tryOut(Path file, Optional<TemplateFile.Format> format) {
        return database.read(handle -> Importing.tried(handle, TemplateFile.read(file, format, Importing.owners(handle))));
    }

    /** Takes what was tried out: all that can be taken, in one step. */
    public void take(TemplateImport tried, String author) {
        saveAll(tried.items().stream().map(TemplateImport.Item::template).toList(), author);
    }

    /**
     * Writes the whole library, retired templates too, over what the file held; whole or not at all. Returns how many.
     *
     * @throws Problem `file_is_folder`, `template-file-unwritable`
     */
    public int export(Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem("file_is_folder", file.toString());
        }
        List<ReplyTemplate> all = all();
        String text = TemplateJson.write(all, database.read(Importing::owners));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "template-file-unwritable", file.toString());
        }
        return all.size();
    }

    private interface Changing {
        ReplyTemplate from(ReplyTemplate template);
    }

    private void change(String id, Adviser me, Changing changing) {
        database.useWrite(handle -> TemplateRows.find(handle, id).ifPresent(template -> write(handle, changing.from(template), me.name())));
        changes.tell(Change.anything());
    }

    private void write(Handle handle, ReplyTemplate template, String author) {
        Optional<ReplyTemplate> before = TemplateRows.find(handle, template.id());
        boolean same = before.filter(was -> TemplateField.between(was, template).isEmpty()).isPresent();
        if (!same) {
            before.ifPresent(was -> TemplateVersions.keepFirst(handle, was));
            int version = TemplateVersions.newest(handle, template.id()) + 1;
            TemplateRows.write(handle, template, version);
            TemplateVersions.write(handle, template, version, clock.instant(), author);
        }
    }
}
