package app.detente.ui.reply;

import app.detente.voice.NumberedChain.Part;
import app.detente.voice.PersonalData;
import app.detente.voice.Remark;
import java.util.List;

/**
 * What was noticed in one text.
 *
 * @param links    as the network sees them
 * @param chain    the posts it would go out as; empty where it is one, or none
 */
record Reading(String text, List<Remark> remarks, List<PersonalData> personal, List<String> links, List<Part> chain) {
    static final Reading NOTHING = new Reading("", List.of(), List.of(), List.of(), List.of());
}
