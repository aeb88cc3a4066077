package app.detente.ui.templates;

import app.detente.voice.ReplyTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A shelf and how many templates stand on it.
 *
 * @param count without those of a search
 */
public record Shelving(Shelf shelf, long count) {

    /**
     * The shelves of a library: all; one's own, those to be looked over, those never used and those retired, each only where it holds any; and
     * every folder with the ones inside it. A folder that holds nothing itself is there for those inside it.
     */
    static List<Shelving> of(Collection<ReplyTemplate> library, LocalDate today, long me) {
        List<Shelving> all = new ArrayList<>();
        all.add(counted(new Shelf.All(), library));
        List.of(new Shelf.Mine(me), new Shelf.Due(today), new Shelf.Unused(), new Shelf.Retired()).stream()
                .map(shelf -> counted(shelf, library)).filter(line -> line.count() > 0).forEach(all::add);
        Map<String, Long> folders = new TreeMap<>(Shelving::byPath);
        library.stream().filter(Predicate.not(ReplyTemplate::retired)).map(ReplyTemplate::folder).filter(Predicate.not(String::isBlank))
                .forEach(folder -> count(folder, folders));
        folders.forEach((folder, count) -> all.add(new Shelving(new Shelf.Folder(folder), count)));
        return List.copyOf(all);
    }

    private static Shelving counted(Shelf shelf, Collection<ReplyTemplate> library) {
        return new Shelving(shelf, library.stream().filter(shelf::holds).count());
    }

    private static void count(String folder, Map<String, Long> folders) {
        for (int end = folder.indexOf(Shelf.WITHIN); end >= 0; end = folder.indexOf(Shelf.WITHIN, end + 1)) {
            folders.merge(folder.substring(0, end), 1L, Long::sum);
        }
        folders.merge(folder, 1L, Long::sum);
    }

    /** What is inside a folder follows it at once, before a folder whose name only begins alike. */
    private static int byPath(String a, String b) {
        return a.replace(Shelf.WITHIN, "\0").compareTo(b.replace(Shelf.WITHIN, "\0"));
    }
}
