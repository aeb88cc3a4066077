package app.detente.sync;

/** The moments of one reply's way at which the console may die, in their order. */
enum CrashPoint {
    /** It is due, and nobody has taken it. */
    BEFORE_CLAIM,
    /** Taken, in a transaction that is not committed. */
    CLAIM_UNCOMMITTED,
    /** The attempt is counted and on disk; nothing has left. */
    CLAIMED,
    /** The connection is there, the file is open; not one byte of the reply has left. */
    CONNECTED,
    /** Half of the bytes are out. */
    HALF_REQUEST,
    /** All of them are, and no answer has come; of a file, not one has its name. */
    WHOLE_REQUEST,
    /** The network has done it, and half of its answer has come; the file has its name, which nobody has confirmed. */
    HALF_ANSWER,
    /** All of the answer is there, and nothing of it is written down. */
    ANSWERED,
    /** It is written down as sent, in a transaction that is not committed. */
    SENT_UNCOMMITTED,
    /** It is sent, on disk, and nobody has been told. */
    SENT_UNTOLD,
    /** Its fate is unknown, and the network is about to be asked. */
    LOOKING_UP,
    /** The network has said what became of it, and nothing of that is written down. */
    LOOKED_UP,
    /** What became of it is written down, in a transaction that is not committed. */
    SETTLE_UNCOMMITTED;

    boolean isOnTheWire() {
        return compareTo(CONNECTED) >= 0 && compareTo(HALF_ANSWER) <= 0;
    }

    boolean isLookingUp() {
        return compareTo(LOOKING_UP) >= 0;
    }
}
