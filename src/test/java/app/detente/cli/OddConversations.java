package app.detente.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Conversations in the format `twcs` with everything in them that a calculation may stumble over, around the two nights in which Paris changes its
 * clocks. The same seed makes the same file.
 */
final class OddConversations {
    /** Answers only where another brand has spoken before. */
    static final String SECOND = "Second_Avis";
    /** Is mentioned and never answers. */
    static final String SILENT = "Muette";

    private static final List<String> BRANDS = List.of("Acajou", "Brise", "Cobalt", "Dune_FR", "Ecume2");
    private static final List<Instant> NIGHTS = List.of(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2027-03-27T12:00:00Z"));
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final long NEVER_SEEN = 900_000;

    private final Random random;
    private final List<Long> ids;
    private final List<Post> all = new ArrayList<>();
    private int trees;

    private record Post(long id, String author, boolean customer, Instant at, Optional<Long> parent) {}

    private OddConversations(long seed, int messages) {
        random = new Random(seed);
        ids = new ArrayList<>(LongStream.rangeClosed(1, messages).boxed().toList());
        Collections.shuffle(ids, random);
    }

    /** The whole file: so many messages in no order, then one of them a second time, and a record that is no message. */
    static String file(long seed, int messages) {
        OddConversations made = new OddConversations(seed, messages);
        made.circles();
        while (!made.ids.isEmpty()) {
            made.tree();
        }
        Collections.shuffle(made.all, made.random);
        Post twice = made.all.getFirst();
        made.all.add(new Post(twice.id(), twice.author(), twice.customer(), twice.at().plusSeconds(77), Optional.empty()));
        return ",tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
                + made.all.stream().map(made::line).collect(Collectors.joining()) + "7,800001,4242,True,,no date,,\n";
    }

    /** Two messages that reply to each other, and one that replies to itself, with a question below each. */
    private void circles() {
        Instant at = NIGHTS.getFirst();
        Post asks = new Post(id(), "77", true, at, Optional.of(ids.getLast()));
        Post answers = new Post(id(), BRANDS.getFirst(), false, at.plusSeconds(60), Optional.of(asks.id()));
        Post itself = new Post(ids.getLast(), BRANDS.getLast(), false, at.plusSeconds(120), Optional.of(id()));
        all.addAll(List.of(asks, answers, itself));
        List.of(answers, itself).forEach(above -> all.add(new Post(id(), "78", true, at.plusSeconds(90), Optional.of(above.id()))));
    }

    private long id() {
        return ids.removeLast();
    }

    private void tree() {
        List<String> customers = List.of(customer(), customer(), customer());
        List<String> brands = List.of(one(BRANDS), one(BRANDS));
        boolean unheard = random.nextInt(4) == 0;
        List<Post> tree = new ArrayList<>(List.of(root(customers, brands, unheard)));
        int size = random.nextInt(20) == 0 ? 40 : 1 + random.nextInt(9);
        while (tree.size() < size && !ids.isEmpty()) {
            tree.add(reply(tree, customers, brands, unheard));
        }
        all.addAll(tree);
    }

    private Post root(List<String> customers, List<String> brands, boolean unheard) {
        Instant at = NIGHTS.get(trees % 2).plus(Duration.ofMinutes(17L * trees++ % Duration.ofDays(2).toMinutes())).plusSeconds(random.nextInt(60));
        boolean byBrand = !unheard && random.nextInt(5) == 0;
        Optional<Long> parent = random.nextInt(10) == 0 ? Optional.of(NEVER_SEEN + random.nextInt(40)) : Optional.empty();
        return new Post(id(), one(byBrand ? brands : customers), !byBrand, at, parent);
    }

    private Post reply(List<Post> tree, List<String> customers, List<String> brands, boolean unheard) {
        Post parent = random.nextInt(3) == 0 ? one(tree) : tree.getLast();
        boolean byBrand = !unheard && random.nextInt(10) < (parent.customer() ? 6 : 3);
        Instant at = switch (random.nextInt(10)) {
            case 0 -> parent.at();
            case 1 -> parent.at().minusSeconds(1 + random.nextInt(600));
            case 2 -> parent.at().plus(Duration.ofMinutes(30));
            case 3 -> one(tree).at();
            case 4 -> parent.at().plusSeconds(random.nextInt((int) Duration.ofHours(20).toSeconds()));
            default -> parent.at().plusSeconds(random.nextInt((int) Duration.ofMinutes(50).toSeconds()));
        };
        Optional<Instant> spoken = tree.stream().filter(post -> !post.customer()).map(Post::at).findFirst();
        if (byBrand && spoken.isPresent() && random.nextInt(6) == 0) {
            return new Post(id(), SECOND, false, (at.isAfter(spoken.get()) ? at : spoken.get()).plusSeconds(1), Optional.of(parent.id()));
        }
        return new Post(id(), one(byBrand ? brands : customers), !byBrand, at, Optional.of(parent.id()));
    }

    /** Few enough that the same person is met in several conversations. */
    private String customer() {
        return Integer.toString(5_000 + random.nextInt(300));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String line(Post post) {
        return "7,%d,%s,%s,%s,\"%s\",,%s\n".formatted(post.id(), post.author(), post.customer() ? "True" : "False", DATE.format(post.at()), text(),
                post.parent().map(id -> id + ".0").orElse(""));
    }

    private String text() {
        return switch (random.nextInt(9)) {
            case 0 -> "Rien ne marche, et personne ne répond.";
            case 1 -> "@%s et @%s : qui s’en occupe ?".formatted(one(BRANDS), one(BRANDS));
            case 2 -> "@%s, bonjour\nune \"\"panne\"\", depuis hier".formatted(one(BRANDS).toUpperCase(Locale.ROOT));
            case 3 -> "@" + SILENT + " allô ?";
            case 4 -> "@" + SILENT + " @" + SECOND + " allô ?";
            case 5 -> "a".repeat(500) + " @" + one(BRANDS);
            case 6 -> "@" + one(BRANDS) + "s n’est pas une marque";
            default -> "@" + one(BRANDS) + " un problème de facture";
        };
    }
}
