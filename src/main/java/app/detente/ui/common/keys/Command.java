package app.detente.ui.common.keys;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Something one can do in the window: by its keys, from the palette, and often by a button as well.
 *
 * @param id        what settings remember it by, as `conversation.done`; never changed once it is out
 * @param title     what it is called, in the window's language
 * @param usual     the keys it has as long as nobody changes them
 * @param typed     a character that does it inside a text, as `/`; "" for none. It is shown beside the keys and cannot be changed
 * @param available whether it makes sense now; elsewhere its keys do nothing and the palette leaves it out
 */
public record Command(String id, Area area, String title, List<Combination> usual, String typed, BooleanSupplier available, Runnable run) {

    /** The same with usual keys, as `G W` or `Ctrl+Shift+ENTER`. */
    public Command on(String... keys) {
        List<Combination> read = Arrays.stream(keys).map(key -> Combination.parse(key).orElseThrow(() -> new IllegalArgumentException(key))).toList();
        return new Command(id, area, title, read, typed, available, run);
    }

    /** The same, only while this holds. */
    public Command when(BooleanSupplier makesSense) {
        return new Command(id, area, title, usual, typed, makesSense, run);
    }

    /** The same, also done by a character in the text. */
    public Command typed(String character) {
        return new Command(id, area, title, usual, character, available, run);
    }
}
