package app.detente.bench;

/** The same work on both sides, in nanoseconds. */
record Pair(Samples product, Samples bare) {
    Pair() {
        this(new Samples(), new Samples());
    }

    /** How many times as long the product takes: the ratio of the medians. */
    double slowness() {
        return (double) product.median() / bare.median();
    }
}
