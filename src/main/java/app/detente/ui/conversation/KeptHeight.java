package app.detente.ui.conversation;

import java.util.function.DoubleUnaryOperator;

/**
 * The height of a node for the width it was asked for last. JavaFX keeps none where the height hangs on the width, and a text inside of three boxes is
 * laid out some twenty times whenever anything beside it moves. FX thread only.
 */
final class KeptHeight {
    private double width = Double.NaN;
    private double height;

    /** Measures only where the width is another one or the height was forgotten. */
    double at(double asked, DoubleUnaryOperator measure) {
        if (asked != width) {
            height = measure.applyAsDouble(asked);
            width = asked;
        }
        return height;
    }

    void forget() {
        width = Double.NaN;
    }
}
