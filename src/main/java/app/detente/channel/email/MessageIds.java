package app.detente.channel.email;

import app.detente.channel.Access;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Message-IDs (RFC 5322, 3.6.4), without their angle brackets: other people's as they are, ours signed, so that nobody can pass a mail off as ours by
 * writing our address into it. The key of the signature is made at the first use and kept with the account's secrets: it outlives passwords and
 * tokens, and the same reply gets the same Message-ID at every attempt. For any thread.
 */
final class MessageIds {
    /** The secret that signs. */
    static final String SIGNING = "signing";
    /** Of ids kept in a header or in the queue; a longer one is kept by its digest. */
    static final int LONGEST = 250;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern ID = Pattern.compile("[\\p{Graph}&&[^<>]]{1," + LONGEST + "}");
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;
    private static final int MOST_REFERENCES = 1_000;
    private final Access access;

    MessageIds(Access access) {
        this.access = access;
    }

    /** That of the reply with this key of the outbox. */
    String own(String key, Account account) {
        String name = SAFE.matcher(key).matches() ? key : digest(key);
        return name + "." + signature(name) + "@" + account.domain();
    }

    /** Whether we gave it: the name in it carries our signature. */
    boolean isOurs(String id, Account account) {
        int at = id.lastIndexOf('@');
        int dot = at < 0 ? -1 : id.lastIndexOf('.', at);
        if (dot < 1 || !id.substring(at + 1).equals(account.domain()) || !SAFE.matcher(id.substring(0, dot)).matches()) {
            return false;
        }
        byte[] claimed = id.substring(dot + 1, at).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(claimed, signature(id.substring(0, dot)).getBytes(StandardCharsets.UTF_8));
    }

    /** The first id in a header; empty where there is none. */
    static Optional<String> first(String header) {
        List<String> all = all(header);
        if (!all.isEmpty()) {
            return Optional.of(all.getFirst());
        }
        String bare = header.strip();
        return ID.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** Those in a header, in order. */
    static List<String> all(String header) {
        List<String> ids = new ArrayList<>();
        Matcher match = BRACKETED.matcher(header);
        while (ids.size() < MOST_REFERENCES && match.find()) {
            ids.add(ID.matcher(match.group(1)).matches() ? match.group(1) : digest(match.group(1)));
        }
        return ids;
    }

    /** A name for something that has none, or too long a one. */
    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return "sha256-" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, KEY_BYTES / 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String signature(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private synchronized byte[] key() {
        String key = access.secret(SIGNING).filter(secret -> !secret.isBlank()).orElseGet(() -> {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            access.renew(SIGNING, made);
            return made;
        });
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
