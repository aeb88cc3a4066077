package app.detente.channel;

import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.util.List;
import java.util.Set;

/** A network under our thumb: what the public does there, what is public of ours, and what goes wrong. */
public interface RemoteStage extends AutoCloseable {
    /** Part of every secret of a test: it must not be found in anything said, logged or stored. */
    String SECRET = "canary-5f3a91";

    /** What this stage can play; the rest of the contract is not tried there. */
    enum Feat { LOOK_UP, CUT, SIGN_IN, BUSY, SPOIL, GARBLED, EDIT, HIDE, DELETE, PICTURE }

    /** Where the next attempt to change something is cut: before the network has taken it, or after, without an answer. */
    enum Cut { BEFORE, AFTER }

    Network network();

    /** Signed in; the same each time. */
    Channel channel();

    default boolean can(Feat feat) {
        return feats().contains(feat);
    }

    Set<Feat> feats();

    /** Somebody writes to us; gives the network's id of it. */
    String arrives(String author, String text) throws Exception;

    /** The texts of what is public of ours, in order. */
    List<String> published() throws Exception;

    /** What is seen with what is published of ours, in order. */
    default List<byte[]> pictures() throws Exception {
        throw new UnsupportedOperationException();
    }

    /** For the next attempt to change something, and that alone. */
    default void cut(Cut where) {
        throw new UnsupportedOperationException();
    }

    /** From now on; one that this stage cannot play is passed over. */
    default void trouble(AccountTrouble kind) throws Exception {}

    /** Everything works again. */
    default void well() throws Exception {}

    /** One item comes that is none. */
    default void spoil() throws Exception {
        throw new UnsupportedOperationException();
    }

    default void edit(String id, String text) throws Exception {
        throw new UnsupportedOperationException();
    }

    default void delete(String id) throws Exception {
        throw new UnsupportedOperationException();
    }

    /** The ids of what is hidden there. */
    default List<String> hidden() throws Exception {
        return List.of();
    }

    @Override
    void close() throws Exception;
}
