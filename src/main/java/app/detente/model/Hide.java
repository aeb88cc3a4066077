package app.detente.model;

/**
 * The wish to hide a message, with its reason.
 *
 * @param explanation in the adviser's words; needed where the reason is {@link HideReason#OTHER}
 * @param override    hides also what only criticises; recorded where it was needed
 */
public record Hide(HideReason reason, String explanation, boolean override) {
    /** @throws Problem where the explanation is missing or too long */
    public Hide {
        explanation = reason.explained(explanation);
    }
}
