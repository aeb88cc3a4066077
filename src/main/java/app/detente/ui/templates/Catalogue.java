package app.detente.ui.templates;

import app.detente.model.Fold;
import app.detente.voice.ReplyTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The library as this window holds it: what is kept, and over it what has been written since. Made so that a key typed in the search or in a
 * text costs next to nothing among thousands: folded words are kept for as long as the template they come from. FX thread only.
 */
final class Catalogue {
    private final String mine;
    private final Map<String, ReplyTemplate> unsaved = new LinkedHashMap<>();
    private final Map<String, Words> words = new HashMap<>();
    private final Map<String, Set<String>> answering = new HashMap<>();
    private Map<String, ReplyTemplate> kept = Map.of();

    /** `mine` is the language that comes first. */
    Catalogue(String mine) {
        this.mine = mine;
    }

    private record Words(ReplyTemplate template, String all) {
        static Words of(ReplyTemplate template) {
            Stream<String> parts = Stream.of(Stream.of(template.title(), template.folder()), template.shortcuts().stream(),
                    template.terms().tags().stream(), template.wordings().stream()).flatMap(part -> part);
            return new Words(template, Fold.fold(parts.collect(Collectors.joining("\n"))));
        }
    }

    /** Takes what is kept from now on; what was written since stays over it. */
    void hold(Collection<ReplyTemplate> all) {
        kept = all.stream().collect(Collectors.toMap(ReplyTemplate::id, template -> template, (a, b) -> a, LinkedHashMap::new));
        answering.clear();
        kept.values().forEach(template -> template.shortcuts().forEach(shortcut ->
                answering.computeIfAbsent(Fold.fold(shortcut), key -> new HashSet<>()).add(template.id())));
        words.keySet().removeIf(id -> find(id).isEmpty());
    }

    /** Notes a template as it was just written; one that is as it was kept is no longer unsaved. */
    void write(ReplyTemplate now) {
        if (now.equals(kept.get(now.id()))) {
            unsaved.remove(now.id());
        } else {
            unsaved.put(now.id(), now);
        }
    }

    /** Forgets what was written; what it was. */
    Optional<ReplyTemplate> giveUp(String id) {
        return Optional.ofNullable(unsaved.remove(id));
    }

    /** Forgets what was written if it is still this: it has been kept. */
    void settled(ReplyTemplate saved) {
        unsaved.remove(saved.id(), saved);
    }

    boolean isUnsaved(String id) {
        return unsaved.containsKey(id);
    }

    Optional<ReplyTemplate> kept(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** As it stands: as it was written, else as it is kept. */
    Optional<ReplyTemplate> find(String id) {
        return Optional.ofNullable(unsaved.getOrDefault(id, kept.get(id)));
    }

    /** Those kept that answer to one of these shortcuts, whatever their language. */
    List<ReplyTemplate> answeringTo(List<String> shortcuts) {
        return shortcuts.stream().flatMap(shortcut -> answering.getOrDefault(Fold.fold(shortcut), Set.of()).stream()).distinct().map(kept::get).toList();
    }

    /** Every template as it stands: the reader's language first; in each, new ones, then those kept in the library's order. */
    List<ReplyTemplate> standing() {
        List<ReplyTemplate> all = new ArrayList<>(unsaved.values().stream().filter(template -> !kept.containsKey(template.id())).toList());
        kept.values().forEach(template -> all.add(unsaved.getOrDefault(template.id(), template)));
        return all.stream().sorted(Comparator.comparing(template -> !template.language().equals(mine))).toList();
    }

    /** Those of a shelf that hold all the words, accents and case aside. */
    List<Row> rows(Shelf shelf, String query, LocalDate today, Comparator<ReplyTemplate> order) {
        List<String> wanted = Fold.words(query);
        return standing().stream().filter(shelf::holds).filter(template -> holds(template, wanted)).sorted(order)
                .map(template -> row(template, today)).toList();
    }

    Row row(ReplyTemplate template, LocalDate today) {
        return new Row(template, isUnsaved(template.id()), Shelf.isDue(template, today));
    }

    private boolean holds(ReplyTemplate template, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        Words known = words.get(template.id());
        if (known == null || known.template() != template) {
            known = Words.of(template);
            words.put(template.id(), known);
        }
        String all = known.all();
        return wanted.stream().allMatch(all::contains);
    }
}
