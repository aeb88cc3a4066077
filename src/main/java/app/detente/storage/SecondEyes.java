package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.voice.MadeFrom;
import org.jdbi.v3.core.Handle;

/**
 * Which replies need a second pair of eyes: of a newcomer's, all that were made from a template outside their set, and a sample of the others.
 *
 * <p>The sample is drawn by the message answered: a reply that is taken back and sent again meets the same draw, and nobody can go on until one
 * passes. The moment at which the message came in goes into it, so that nobody can tell beforehand either.
 */
final class SecondEyes {
    private static final int ALL = 100;

    private SecondEyes() {}

    static boolean needed(Handle handle, ReplyStore.Sending reply, Adviser author) {
        Member member = TeamStore.member(handle, author);
        return member.role() == Role.NEWCOMER
                && (reply.made().stream().map(MadeFrom::template).anyMatch(template -> isOutside(handle, template)) || isDrawn(handle, reply, member));
    }

    /** A template that is gone is nobody's any more. */
    private static boolean isOutside(Handle handle, String template) {
        return handle.createQuery("SELECT count(*) FROM template WHERE id = :id AND newcomers = 1").bind("id", template).mapTo(Integer.class).one() == 0;
    }

    private static boolean isDrawn(Handle handle, ReplyStore.Sending reply, Member author) {
        record Answered(long message, long received) {}
        Answered answered = handle.createQuery("""
                        SELECT id, received_at FROM message
                         WHERE conversation_id = :conversation AND kind = 'customer' AND (id = :message OR :message = 0)
                         ORDER BY id DESC LIMIT 1""")
                .bind("conversation", reply.conversation()).bind("message", reply.inReplyTo().orElse(0L))
                .map((row, context) -> new Answered(row.getLong(1), row.getLong(2))).findOne().orElse(new Answered(0, 0));
        return isDrawn(author, answered.message(), answered.received());
    }

    /**
     * @param message  the one answered
     * @param received when it came in, in epoch milliseconds
     */
    static boolean isDrawn(Member author, long message, long received) {
        long mixed = mix(mix(mix(author.adviser().id()) ^ message) ^ received);
        return Long.remainderUnsigned(mixed, ALL) < author.sample();
    }

    /** Steele, Lea and Flood’s finaliser of SplitMix64: every bit of the input moves half of those that come out. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
