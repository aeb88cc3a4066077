package app.detente.ui;

import app.detente.model.Language;
import app.detente.model.Message;
import app.detente.model.Texts;
import app.detente.ui.conversation.PeerViewModel.Word;
import app.detente.ui.reply.Addressee;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A word to a customer who helped another one: begun, with the part left open that only a person can say.
 *
 * @param template in the language the helper wrote in, where that can be told
 */
record PeerReply(Addressee to, ReplyTemplate template) {

    static PeerReply to(Message message, Word word, Texts spoken) {
        Texts texts = Language.of(message.text()).map(language -> Texts.in(Locale.of(language.key()))).orElse(spoken);
        String body = switch (word) {
            case THANK -> texts.get("peer.template.thank", Variable.FIRST_NAME.tag(), gap(texts.get("peer.gap.thank")));
            case CORRECT -> texts.get("peer.template.correct", Variable.FIRST_NAME.tag(), gap(texts.get("peer.gap.correct")));
        };
        return new PeerReply(new Addressee(message.customerId(), message.author(), Optional.of(message.id())),
                new ReplyTemplate("peer", "", "", texts.locale().getLanguage(), List.of(), body, Set.of(), 0, false));
    }

    private static String gap(String label) {
        return "{{?" + label + "}}";
    }
}
