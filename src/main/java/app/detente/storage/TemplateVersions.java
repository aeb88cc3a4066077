package app.detente.storage;

import app.detente.storage.TemplateStore.Version;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The versions of templates, each kept whole as an export writes it. */
final class TemplateVersions {
    /** Not known: it is older than the keeping of versions. */
    private static final long UNDATED = 0;

    private TemplateVersions() {}

    /** 0 where there is none yet. */
    static int newest(Handle handle, String template) {
        return handle.createQuery("SELECT coalesce(max(version), 0) FROM template_version WHERE template_id = :id").bind("id", template)
                .mapTo(Integer.class).one();
    }

    /** What a template was before versions were kept is its first. */
    static void keepFirst(Handle handle, ReplyTemplate template) {
        if (newest(handle, template.id()) == 0) {
            write(handle, template, 1, Instant.ofEpochMilli(UNDATED), "");
        }
    }

    static void write(Handle handle, ReplyTemplate template, int version, Instant at, String author) {
        handle.execute("INSERT INTO template_version (template_id, version, at, adviser, content) VALUES (?, ?, ?, ?, ?)", template.id(), version,
                at.toEpochMilli(), author, TemplateJson.write(List.of(template.used(0)), Owners.BY_NUMBER));
    }

    static List<Version> of(Handle handle, String template) {
        List<Version> kept = handle.createQuery("SELECT version, at, adviser, content FROM template_version WHERE template_id = :id ORDER BY version")
                .bind("id", template).map((row, context) -> new Version(row.getInt(1),
                        Optional.of(row.getLong(2)).filter(at -> at != UNDATED).map(Instant::ofEpochMilli), row.getString(3),
                        TemplateJson.read(row.getString(4), Owners.BY_NUMBER).getFirst(), Set.of())).list();
        if (kept.isEmpty()) {
            return TemplateRows.find(handle, template).map(now -> new Version(1, Optional.empty(), "", now.used(0), Set.of())).stream().toList();
        }
        return compared(kept).reversed();
    }

    private static List<Version> compared(List<Version> kept) {
        List<Version> compared = new ArrayList<>(List.of(kept.getFirst()));
        for (int i = 1; i < kept.size(); i++) {
            Version one = kept.get(i);
            compared.add(new Version(one.number(), one.at(), one.adviser(), one.content(),
                    TemplateField.between(kept.get(i - 1).content(), one.content())));
        }
        return compared;
    }
}
