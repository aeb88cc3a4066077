package app.detente.voice.tone;

import app.detente.model.Language;
import app.detente.model.Lexicon;
import app.detente.model.Phrases.Place;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.Situation;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Formality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a reply the way a careful colleague would, and says what that colleague would say: words and their places, no verdict on the person. The
 * words stand in `tone_fr.txt` and `tone_en.txt`; what counts depends on the profile of the brand and on what the customer goes through. Quotations,
 * links and names do not count: somebody else chose those words. Immutable; safe for any thread; a reply of 500 characters takes some hundred
 * microseconds, time grows with its length, and nothing is read beyond 64 K characters.
 */
public final class Tone {
    private final VoiceProfile profile;
    private final Lexicon lexicon;
    private final Shouting shouting;
    private final Bans bans;

    /** The rules for one profile, ready to read many texts. */
    public Tone(VoiceProfile profile, Language language) {
        this.profile = profile;
        this.lexicon = Wordings.in(language);
        this.shouting = new Shouting(profile.exclamation());
        this.bans = new Bans(profile.neverSaid());
    }

    /** What there is to say about one text; where one keystroke follows another, keep a `Tone` instead. */
    public static List<Remark> read(String text, VoiceProfile profile, Situation situation, Language language) {
        return new Tone(profile, language).read(text, situation);
    }

    /** What there is to say, in the order of the text; remarks of different rules may overlap. */
    public List<Remark> read(String text, Situation situation) {
        Reply reply = new Reply(text, lexicon);
        Better better = new Better(reply, profile);
        List<Remark> remarks = new ArrayList<>();
        phrases(remarks, reply, better, Rule.STIFF, "stiff");
        if (profile.formality() == Formality.RELAXED) {
            phrases(remarks, reply, better, Rule.STIFF, "letter");
        }
        phrases(remarks, reply, better, Rule.BLAME, "blame");
        phrases(remarks, reply, better, Rule.JARGON, "jargon");
        acronyms(remarks, reply, better);
        Passive.read(remarks, reply, better);
        Promise.read(remarks, reply, better);
        Address.read(remarks, reply, better, profile.address());
        Sentences.read(remarks, reply);
        shouting.read(remarks, reply);
        if (situation != Situation.CALM) {
            Jokes.read(remarks, reply, text, situation);
        }
        Pictures.read(remarks, text, profile.emoji());
        bans.read(remarks, reply, better);
        remarks.sort(Comparator.comparingInt(Remark::start).thenComparing(Comparator.comparingInt(Remark::end).reversed()).thenComparing(Remark::rule));
        return List.copyOf(remarks);
    }

    private static void phrases(List<Remark> remarks, Reply reply, Better better, Rule rule, String list) {
        for (Place place : reply.of(list)) {
            remarks.add(better.remark(rule, place));
        }
    }

    /** Jargon where it is in capitals, and an everyday word where it is not. */
    private static void acronyms(List<Remark> remarks, Reply reply, Better better) {
        for (Place place : reply.of("acronym")) {
            if (Shouting.isCapital(reply.words().written(place.first()))) {
                remarks.add(better.remark(Rule.JARGON, place));
            }
        }
    }
}
