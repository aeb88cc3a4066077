package app.detente.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A box to pick one of a few things from, each shown by its name. */
public final class Pick {
    private Pick() {}

    /** `name` says each item in words. */
    public static <T> ComboBox<T> of(List<T> items, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(items);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String shown) {
                return box.getValue();
            }
        });
        return box;
    }
}
