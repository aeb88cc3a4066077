package app.detente.ui.palette;

import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.model.SavedView;
import app.detente.model.Tag;
import app.detente.ui.common.keys.Area;
import app.detente.ui.common.keys.Command;
import app.detente.voice.ReplyTemplate;
import java.util.Locale;

/** What the palette can lead to. The window knows what choosing one means. */
public sealed interface Target {
    record Run(Command command) implements Target {}

    record Saved(SavedView view) implements Target {}

    record Tagged(Tag tag) implements Target {}

    record Template(ReplyTemplate template) implements Target {}

    record Colleague(Adviser adviser) implements Target {}

    record Customer(long id, String name, Network network) implements Target {}

    /** What the line says it is. Equals go in this order. */
    enum Kind {
        COMMAND, PLACE, TAG, TEMPLATE, COLLEAGUE, CUSTOMER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Kind kind() {
        return switch (this) {
            case Run(Command command) -> command.area() == Area.GO ? Kind.PLACE : Kind.COMMAND;
            case Saved saved -> Kind.PLACE;
            case Tagged tag -> Kind.TAG;
            case Template template -> Kind.TEMPLATE;
            case Colleague adviser -> Kind.COLLEAGUE;
            case Customer customer -> Kind.CUSTOMER;
        };
    }

    /** What it is called. */
    default String title() {
        return switch (this) {
            case Run(Command command) -> command.title();
            case Saved(SavedView view) -> view.name();
            case Tagged(Tag tag) -> tag.name();
            case Template(ReplyTemplate template) -> template.title();
            case Colleague(Adviser adviser) -> adviser.name();
            case Customer customer -> customer.name();
        };
    }

    /** More words that find it; "" for none. */
    default String detail() {
        return switch (this) {
            case Template(ReplyTemplate template) -> String.join(" ", template.folder(), String.join(" ", template.shortcuts()));
            case Run run -> "";
            case Saved saved -> "";
            case Tagged tag -> "";
            case Colleague adviser -> "";
            case Customer customer -> "";
        };
    }

    /** What remembers that it was used. */
    default String key() {
        return switch (this) {
            case Run(Command command) -> command.id();
            case Saved(SavedView view) -> "view:" + view.id();
            case Tagged(Tag tag) -> "tag:" + tag.id();
            case Template(ReplyTemplate template) -> "template:" + template.id();
            case Colleague(Adviser adviser) -> "adviser:" + adviser.id();
            case Customer customer -> "customer:" + customer.id();
        };
    }
}
