package app.detente.sync;

import app.detente.channel.Access;
import app.detente.storage.Queue;
import java.util.List;

/** A network in the parent's hands, and the wire between it and the children that die there. */
interface Ground extends AutoCloseable {
    /** By which a child opens its channel; its secrets do not outlive the test. */
    Access access();

    /** Customers write as often, and it is in the queue; gives the account they wrote to. */
    long fill(Queue queue, int messages) throws Exception;

    /** What is public of ours, in no order. */
    List<String> published() throws Exception;

    /** The next reply gets so far on the wire, once; then this is done, with everything as it stands there. */
    void cut(CrashPoint point, Runnable dying);

    /** The wire is whole again. */
    void mend();

    @Override
    void close() throws Exception;
}
