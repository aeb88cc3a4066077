package app.detente.sync;

import app.detente.channel.Trouble;
import app.detente.model.Network;
import app.detente.model.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A question to a network on a person's behalf: what is wrong becomes a sentence that can be acted on, and nothing typed gets into a log. */
@FunctionalInterface
public interface Asking<T> {
    T ask() throws Trouble;

    /**
     * Asks. A runtime exception may quote what was typed, as one about a header or an address does: of it only the kind is told.
     *
     * @throws Problem where it does not work
     */
    static <T> T asked(Network network, Asking<T> asking) {
        Logger log = System.getLogger(Asking.class.getName());
        try {
            return asking.ask();
        } catch (Trouble trouble) {
            log.log(Level.INFO, "an account of {0} cannot be connected: {1}", network.key(), trouble.getMessage());
            throw problem(network, trouble);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException e) {
            log.log(Level.WARNING, "an account of {0} cannot be tried: {1}", network.key(), e.getClass().getName());
            throw new Problem("account.mistyped");
        }
    }

    private static Problem problem(Network network, Trouble trouble) {
        boolean folders = network == Network.FILE;
        return switch (trouble.kind()) {
            case UNREACHABLE -> new Problem(folders ? "account.folder_gone" : "account.unreachable");
            case BUSY -> new Problem("account.busy", Math.max(1, trouble.waiting().plusSeconds(59).toMinutes()));
            case GARBLED -> new Problem("account.garbled");
            case SIGN_IN -> new Problem("account.sign_in");
            case PERMISSION -> new Problem(folders ? "account.folder_closed" : "account.permission");
            case CREDIT -> new Problem("account.credit");
            case INCOMPLETE -> new Problem(folders ? "account.folders" : "account.incomplete");
        };
    }
}
