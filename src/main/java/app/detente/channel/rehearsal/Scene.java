package app.detente.channel.rehearsal;

import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.util.List;

/**
 * What is said in one place by a few people, in order of time.
 *
 * @param comment whether it is said under a post of the brand, where there is one, and not as a thread of its own
 */
record Scene(Network network, List<Line> lines, boolean comment) {

    /** Whether others may comment on it: the brand's own post. */
    boolean isPost() {
        return network == Network.FACEBOOK && lines.getFirst().kind() == MessageKind.BRAND;
    }
}
