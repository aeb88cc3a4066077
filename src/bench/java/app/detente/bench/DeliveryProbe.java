package app.detente.bench;

import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * The console with an account on a Mastodon server of this machine that streams, and a conversation there open. In turn a customer answers in it and a
 * reply is sent whose undo window is over; told is how long each takes to its painted frame. The same by hand: the server asked, or told, once by
 * java.net.http, and one row written by JDBC, on a server and into a file of their own.
 */
final class DeliveryProbe {
    private static final int WARM = 5;
    private static final int TIMES = 100;
    private static final String SENT = Texts.in(Locale.FRANCE).get("conversation.delivery.sent");

    private DeliveryProbe() {}

    /** Takes the queue. */
    public static void main(String[] arguments) {
        Networked there = Networked.connect(Path.of(arguments[0]));
        Probe.work(arguments[0], (probe, queue) -> run(probe, queue, there));
    }

    private static void run(Probe probe, Queue queue, Networked there) {
        try (there; ByHand hand = ByHand.open(queue.database().file().getParent())) {
            Robot.open();
            probe.until(() -> shows("ma box clignote", ""));
            Pair in = new Pair();
            Pair out = new Pair();
            for (int i = -WARM; i < TIMES; i++) {
                long incoming = incoming(probe, there, i);
                long fetched = hand.fetch("Et maintenant " + i + ".");
                long outgoing = outgoing(probe, queue, there, i);
                long posted = hand.post("On regarde " + i);
                if (i >= 0) {
                    in.product().add(incoming);
                    in.bare().add(fetched);
                    out.product().add(outgoing);
                    out.bare().add(posted);
                }
            }
            tell(probe, "in", in);
            tell(probe, "out", out);
        }
    }

    private static long incoming(Probe probe, Networked there, int number) {
        String text = "Et maintenant " + number + ".";
        long began = System.nanoTime();
        there.stage.answers(there.first, "Nadia", text);
        there.tell();
        probe.until(() -> shows(text, ""));
        return System.nanoTime() - began;
    }

    private static long outgoing(Probe probe, Queue queue, Networked there, int number) {
        String text = "On regarde " + number + ".";
        Conversation row = queue.conversations().page(QueueFilter.of(QueueView.ALL), there.me, Optional.empty(), 1).getFirst();
        List<Message> thread = queue.conversations().thread(row.id(), Optional.empty(), 1);
        if (thread.stream().noneMatch(message -> message.text().contains("Et maintenant"))) {
            throw new IllegalStateException("another conversation is the newest");
        }
        long began = System.nanoTime();
        queue.replies().send(new ReplyStore.Sending(row.id(), Optional.empty(), text, List.of(), "Maison", row.version(), Duration.ZERO), there.me);
        probe.until(() -> shows(text, SENT));
        return System.nanoTime() - began;
    }

    private static void tell(Probe probe, String name, Pair pair) {
        for (int percent : new int[] {50, 95, 100}) {
            probe.tell(name + "_" + percent, pair.product().percentile(percent) / 1e6);
            probe.tell(name + "_bare_" + percent, pair.bare().percentile(percent) / 1e6);
        }
    }

    /** Whether the open conversation shows a message with these words and, in its bubble, this label. */
    private static boolean shows(String words, String beside) {
        return Networked.scene().getRoot().lookupAll(".message").stream()
                .filter(message -> message.getAccessibleText() != null && message.getAccessibleText().contains(words))
                .anyMatch(message -> beside.isEmpty() || message.lookupAll(".label").stream().anyMatch(node -> says(node, beside)));
    }

    private static boolean says(Node node, String words) {
        return node instanceof Label label && words.equals(label.getText());
    }
}
