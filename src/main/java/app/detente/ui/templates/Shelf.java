package app.detente.ui.templates;

import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import java.time.LocalDate;

/** A part of the library to look at. Only {@link Retired} holds what is retired. */
public sealed interface Shelf {
    /** Between a folder and the one inside it. */
    String WITHIN = "/";

    boolean holds(ReplyTemplate template);

    /** Every template that is offered. */
    record All() implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return !template.retired();
        }
    }

    /** Those one keeps for oneself. */
    record Mine(long me) implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return !template.retired() && template.terms().scope() == Scope.PERSONAL && template.terms().owner().filter(id -> id == me).isPresent();
        }
    }

    /** Those somebody should look over by now. */
    record Due(LocalDate today) implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return !template.retired() && isDue(template, today);
        }
    }

    /** Those no reply was ever made from. */
    record Unused() implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return !template.retired() && template.uses() == 0;
        }
    }

    /** One folder's, and those of the folders inside it. */
    record Folder(String name) implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return !template.retired() && isWithin(template.folder(), name);
        }

        /** How many folders it stands in. */
        int depth() {
            return name.split(WITHIN, -1).length - 1;
        }

        /** Its name without those it stands in. */
        String leaf() {
            return name.substring(name.lastIndexOf(WITHIN) + 1);
        }
    }

    /** Those kept for the record alone. */
    record Retired() implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return template.retired();
        }
    }

    static boolean isDue(ReplyTemplate template, LocalDate today) {
        return template.terms().reviewOn().filter(day -> !day.isAfter(today)).isPresent();
    }

    /** Whether a folder is another one, or inside it. */
    static boolean isWithin(String folder, String outer) {
        return folder.equals(outer) || folder.startsWith(outer + WITHIN);
    }
}
