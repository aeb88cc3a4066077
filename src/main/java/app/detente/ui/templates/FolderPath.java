package app.detente.ui.templates;

import app.detente.voice.ReplyTemplate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The paths of folders. Pure functions. */
final class FolderPath {
    private FolderPath() {}

    /** A path as it was typed, with nothing empty in it and no blanks round its names. */
    static String of(String typed) {
        return Arrays.stream(typed.split(Shelf.WITHIN)).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.joining(Shelf.WITHIN));
    }

    /** The template with its folder, or the one that folder stands in, under another path; one that stands elsewhere stays as it is. */
    static ReplyTemplate moved(ReplyTemplate t, String from, String to) {
        return Shelf.isWithin(t.folder(), from) ? in(t, of(to + t.folder().substring(from.length()))) : t;
    }

    private static ReplyTemplate in(ReplyTemplate t, String folder) {
        return new ReplyTemplate(t.id(), t.title(), folder, t.language(), t.shortcuts(), t.body(), t.networks(), t.uses(), t.retired(), t.variants(),
                t.terms());
    }
}
