package app.detente.channel.file;

import app.detente.model.Fold;
import app.detente.model.MessageKind;
import java.util.Optional;

/** The words that exports write for who speaks. */
final class Directions {
    private Directions() {}

    /** Who speaks; the word may have any case and accents. Empty for a word that is not known: a guess would falsify the response times. */
    static Optional<MessageKind> parse(String word) {
        return switch (Fold.fold(word.strip())) {
            case "in", "inbound", "incoming", "true", "vrai", "1", "1.0", "entrant", "entrante", "customer", "client", "cliente" ->
                    Optional.of(MessageKind.CUSTOMER);
            case "out", "outbound", "outgoing", "false", "faux", "0", "0.0", "sortant", "sortante", "brand", "marque", "agent" ->
                    Optional.of(MessageKind.BRAND);
            case "automatic", "automatique" -> Optional.of(MessageKind.AUTOMATIC);
            case "note", "internal", "interne" -> Optional.of(MessageKind.NOTE);
            case String unknown -> Optional.empty();
        };
    }
}
