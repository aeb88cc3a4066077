package app.detente.bench;

import app.detente.storage.Queue;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The console with an open conversation, in which a robot writes a reply that gives every check something to say: stiff formulas, misspelt words,
 * personal data, a link, and a length that is counted and cut into posts. Told is the time from a letter's key to the end of the frame that shows it,
 * beside the same letters in a note, which nobody reads along with.
 */
final class WritingProbe {
    private static final int CONVERSATIONS = 6;
    private static final int LETTERS = 100;
    private static final String BEGUN = "Bonjour Madame, nous accusons réception de votre mesage et nous vous prions de bien vouloir nous excuser pour la gêne "
            + "occasionée. Votre demmande sera traitée dans les meilleurs délais par le service concerné. Appelez-nous au 06 12 34 56 78 ou voyez "
            + "https://exemple.fr/aide. Veuillez agréer, Madame, nos salutations distinguées !!! ";

    private WritingProbe() {}

    /** Takes the queue. */
    public static void main(String[] arguments) {
        Probe.work(arguments[0], WritingProbe::run);
    }

    private static void run(Probe probe, Queue queue) {
        Robot robot = new Robot();
        robot.write(true, BEGUN, LETTERS);
        robot.write(false, BEGUN, LETTERS);
        Samples plain = new Samples();
        Samples checked = new Samples();
        Samples plainUndisturbed = new Samples();
        Samples undisturbed = new Samples();
        int remarks = 0;
        for (int round = 0; round < CONVERSATIONS; round++) {
            Typed note = robot.write(true, BEGUN, LETTERS);
            Typed reply = robot.write(false, BEGUN, LETTERS);
            plain.addAll(note.all());
            checked.addAll(reply.all());
            plainUndisturbed.addAll(note.undisturbed());
            undisturbed.addAll(reply.undisturbed());
            remarks = underlined();
        }
        probe.tell("letters", checked.size());
        probe.tell("p50", checked.percentile(50) / 1e6);
        probe.tell("p95", checked.percentile(95) / 1e6);
        probe.tell("max", checked.percentile(100) / 1e6);
        probe.tell("plain_p95", plain.percentile(95) / 1e6);
        probe.tell("plain_max", plain.percentile(100) / 1e6);
        probe.tell("remarks", remarks);
        if (Stolen.isKnown()) {
            probe.tell("undisturbed", undisturbed.size());
            probe.tell("plain_undisturbed", plainUndisturbed.size());
            if (Math.min(undisturbed.size(), plainUndisturbed.size()) > 0) {
                probe.tell("undisturbed_p95", undisturbed.percentile(95) / 1e6);
                probe.tell("plain_undisturbed_p95", plainUndisturbed.percentile(95) / 1e6);
            }
        }
    }

    /** Words underlined in the window. */
    private static int underlined() {
        CompletableFuture<Integer> found = new CompletableFuture<>();
        Platform.runLater(() -> found.complete(Window.getWindows().stream().filter(Stage.class::isInstance).map(Window::getScene).map(Scene::getRoot)
                .mapToInt(root -> root.lookupAll(".underline").stream().filter(Node::isVisible).toList().size()).sum()));
        return found.join();
    }
}
