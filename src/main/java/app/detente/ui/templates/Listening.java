package app.detente.ui.templates;

import app.detente.model.Language;
import app.detente.storage.VoiceProfileStore;
import app.detente.voice.Mood;
import app.detente.voice.Remark;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Situation;
import app.detente.voice.tone.Tone;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Listens to wordings the way a careful colleague would, with the voice the brand has in each language. Immutable; quick enough for every key.
 *
 * @param tones none before they were read
 */
record Listening(Map<Language, Tone> tones) {
    /** Beyond these nobody reads on. */
    private static final int MOST = 4;
    static final Listening NOTHING = new Listening(Map.of());

    /** Something heard, with the words it is about. */
    record Heard(Remark remark, String words) {}

    /** Not to be called on the FX thread. */
    static Listening read(VoiceProfileStore store) {
        Map<Language, Tone> tones = new EnumMap<>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> tones.put(language, new Tone(store.general(language), language)));
        return new Listening(tones);
    }

    /** What there is to say about a wording as a customer would read it; what is written for somebody in trouble is heard as they would. */
    List<Heard> to(String text, ReplyTemplate template) {
        Situation situation = template.terms().mood() == Mood.KIND ? Situation.DISTRESS : Situation.CALM;
        return Arrays.stream(Language.values()).filter(language -> language.key().equals(template.language())).filter(tones::containsKey)
                .flatMap(language -> tones.get(language).read(text, situation).stream())
                .map(remark -> new Heard(remark, text.substring(remark.start(), remark.end()))).limit(MOST).toList();
    }
}
