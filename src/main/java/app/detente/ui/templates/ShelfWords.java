package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Shown;

/** Shelves in words. */
record ShelfWords(Texts texts) {

    /** Its whole name: a folder with those it stands in. */
    String name(Shelf shelf) {
        return switch (shelf) {
            case Shelf.All all -> texts.get("templates.shelf.all");
            case Shelf.Mine mine -> texts.get("templates.shelf.mine");
            case Shelf.Due due -> texts.get("templates.shelf.due");
            case Shelf.Unused unused -> texts.get("templates.shelf.unused");
            case Shelf.Folder(String name) -> Shown.line(name);
            case Shelf.Retired retired -> texts.get("templates.shelf.retired");
        };
    }

    /** As it stands in the tree of folders. */
    String leaf(Shelf shelf) {
        return shelf instanceof Shelf.Folder folder ? Shown.line(folder.leaf()) : name(shelf);
    }
}
