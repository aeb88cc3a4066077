package app.detente.ui.common;

import app.detente.model.FileFacts;
import app.detente.model.FileKind;
import app.detente.model.FileLimit.Refusal;
import app.detente.model.Network;
import app.detente.model.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files as people are told of them: by name, with their size, and why a network does not take one. */
public final class FileWords {
    private static final double MEGA = 1_000_000;
    private static final long KILO = 1_000;

    private FileWords() {}

    /** Why files do not go with a reply, and what to do about it. */
    public static String refusal(Texts texts, Network network, Refusal why) {
        String name = ChannelMark.name(network, texts);
        return switch (why) {
            case Refusal.InPrivate() -> texts.get("enclosures.in-private", name);
            case Refusal.TooMany(int most) -> texts.get("enclosures.too-many", name, most);
            case Refusal.WrongKind(String file, Set<FileKind> taken) when taken.contains(FileKind.OTHER) ->
                    texts.get("enclosures.no-document", name, Shown.inSentence(file));
            case Refusal.WrongKind(String file, Set<FileKind> taken) ->
                    texts.get("enclosures.kind", name, Shown.inSentence(file), kinds(texts, taken));
            case Refusal.TooLarge(String file, long bytes, long most) ->
                    texts.get("enclosures.too-large", name, Shown.inSentence(file), most / MEGA, bytes / MEGA);
        };
    }

    private static String kinds(Texts texts, Set<FileKind> taken) {
        return taken.stream().sorted().flatMap(kind -> kind.label().stream()).collect(Collectors.collectingAndThen(Collectors.toList(), all ->
                String.join(", ", all.subList(0, all.size() - 1)) + texts.get("enclosures.or") + all.getLast()));
    }

    /** In kilobytes, one at least. */
    public static String size(Texts texts, FileFacts file) {
        return texts.get("enclosures.size", Math.max(1, file.bytes() / KILO));
    }

    /** That a file does not go where it was meant for: a sentence for each reason. */
    public static List<String> notTaken(Texts texts, Map<Network, Refusal> refused) {
        Map<String, List<Network>> byReason = refused.keySet().stream()
                .collect(Collectors.groupingBy(network -> refused.get(network).key(), TreeMap::new, Collectors.toList()));
        return byReason.entrySet().stream().map(one -> texts.get("enclosures.not-on." + one.getKey(),
                one.getValue().stream().map(network -> ChannelMark.name(network, texts)).collect(Collectors.joining(", ")))).toList();
    }
}
