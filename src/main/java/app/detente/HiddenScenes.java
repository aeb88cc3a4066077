package app.detente;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Distress;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.IncomingMessage;
import app.detente.model.Language;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sort;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.voice.Criticism;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** For pictures: what a colleague hid for good reasons, and once for none, which was put right. */
final class HiddenScenes {
    private static final List<HideReason> REASONS = List.of(HideReason.SPAM, HideReason.OFFENSIVE, HideReason.PERSONAL_DATA);

    private final Queue queue;
    private final Texts texts;

    HiddenScenes(Queue queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
    }

    /** Plays them. Gives a conversation among these that only criticises and is still to be seen. */
    Optional<Conversation> play(List<Conversation> waiting, Adviser colleague, Adviser me, Instant now) {
        for (HideReason reason : REASONS) {
            arrive(reason, now);
            String author = texts.get("snapshot.author." + reason.key());
            queue.conversations().page(QueueFilter.of(QueueView.ALL).sorted(Sort.NEWEST), me, Optional.empty(), 20).stream()
                    .filter(row -> row.customerName().equals(author)).findFirst()
                    .ifPresent(row -> queue.moderation().hide(first(row).id(), new Hide(reason, "", false), colleague));
        }
        List<Conversation> critical = waiting.stream().filter(row -> Criticism.in(first(row).text()).only()).toList();
        critical.stream().skip(1).findFirst().map(this::first).ifPresent(message -> {
            queue.moderation().hide(message.id(), new Hide(HideReason.ABUSIVE, "", true), colleague);
            queue.moderation().show(message.id(), me);
        });
        return critical.stream().filter(this::speaksForItself).findFirst().or(() -> critical.stream().findFirst());
    }

    /** Whether there is one message alone, in the language of the window, and nobody in trouble. */
    private boolean speaksForItself(Conversation row) {
        return row.messageCount() == 1 && row.language().map(Language::key).equals(Optional.of(texts.locale().getLanguage()))
                && !Distress.in(first(row).text());
    }

    private void arrive(HideReason reason, Instant now) {
        String id = "scene-" + reason.key();
        queue.ingest().ingest(List.of(new IncomingMessage(Network.X, id, Optional.of(id), Optional.empty(), MessageKind.CUSTOMER, id,
                texts.get("snapshot.author." + reason.key()), Optional.empty(), texts.get("snapshot.hidden." + reason.key()), now, Optional.empty())));
    }

    private Message first(Conversation row) {
        return queue.conversations().thread(row.id(), Optional.empty(), 50).getFirst();
    }
}
