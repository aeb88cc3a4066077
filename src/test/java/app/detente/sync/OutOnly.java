package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import java.util.Set;

/** A network that nobody writes on. */
interface OutOnly extends Channel {
    @Override
    default Standing test() {
        return new Standing("out", Set.of(), Set.of());
    }

    @Override
    default Page fetch(String cursor) {
        return Page.nothing(cursor);
    }

    @Override
    default void close() {
        // nothing is open
    }
}
