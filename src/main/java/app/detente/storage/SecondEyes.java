package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.voice.MadeFrom;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Which replies need a second pair of eyes: of a newcomer's, all that were made from a template outside their set or go over the gate before somebody
 * in distress, and a sample of the others.
 *
 * <p>The sample is drawn like cards from a deck of a hundred, of which so many are marked, a card for each message answered: of every hundred
 * exactly so many are read. A message keeps its card, so that nobody takes a reply back and sends it again until it passes; and how the deck was
 * shuffled hangs on the queue's audit trail, so that nobody knows beforehand.
 */
final class SecondEyes {
    private static final int DECK = 100;

    private SecondEyes() {}

    /** Whether it does; a card is drawn where it is the first reply to its message. */
    static boolean needed(Handle handle, ReplyStore.Sending reply, Adviser author) {
        Member member = TeamStore.member(handle, author);
        return member.role() == Role.NEWCOMER
                && (reply.pass().isPresent() || reply.made().stream().map(MadeFrom::template).anyMatch(template -> isOutside(handle, template))
                || isDrawn(seed(handle), author.id(), place(handle, reply, author), member.sample()));
    }

    /** A template that is gone is nobody's any more. */
    private static boolean isOutside(Handle handle, String template) {
        return handle.createQuery("SELECT count(*) FROM template WHERE id = :id AND newcomers = 1").bind("id", template)
                .mapTo(Integer.class).one() == 0;
    }

    /** Which of the messages this one has answered it is. A reply to everyone answers the newest; a thread without customers counts as one. */
    private static long place(Handle handle, ReplyStore.Sending reply, Adviser author) {
        long message = reply.inReplyTo().orElseGet(() -> handle.createQuery(
                        "SELECT coalesce(max(id), -:conversation) FROM message WHERE conversation_id = :conversation AND kind = 'customer'")
                .bind("conversation", reply.conversation()).mapTo(Long.class).one());
        handle.execute("""
                INSERT INTO approval_draw (adviser_id, message_id, place) SELECT ?, ?, count(*) FROM approval_draw WHERE adviser_id = ?
                ON CONFLICT DO NOTHING""", author.id(), message, author.id());
        return handle.createQuery("SELECT place FROM approval_draw WHERE adviser_id = :me AND message_id = :message")
                .bind("me", author.id()).bind("message", message).mapTo(Long.class).one();
    }

    private static long seed(Handle handle) {
        return handle.createQuery("SELECT hash FROM event WHERE seq = 1").mapTo(byte[].class).findOne()
                .map(hash -> ByteBuffer.wrap(hash).getLong()).orElse(0L);
    }

    /** @param place which message of the author's it is, from 0 */
    static boolean isDrawn(long seed, long author, long place, int sample) {
        long shuffle = mix(mix(seed ^ author) ^ place / DECK);
        long card = mix(shuffle ^ place % DECK);
        long before = IntStream.range(0, DECK).filter(other -> Long.compareUnsigned(mix(shuffle ^ other), card) < 0).count();
        return before < sample;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): one to one, and every bit that comes in moves half of those that come out. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
