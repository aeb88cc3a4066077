package app.detente.voice.tone;

import app.detente.model.Language;
import app.detente.model.Lexicon;
import java.util.Map;

/** What the rules know of one language: `tone_fr.txt` and `tone_en.txt`, read once. */
final class Wordings {
    private static final Map<Language, Lexicon> ALL = Map.of(Language.FR, read("tone_fr.txt"), Language.EN, read("tone_en.txt"));

    private Wordings() {}

    static Lexicon in(Language language) {
        return ALL.get(language);
    }

    private static Lexicon read(String name) {
        return Lexicon.read(app.detente.voice.VoiceProfile.class, name);
    }
}
