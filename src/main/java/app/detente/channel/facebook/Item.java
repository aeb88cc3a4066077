package app.detente.channel.facebook;

import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A post or a comment as it stands on the page now. */
record Item(RemoteEvent.Written written, boolean hidden) {
    private static final int MARK = 6;

    String id() {
        return written.id();
    }

    long at() {
        return written.message().authored().getEpochSecond();
    }

    /** By what it is known again: its text, a dot, and all else that may change. */
    String mark() {
        return hash(written.message().text()) + "." + (hidden ? "h" : "")
                + String.join("", written.limits().stream().map(limit -> String.valueOf(limit.ordinal())).sorted().toList());
    }

    /** What has become of it since it had this mark. */
    List<RemoteEvent> since(Optional<String> known, Instant now) {
        List<RemoteEvent> news = new ArrayList<>();
        String mark = mark();
        if (known.isEmpty()) {
            news.add(written);
            if (hidden) {
                news.add(new RemoteEvent.Hidden(id(), true));
            }
            return news;
        }
        if (!text(known.get()).equals(text(mark))) {
            news.add(new RemoteEvent.Edited(id(), written.message().text(), now));
        }
        if (known.get().contains(".h") != hidden) {
            news.add(new RemoteEvent.Hidden(id(), hidden));
        }
        if (!limits(known.get()).equals(limits(mark))) {
            news.add(written);
        }
        return news;
    }

    private static String text(String mark) {
        return mark.substring(0, Math.max(0, mark.indexOf('.')));
    }

    private static String limits(String mark) {
        return mark.replaceFirst("^.*\\.h?", "");
    }

    /** 48 bits: two of a few hundred are never alike by chance. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
