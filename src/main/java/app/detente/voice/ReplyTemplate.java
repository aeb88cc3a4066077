package app.detente.voice;

import app.detente.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A reply worth writing once.
 *
 * <p>What stands between double braces is filled in: <code>{{first_name}}</code> and the other {@link Variable}s from the conversation, with what to
 * say where one is not known, <code>{{first_name|toi}}</code>; <code>{{?day}}</code> leaves a {@link Gap} that the adviser fills in before the reply can
 * go, of a kind where one is given: <code>{{?day:date}}</code>, <code>{{?price:amount}}</code>, <code>{{?shop:choice:Lyon,Paris}}</code>;
 * <code>{{#first_name}}…{{/first_name}}</code> is there only where the name is known and <code>{{^first_name}}…{{/first_name}}</code> where it is not,
 * likewise for `evening`, the languages and the networks; <code>{{> signature}}</code> puts one of the {@link Blocks} in. That is all: advisers write
 * templates, not programs.
 *
 * @param id        names the template for ever, across export and import
 * @param folder    where the library keeps it; "" for none
 * @param language  `fr` or `en`: the language of the body
 * @param shortcuts words that find it at once after `/`
 * @param networks  where it may be used; empty for everywhere
 * @param uses      how many replies were sent from it
 * @param retired   kept for the record, no longer offered
 * @param variants  other wordings of the same intent, in their order; with the body they are its {@link #wordings()}
 * @param terms     what it may be used for, and by whom
 */
public record ReplyTemplate(
        String id,
        String title,
        String folder,
        String language,
        List<String> shortcuts,
        String body,
        Set<Network> networks,
        long uses,
        boolean retired,
        List<String> variants,
        Terms terms) {

    /** UTF-8 bytes a body, and a reply rendered from it, may hold. */
    public static final int MAX_BYTES = 64 * 1024;

    public ReplyTemplate {
        shortcuts = List.copyOf(shortcuts);
        networks = Set.copyOf(networks);
        variants = List.copyOf(variants);
    }

    /** A template with one wording, for everybody. */
    public ReplyTemplate(String id, String title, String folder, String language, List<String> shortcuts, String body, Set<Network> networks, long uses,
            boolean retired) {
        this(id, title, folder, language, shortcuts, body, networks, uses, retired, List.of(), Terms.OPEN);
    }

    /** Every wording, the body first. */
    public List<String> wordings() {
        List<String> all = new ArrayList<>(List.of(body));
        all.addAll(variants);
        return List.copyOf(all);
    }

    /** The same with this wording for its body, to be rendered. */
    public ReplyTemplate worded(int wording) {
        return worded(wordings().get(wording));
    }

    /** The same with this text for its only wording, to be rendered. */
    public ReplyTemplate worded(String text) {
        return new ReplyTemplate(id, title, folder, language, shortcuts, text, networks, uses, retired, List.of(), terms);
    }

    /** The same, offered again or no longer. */
    public ReplyTemplate retired(boolean now) {
        return new ReplyTemplate(id, title, folder, language, shortcuts, body, networks, uses, now, variants, terms);
    }

    /** The same with this many uses. */
    public ReplyTemplate used(long times) {
        return new ReplyTemplate(id, title, folder, language, shortcuts, body, networks, times, retired, variants, terms);
    }

    /** Whether it may be used on this network. */
    public boolean fits(Network network) {
        return networks.isEmpty() || networks.contains(network);
    }
}
