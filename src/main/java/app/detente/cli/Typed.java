package app.detente.cli;

import app.detente.model.Adviser;
import app.detente.model.filter.FilterText;
import app.detente.model.filter.Misread;
import app.detente.storage.Queue;

/** What somebody typed in the language of the search box. */
final class Typed {
    private Typed() {}

    /** Says what of it was not understood; the rest is done all the same. */
    static void explain(String typed, Terminal terminal) {
        for (Misread misread : FilterText.read(typed).misread()) {
            terminal.err().println(terminal.texts().get(misread.key(), misread.blanks()));
        }
        terminal.err().flush();
    }

    /** Whose `mine` it is: the adviser of this desk's settings, where there is one. */
    static Adviser me(Queue open) {
        return open.settings().get("settings.adviser")
                .flatMap(name -> open.advisers().all().stream().filter(adviser -> adviser.name().equals(name)).findFirst()).orElse(new Adviser(0, ""));
    }
}
