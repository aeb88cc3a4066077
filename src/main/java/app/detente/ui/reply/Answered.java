package app.detente.ui.reply;

import app.detente.model.Ability;
import app.detente.model.Conversation;
import app.detente.model.Distress;
import app.detente.model.Language;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.voice.PersonalData;
import app.detente.voice.Situation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the message a reply answers.
 *
 * @param kinds     the troubles its author tells of
 * @param language  of that message, where it can be told
 * @param exposed   what its author wrote of themselves for everybody to read
 * @param names     the words of all names in the thread, in small letters
 * @param newest    the newest messages, the oldest of them first
 * @param message   that message itself
 * @param able      what its account can do
 */
record Answered(Situation situation, List<Distress.Kind> kinds, Optional<Language> language, List<PersonalData> exposed, Set<String> names, List<Message> newest,
        Optional<Message> message, Set<Ability> able) {
    static final Answered NOTHING = new Answered(Situation.CALM, List.of(), Optional.empty(), List.of(), Set.of(), List.of(), Optional.empty(), Set.of());
    private static final int READ = 40;

    /** Reads the thread; for workers. `message` is the one answered; empty for whoever wrote last. */
    static Answered of(ReplyStores stores, Conversation conversation, Optional<Long> message) {
        List<Message> thread = stores.conversations().thread(conversation.id(), Optional.empty(), READ);
        Set<String> names = new HashSet<>();
        thread.forEach(one -> names.addAll(List.of(one.author().toLowerCase(Locale.ROOT).split("[\\s’'-]+"))));
        Optional<Message> answered = message.flatMap(id -> thread.stream().filter(one -> one.id() == id).findFirst())
                .or(() -> thread.reversed().stream().filter(one -> one.kind() == MessageKind.CUSTOMER).findFirst());
        String text = answered.map(Message::text).orElse("");
        return new Answered(Situation.of(text), Distress.signs(text).stream().map(Distress.Sign::kind).distinct().sorted().toList(), Language.of(text),
                PersonalData.find(text), Set.copyOf(names), List.copyOf(thread), answered, stores.accounts().able(conversation.account().id()));
    }

    /** What came after this message, and was not written by this adviser. */
    List<Message> after(long seen, String me) {
        return newest.stream().filter(one -> one.id() > seen && one.kind() != MessageKind.NOTE && !one.adviser().equals(Optional.of(me))).toList();
    }

    long last() {
        return newest.stream().mapToLong(Message::id).max().orElse(0);
    }
}
