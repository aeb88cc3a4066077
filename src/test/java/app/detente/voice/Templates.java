package app.detente.voice;

import app.detente.model.Network;
import java.util.List;
import java.util.Set;

/** Templates for tests, told apart by what matters there. */
final class Templates {
    static final ReplyContext NADIA = new ReplyContext("Nadia B.", "Lumo", "Inès", "Facebook");
    static final ReplyContext NOBODY = new ReplyContext("115712", "Lumo", "Inès", "X");

    private Templates() {}

    static ReplyTemplate body(String body) {
        return new ReplyTemplate("t", "Essai", "", "fr", List.of(), body, Set.of(), 0, false);
    }

    static ReplyTemplate titled(String id, String title, String body, String... shortcuts) {
        return new ReplyTemplate(id, title, "", "fr", List.of(shortcuts), body, Set.of(), 0, false);
    }

    static ReplyTemplate used(ReplyTemplate t, long uses) {
        return new ReplyTemplate(t.id(), t.title(), t.folder(), t.language(), t.shortcuts(), t.body(), t.networks(), uses, t.retired());
    }

    static ReplyTemplate in(ReplyTemplate t, String language) {
        return new ReplyTemplate(t.id(), t.title(), t.folder(), language, t.shortcuts(), t.body(), t.networks(), t.uses(), t.retired());
    }

    static ReplyTemplate only(ReplyTemplate t, Network... networks) {
        return new ReplyTemplate(t.id(), t.title(), t.folder(), t.language(), t.shortcuts(), t.body(), Set.of(networks), t.uses(), t.retired());
    }

    static ReplyTemplate retired(ReplyTemplate t) {
        return new ReplyTemplate(t.id(), t.title(), t.folder(), t.language(), t.shortcuts(), t.body(), t.networks(), t.uses(), true);
    }
}
