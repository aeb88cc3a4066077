package app.detente.ui.common;

import javafx.scene.control.Label;

/**
 * A stranger's text over as many lines as it takes. It is never broken into lines narrower than a word: where a parent asks how high it would be in no
 * width at all, as they do before they are laid out, the toolkit throws at a word written from right to left ({@link RightToLeft}).
 */
public final class WrappedLabel extends Label {
    /** In px. */
    private static final double NARROWEST = 110;

    /** `text` is safe to lay out ({@link Shown}). */
    public WrappedLabel(String text) {
        super(text);
        setWrapText(true);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? width : Math.max(width, NARROWEST));
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 ? width : Math.max(width, NARROWEST));
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() >= Math.min(NARROWEST, prefWidth(-1))) { // what is shorter than that has nothing to break
            super.layoutChildren();
        }
    }
}
