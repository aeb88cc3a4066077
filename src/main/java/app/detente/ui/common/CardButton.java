package app.detente.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * A card that can be pressed, as high as its lines are in the width it has. A plain button asks them how high they would be before it has a width, and
 * keeps the answer: a card with an empty line or two at its foot.
 */
public class CardButton extends Button {
    /** What a card asks for, px: the pane it stands in says how wide it is. */
    private static final double NARROWEST = 180;
    private final VBox lines;

    /** @param spacing between two lines, px */
    public CardButton(double spacing) {
        lines = new VBox(spacing);
        setGraphic(lines);
        getStyleClass().addAll("card", "card-button");
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Puts more lines below. */
    public final void add(Node... more) {
        lines.getChildren().addAll(more);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + lines.prefHeight(inside(width < 0 ? Math.max(NARROWEST, getWidth()) : width)) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        lines.resizeRelocate(snappedLeftInset(), snappedTopInset(), inside(getWidth()), getHeight() - snappedTopInset() - snappedBottomInset());
    }

    private double inside(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }
}
