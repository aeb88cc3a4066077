package app.detente.ui.templates;

import app.detente.voice.ReplyTemplate;

/** A part of the library to look at. */
public sealed interface Shelf {

    boolean holds(ReplyTemplate template);

    /** Every template that is offered. */
    record All() implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return !template.retired();
        }
    }

    /** One folder's. */
    record Folder(String name) implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return !template.retired() && template.folder().equals(name);
        }
    }

    /** Those kept for the record alone. */
    record Retired() implements Shelf {
        @Override
        public boolean holds(ReplyTemplate template) {
            return template.retired();
        }
    }
}
