package app.detente.bench;

/** What filling queues took: over all of it, over its first fifth and its last, and how many bytes the product wrote to the disk. */
final class Filling {
    final Pair whole = new Pair();
    final Samples firstFifth = new Samples();
    final Samples lastFifth = new Samples();
    private long written;
    private long messages;

    void wrote(long bytes, long forMessages) {
        written += bytes;
        messages += forMessages;
    }

    double bytesPerMessage() {
        return (double) written / messages;
    }
}
