package app.detente.bench;

import app.detente.model.Fold;
import app.detente.model.IncomingMessage;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches people might type: one to three words that stand together in some message. */
final class Words {
    private static final int SHORTEST = 3;
    private static final int MOST = 3;

    private Words() {}

    /** So many searches, the same for the same seed. */
    static List<String> drawn(List<IncomingMessage> messages, int searches, RandomGenerator random) {
        return Stream.generate(() -> drawn(messages.get(random.nextInt(messages.size())), random)).filter(words -> !words.isEmpty())
                .limit(searches).toList();
    }

    private static String drawn(IncomingMessage message, RandomGenerator random) {
        List<String> words = Fold.words(message.text()).stream().filter(word -> word.length() >= SHORTEST).distinct().toList();
        int many = 1 + random.nextInt(MOST);
        return words.size() < many ? "" : String.join(" ", words.subList(0, words.size()).stream().skip(random.nextInt(words.size() - many + 1))
                .limit(many).toList());
    }

    /** The index's own way of asking for all of these words. */
    static String match(String words) {
        return Stream.of(words.split(" ")).map(word -> '"' + word + '"').collect(Collectors.joining(" "));
    }
}
