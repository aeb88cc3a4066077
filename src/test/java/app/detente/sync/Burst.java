package app.detente.sync;

import app.detente.channel.RemoteStage;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Many who wait, and a reply to each with a number by which it is found again wherever it got to. */
final class Burst {
    private static final int MOST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("dossier (\\d+)\\.");

    private Burst() {}

    /** Nadia writes as often to an account that is connected by this, and it is in the queue; gives the account. */
    static long arrive(RemoteStage stage, Map<String, String> fields, Queue queue, int messages) throws Exception {
        for (int i = 0; i < messages; i++) {
            stage.arrives("Nadia", "Allô ? " + i);
        }
        long account = queue.accounts().enter(stage.network(), "maison");
        ConnectedAccount connected = queue.accounts().connect(account, fields, new Adviser(0, ""));
        Poller poller = new Poller(queue.intake(), queue.accounts(), connected, stage.channel());
        while (poller.takeNext()) {
            // the next page
        }
        return account;
    }

    /** Gives how many there are, numbered from 0. */
    static int answer(Queue queue, Adviser me) {
        int number = 0;
        for (Conversation c : queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), MOST)) {
            for (Message question : queue.conversations().thread(c.id(), Optional.empty(), MOST)) {
                if (question.kind() == MessageKind.CUSTOMER) { // on some networks all of them stand in one conversation
                    long version = queue.conversations().find(c.id()).orElseThrow().version();
                    queue.replies().send(new ReplyStore.Sending(c.id(), Optional.of(question.id()), "On regarde, dossier " + number++ + ". Sonia", List.of(),
                            "Maison", version, Duration.ZERO), me);
                }
            }
        }
        return number;
    }

    /** The numbers of the replies among these texts. */
    static List<Integer> numbers(List<String> texts) {
        return texts.stream().flatMap(text -> NUMBER.matcher(text).results().map(found -> Integer.parseInt(found.group(1)))).toList();
    }
}
