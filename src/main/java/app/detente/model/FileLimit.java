package app.detente.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that one reply takes on a network, by what each documents: Facebook's comments (`source`: one picture; of a larger one it says “less than
 * 4 MB”), X's best practices for media (four pictures of 5 MB), Bluesky's lexicon app.bsky.embed.images (four of 2,000,000 bytes), Mastodon's media
 * (four of any kind but documents; the server has the last word). A GIF goes only where it still moves.
 *
 * @param most  files of one reply
 * @param bytes of each at most
 * @param kinds that are taken
 */
public record FileLimit(int most, long bytes, Set<FileKind> kinds) {
    private static final Set<FileKind> STILL = EnumSet.of(FileKind.JPEG, FileKind.PNG);
    private static final Set<FileKind> PICTURES = EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP);
    private static final long MEGA = 1_048_576;
    private static final FileLimit FACEBOOK = new FileLimit(1, 4_000_000, STILL);
    private static final FileLimit X = new FileLimit(4, 5 * MEGA, PICTURES);
    private static final FileLimit BLUESKY = new FileLimit(4, 2_000_000, PICTURES);
    private static final FileLimit MASTODON = new FileLimit(4, 16 * MEGA, EnumSet.complementOf(EnumSet.of(FileKind.PDF)));

    public FileLimit {
        kinds = Set.copyOf(kinds);
    }

    /** Why files do not go; the key is the reason that a channel gives. */
    public sealed interface Refusal {
        record TooMany(int most) implements Refusal {}

        /** @param taken what would be */
        record WrongKind(String name, Set<FileKind> taken) implements Refusal {}

        record TooLarge(String name, long bytes, long most) implements Refusal {}

        /** A message for one person alone takes none. */
        record InPrivate() implements Refusal {}

        default String key() {
            return switch (this) {
                case TooMany many -> "too_many_files";
                case WrongKind kind -> "file_kind";
                case TooLarge large -> "file_too_large";
                case InPrivate none -> "no_files";
            };
        }
    }

    /** Empty where a network takes whatever a template may carry. */
    public static Optional<FileLimit> of(Network network) {
        return switch (network) {
            case FACEBOOK -> Optional.of(FACEBOOK);
            case X -> Optional.of(X);
            case BLUESKY -> Optional.of(BLUESKY);
            case MASTODON -> Optional.of(MASTODON);
            case EMAIL, FILE -> Optional.empty();
        };
    }

    /** Why these do not all go with one reply on a network; empty where they do. */
    public static Optional<Refusal> refusal(Network network, List<FileFacts> files) {
        return of(network).flatMap(limit -> limit.refusal(files));
    }

    /** Likewise with a reply for one person alone, where the network has such. */
    public static Optional<Refusal> refusalInPrivate(List<FileFacts> files) {
        return files.isEmpty() ? Optional.empty() : Optional.of(new Refusal.InPrivate());
    }

    /** What is wrong with a file comes before that there are too many: it stands in the way alone, too. */
    Optional<Refusal> refusal(List<FileFacts> files) {
        for (FileFacts file : files) {
            if (!kinds.contains(file.kind())) {
                return Optional.of(new Refusal.WrongKind(file.name(), kinds));
            }
            if (file.bytes() > bytes) {
                return Optional.of(new Refusal.TooLarge(file.name(), file.bytes(), bytes));
            }
        }
        return files.size() > most ? Optional.of(new Refusal.TooMany(most)) : Optional.empty();
    }
}
