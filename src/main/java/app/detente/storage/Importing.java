package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.storage.TemplateImport.Fate;
import app.detente.storage.TemplateImport.Item;
import app.detente.voice.Blocks;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateCheck;
import app.detente.voice.TemplateField;
import app.detente.voice.TemplateProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Compares a file of templates with the library. */
final class Importing {
    private Importing() {}

    static Owners owners(Handle handle) {
        return Owners.among(handle.createQuery("SELECT id, name FROM adviser").map((row, context) -> new Adviser(row.getLong(1), row.getString(2))).list());
    }

    static TemplateImport tried(Handle handle, TemplateFile file) {
        Map<String, ReplyTemplate> library = TemplateRows.all(handle).stream().collect(Collectors.toMap(ReplyTemplate::id, Function.identity()));
        Blocks blocks = BlockStore.blocks(handle);
        List<Item> items = file.entries().stream().map(entry -> {
            Optional<ReplyTemplate> before = Optional.ofNullable(library.get(entry.template().id()));
            ReplyTemplate after = before.map(was -> over(was, entry.template(), file.format())).orElse(entry.template());
            return new Item(entry.line(), after, fate(before, after), entry.unknown(), problems(after, blocks));
        }).toList();
        return new TemplateImport(file.format(), items, file.refused());
    }

    private static Fate fate(Optional<ReplyTemplate> before, ReplyTemplate after) {
        return before.isEmpty() ? Fate.NEW : TemplateField.between(before.get(), after).isEmpty() ? Fate.SAME : Fate.CHANGED;
    }

    /** What another tool does not know of is kept as it was set here. */
    private static ReplyTemplate over(ReplyTemplate was, ReplyTemplate now, TemplateFile.Format format) {
        return switch (format) {
            case JSON, CSV -> now;
            case CHATWOOT, ZAMMAD -> new ReplyTemplate(was.id(), now.title(), was.folder(), was.language(), now.shortcuts(), now.body(), was.networks(),
                    was.uses(), now.retired(), was.variants(), was.terms());
        };
    }

    private static List<TemplateProblem> problems(ReplyTemplate template, Blocks blocks) {
        ReplyContext nobody = new ReplyContext("", "", "", "").with(blocks);
        return TemplateCheck.check(template, List.of(), nobody).stream().filter(TemplateProblem::breaks).toList();
    }
}
