package app.detente.channel.bluesky;

import app.detente.channel.Outgoing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.time.Instant;

/**
 * The key a reply's post is kept under: the same at every attempt, so that it is published once and can be asked for. It has to be a TID
 * (atproto.com/specs/tid): 53 bits of microseconds since 1970, 10 bits of whatever, in 13 characters that sort as the numbers do.
 *
 * <p>Two replies written in the same moment, as to many at once, must not meet: 46 bits are a hash of the outbox key, 36 of them taken off the moment
 * of writing, which puts it up to 19 hours back (nobody shows a post by its key; what is shown is {@code createdAt}). Among 5,000 replies of one
 * moment the odds of two alike are one in 5 million. Should it happen, nothing is overwritten: the post is put with {@code swapRecord: null}, which
 * the server takes only where nothing is, and what is there is compared before it is taken for ours. A post made elsewhere has another program's
 * random bits, and is met the same way.
 */
final class RecordKey {
    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int RANDOM_BITS = 10;
    private static final int BACK_BITS = 36;

    private RecordKey() {}

    static String of(Outgoing reply) {
        long hash = hash(reply.key());
        long back = hash >>> (64 - BACK_BITS);
        long random = hash & ((1L << RANDOM_BITS) - 1);
        long micros = Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, reply.at()) - back);
        long value = (micros << RANDOM_BITS | random) & Long.MAX_VALUE;
        char[] key = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            key[i] = DIGITS.charAt((int) (value & 31));
            value >>>= 5;
        }
        return new String(key);
    }

    private static long hash(String key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
