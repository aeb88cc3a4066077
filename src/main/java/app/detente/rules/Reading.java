package app.detente.rules;

import app.detente.model.Language;
import java.util.Optional;

/** One message while the rules look at it. What costs something is worked out when the first rule asks, and once. */
final class Reading {
    private final Arrival message;
    private final PhraseIndex inText;
    private final PhraseIndex inName;
    private final String text;
    private FoldedText folded;
    private PhraseIndex.Found phrases;
    private PhraseIndex.Found names;
    private Optional<Language> language;
    private Boolean first;

    Reading(Arrival message, PhraseIndex inText, PhraseIndex inName) {
        this.message = message;
        this.inText = inText;
        this.inName = inName;
        this.text = cut(message.text());
    }

    /** Never half of a surrogate pair. */
    private static String cut(String text) {
        if (text.length() <= RuleBook.LOOKED_AT) {
            return text;
        }
        int end = RuleBook.LOOKED_AT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    Arrival message() {
        return message;
    }

    /** The text, or as much of it as is looked at. */
    String text() {
        return text;
    }

    FoldedText folded() {
        if (folded == null) {
            folded = new FoldedText(text);
        }
        return folded;
    }

    PhraseIndex.Found phrases() {
        if (phrases == null) {
            phrases = inText.in(folded(), text);
        }
        return phrases;
    }

    PhraseIndex.Found names() {
        if (names == null) {
            names = inName.in(new FoldedText(message.author()), message.author());
        }
        return names;
    }

    Optional<Language> language() {
        if (language == null) {
            language = Language.of(text);
        }
        return language;
    }

    boolean first() {
        if (first == null) {
            first = message.first().getAsBoolean();
        }
        return first;
    }
}
