package app.detente.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether somebody may be in trouble: bereavement, illness, debt, danger, nobody to call. Words, not magic: a sign to look sooner, never a verdict. */
public final class Distress {
    private static final Set<String> WORDS = Set.of(
            "deces", "decede", "decedee", "deuil", "obseques", "enterrement", "hopital", "urgences", "ambulance", "samu", "suicide", "suicider",
            "handicap", "handicape", "handicapee", "surendettement", "huissier", "saisie", "expulsion", "harcelement", "harcele", "harcelee", "menace",
            "menaces", "agression", "teleassistance", "pompiers",
            "deceased", "funeral", "bereavement", "widow", "widower", "hospital", "emergency", "suicidal", "disabled", "bailiff", "bailiffs",
            "eviction", "evicted", "harassment", "harassed", "threatened", "assaulted", "carer", "dialysis");
    private static final List<List<String>> PHRASES = List.of(
            List.of("plus", "rien", "a", "manger"), List.of("passed", "away"), List.of("est", "mort"), List.of("est", "morte"),
            List.of("en", "danger"), List.of("in", "danger"), List.of("kill", "myself"), List.of("me", "tuer"));

    private Distress() {}

    public static boolean in(String text) {
        List<String> words = Fold.words(text);
        return words.stream().anyMatch(WORDS::contains)
                || PHRASES.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }
}
