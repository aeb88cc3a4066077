package app.detente.channel.email;

/** One mail that cannot be taken, and why, in a few words of ours: it is set aside. */
final class Unreadable extends Exception {
    Unreadable(String detail) {
        super(detail);
    }
}
