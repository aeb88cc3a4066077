package app.detente.ui.reply;

import app.detente.model.Fold;
import app.detente.voice.Gap;
import app.detente.voice.Gaps;
import java.util.ArrayList;
import java.util.List;

/** Whether a reply still counts as made from a template after its adviser has been over it. Pure functions. */
final class TemplateUse {
    private TemplateUse() {}

    /** At least half of the template's own words, gaps aside, are in the text; a word used twice has to be there twice. */
    static boolean remains(String rendered, String text) {
        List<String> there = new ArrayList<>(Fold.words(text));
        List<String> own = Fold.words(withoutGaps(rendered));
        long kept = own.stream().filter(there::remove).count();
        return !own.isEmpty() && kept * 2 >= own.size();
    }

    private static String withoutGaps(String text) {
        StringBuilder out = new StringBuilder(text);
        for (Gap gap : Gaps.open(text).reversed()) {
            out.replace(gap.start(), gap.end(), " ");
        }
        return out.toString();
    }
}
