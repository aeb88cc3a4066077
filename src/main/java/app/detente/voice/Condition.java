package app.detente.voice;

import app.detente.model.Network;
import java.util.Optional;

/** What a section can ask: a name between `{{#` and `}}`. Yes or no and nothing more, so that a template can never count, compare or repeat. */
sealed interface Condition {

    /** A variable is known. */
    record Known(Variable variable) implements Condition {}

    /** `fr`, `en`: the language of the template; for blocks that serve both. */
    record In(String language) implements Condition {}

    /** `x`, `email`…: the network the reply goes to. */
    record On(Network network) implements Condition {}

    /** `evening`: it is time to say good evening. */
    record Evening() implements Condition {}

    static Optional<Condition> of(String name) {
        return switch (name) {
            case "evening" -> Optional.of(new Evening());
            case "fr", "en" -> Optional.of(new In(name));
            default -> Variable.of(name).<Condition>map(Known::new)
                    .or(() -> Network.of(name).filter(network -> network.key().equals(name)).map(On::new));
        };
    }
}
