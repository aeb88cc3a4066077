package app.detente.storage;

import app.detente.model.Adviser;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of what is being typed: one text for an adviser, a conversation, and whether it is a note. */
final class Drafts {
    private static final String INSERT = """
            INSERT INTO draft (conversation_id, adviser_id, note, body, made_from, privately, updated_at)
            VALUES (:conversation, :me, :note, :body, :made, :privately, :now) ON CONFLICT DO UPDATE SET updated_at = excluded.updated_at,
            """;

    private final Handle handle;
    private final long conversation;
    private final Adviser me;
    private final boolean note;

    Drafts(Handle handle, long conversation, Adviser me, boolean note) {
        this.handle = handle;
        this.conversation = Merging.home(handle, conversation);
        this.me = me;
        this.note = note;
    }

    Optional<ReplyStore.Draft> find() {
        return handle.createQuery("SELECT body, made_from, privately FROM draft WHERE conversation_id = :conversation AND adviser_id = :me AND note = :note")
                .bind("conversation", conversation).bind("me", me.id()).bind("note", note ? 1 : 0)
                .map((row, context) -> new ReplyStore.Draft(row.getString(1), MadeFromRows.decode(row.getString(2)), row.getBoolean(3))).findOne();
    }

    void save(ReplyStore.Draft draft, long now) {
        insert("body = excluded.body, made_from = excluded.made_from, privately = excluded.privately", draft, now);
    }

    /** Puts back a text that had left the draft; what has been typed since stays, below it. What either said in private stays so. */
    void giveBack(ReplyStore.Draft draft, long now) {
        insert("body = excluded.body || char(10) || body, made_from = excluded.made_from || char(10) || made_from, privately = max(privately, excluded.privately)", draft, now);
    }

    private void insert(String where, ReplyStore.Draft draft, long now) {
        handle.createUpdate(INSERT + where).bind("conversation", conversation).bind("me", me.id()).bind("note", note ? 1 : 0)
                .bind("body", draft.text()).bind("made", MadeFromRows.encode(draft.made()))
                .bind("privately", draft.privately() ? 1 : 0).bind("now", now).execute();
    }

    void forget() {
        handle.execute("DELETE FROM draft WHERE conversation_id = ? AND adviser_id = ? AND note = ?", conversation, me.id(), note ? 1 : 0);
    }
}
