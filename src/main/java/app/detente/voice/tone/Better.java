package app.detente.voice.tone;

import app.detente.model.Fold;
import app.detente.model.Phrases.Place;
import app.detente.model.Words;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Address;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes remarks of places: with the better wordings of their line, said to this customer and beginning as what they replace does. On a line they
 * stand between `·`, and `{votre|ton}` says both ways to address somebody.
 */
final class Better {
    private static final Pattern BETWEEN = Pattern.compile("\\s*·\\s*");
    private static final Pattern EITHER = Pattern.compile("\\{([^|}]*)\\|([^}]*)\\}");

    private final Words words;
    private final boolean tu;
    private final List<String> liked;

    Better(Reply reply, VoiceProfile profile) {
        this.words = reply.words();
        this.tu = profile.address() == Address.TU
                || profile.address() == Address.EITHER && reply.of("tu").size() > reply.of("vous").size();
        this.liked = profile.said().stream().map(Fold::fold).toList();
    }

    Remark remark(Rule rule, Place place) {
        return remark(rule, place.first(), place.last(), place.note());
    }

    /** Of these words, with what a line says to put in their place. Wordings that hold a word the brand likes come first. */
    Remark remark(Rule rule, int first, int last, String note) {
        int start = words.start(first);
        String begins = words.written(first);
        boolean capital = Character.isUpperCase(begins.charAt(0)) && (begins.length() == 1 || !Shouting.isCapital(begins));
        List<String> better = note.isEmpty() ? List.of() : Arrays.stream(BETWEEN.split(note)).map(this::addressed)
                .map(wording -> capital ? begun(wording) : wording).sorted(Comparator.comparing(wording -> !isLiked(wording))).toList();
        return new Remark(rule, start, words.end(last), better);
    }

    private String addressed(String wording) {
        return wording.indexOf('{') < 0 ? wording : EITHER.matcher(wording).replaceAll(tu ? "$2" : "$1");
    }

    private static String begun(String wording) {
        return wording.isEmpty() ? wording : wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1);
    }

    private boolean isLiked(String wording) {
        String folded = Fold.fold(wording);
        return liked.stream().anyMatch(folded::contains);
    }
}
