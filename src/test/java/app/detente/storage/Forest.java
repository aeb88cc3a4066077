package app.detente.storage;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Seeded random threads with everything that makes threading hard: parents that never come or come late, cycles, thread ids, changing names. */
final class Forest {
    private static final List<MessageKind> KINDS = List.of(MessageKind.CUSTOMER, MessageKind.CUSTOMER, MessageKind.CUSTOMER, MessageKind.CUSTOMER,
            MessageKind.BRAND, MessageKind.BRAND, MessageKind.PEER, MessageKind.AUTOMATIC, MessageKind.NOTE);
    private static final List<String> WORDS = List.of("réseau", "facture", "œuvre", "panne", "Straße", "box", "merci", "résiliation", "4G",
            "l'abonnement", "😡", "naïve", "NOËL", "ﬁbre", "haïku");

    private final Random random;
    private final int size;

    private Forest(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    /** That many messages; the same for the same seed. */
    static List<IncomingMessage> of(long seed, int size) {
        Forest forest = new Forest(seed, size);
        List<IncomingMessage> messages = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            messages.add(forest.message(i));
        }
        return messages;
    }

    private IncomingMessage message(int i) {
        MessageKind kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean customer = kind == MessageKind.CUSTOMER || kind == MessageKind.PEER;
        String author = customer ? "c" + random.nextInt(3 + size / 8) : "Maison " + random.nextInt(2);
        return new IncomingMessage(i % 3 == 0 ? Network.FACEBOOK : Network.X, Integer.toString(100 + i),
                random.nextInt(8) == 0 ? Optional.of("t" + random.nextInt(1 + size / 10)) : Optional.empty(), parent(i), kind, author,
                customer ? author + " alias " + random.nextInt(3) : author, Optional.of("Sonia").filter(name -> kind == MessageKind.BRAND),
                text(), time(i), Optional.empty());
    }

    private Optional<String> parent(int i) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> Optional.empty();
            case 6 -> Optional.of("ghost" + random.nextInt(1 + size / 15));
            case 7 -> Optional.of(Integer.toString(100 + i));
            case 8 -> Optional.of(Integer.toString(100 + i + random.nextInt(4)));
            default -> Optional.of(Integer.toString(100 + Math.max(0, i - 3 * random.nextInt(6))));
        };
    }

    /** Roughly one a minute, often two in the same one, now and then far off. */
    private Instant time(int i) {
        return QueueFixture.at(random.nextInt(12) == 0 ? random.nextInt(size) : i / 2).plus(Duration.ofSeconds(random.nextInt(2) * 30L));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(5) == 0 ? ", " : " ");
        }
        return text.toString();
    }

    /** The same messages in another order, in batches of random size, some of them delivered twice. */
    static List<List<IncomingMessage>> shuffled(List<IncomingMessage> messages, long seed) {
        Random random = new Random(seed);
        List<IncomingMessage> order = new ArrayList<>(messages);
        for (int i = messages.size() / 5; i > 0; i--) {
            order.add(messages.get(random.nextInt(messages.size())));
        }
        Collections.shuffle(order, random);
        List<List<IncomingMessage>> batches = new ArrayList<>();
        for (int from = 0; from < order.size();) {
            int to = Math.min(order.size(), from + 1 + random.nextInt(40));
            batches.add(order.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** The threads they make, worked out the slow way: names joined until nothing changes. Each thread as its messages. */
    static List<Set<IncomingMessage>> threads(List<IncomingMessage> messages) {
        List<Set<IncomingMessage>> threads = new ArrayList<>();
        List<Set<String>> names = new ArrayList<>();
        for (IncomingMessage message : messages) {
            Set<IncomingMessage> thread = new HashSet<>(Set.of(message));
            Set<String> known = names(message);
            for (int i = threads.size() - 1; i >= 0; i--) {
                if (!Collections.disjoint(names.get(i), known)) {
                    thread.addAll(threads.remove(i));
                    known.addAll(names.remove(i));
                }
            }
            threads.add(thread);
            names.add(known);
        }
        return threads;
    }

    private static Set<String> names(IncomingMessage message) {
        Set<String> names = new HashSet<>();
        names.add(message.network() + " m " + message.id());
        message.inReplyTo().ifPresent(id -> names.add(message.network() + " m " + id));
        message.thread().ifPresent(id -> names.add(message.network() + " t " + id));
        return names;
    }
}
