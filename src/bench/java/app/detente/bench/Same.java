package app.detente.bench;

/** Holds that both sides did the same work: a comparison of different work is worth nothing, so a difference ends the run. */
final class Same {
    private Same() {}

    static void check(String what, Object product, Object bare) {
        if (!product.equals(bare)) {
            throw new IllegalStateException(what + " differ\nproduct: " + shortened(product) + "\nbare:    " + shortened(bare));
        }
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() > 1_000 ? text.substring(0, 1_000) + "…" : text;
    }
}
