package app.detente.ui.accounts;

import java.util.Optional;

/** How far the try of what was typed has got. */
public sealed interface Trial {
    /** What stands in the fields has not been tried. */
    record Untried() implements Trial {}

    /** @param connecting whether it is being kept as well; a mere try can be called off */
    record Running(boolean connecting) implements Trial {}

    /** What stands in the fields works. */
    record Works(AccountDoor.Found found) implements Trial {}

    /**
     * It does not work; the fields stay as they are.
     *
     * @param sentence says what could help
     * @param field    the key of the one to look at first
     */
    record Failed(String sentence, Optional<String> field) implements Trial {}
}
