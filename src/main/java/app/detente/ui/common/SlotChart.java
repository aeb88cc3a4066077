package app.detente.ui.common;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * A drawing over an axis of slots, such as hours. The pointer, or the arrow keys, ask for the numbers of one slot; they are said to a screen reader as
 * well. Drawn anew at every width. On the FX thread.
 */
public final class SlotChart extends Pane {
    private static final double CARD_TOP = 32;
    private static final double GAP = 8;
    private final Rectangle mark = new Rectangle();
    private final VBox card = new VBox();
    private String said = "";
    private Optional<DoubleFunction<Plot>> drawing = Optional.empty();
    private List<Slot> slots = List.of();
    private IntConsumer chosen = slot -> { };
    private int asked = -1;

    /**
     * A drawing at one width.
     *
     * @param nodes from back to front
     */
    public record Plot(List<? extends Node> nodes, List<Slot> slots) {}

    /**
     * A stretch of the axis.
     *
     * @param left  where it begins, in pixels from the left of the drawing, as where it ends
     * @param lines what it says when somebody asks
     */
    public record Slot(double left, double right, String title, List<String> lines) {}

    /** The style class tells the style sheet what to colour. */
    public SlotChart(String style, double minWidth, double height) {
        getStyleClass().addAll("slot-chart", style);
        setMinSize(minWidth, height);
        setPrefHeight(height);
        setMaxHeight(height);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        mark.getStyleClass().add("slot-mark");
        mark.setHeight(height);
        mark.setManaged(false);
        card.getStyleClass().add("slot-card");
        card.setManaged(false);
        card.setMouseTransparent(true);
        widthProperty().subscribe(width -> draw());
        setOnMouseMoved(event -> ask(at(event.getX())));
        setOnMouseClicked(event -> choose(at(event.getX())));
        setOnMouseExited(event -> ask(-1));
        focusedProperty().subscribe(focused -> ask(-1));
        setOnKeyPressed(this::step);
    }

    /** `drawn` draws it at a width; `spoken` is what it shows, in a sentence. */
    public void show(String spoken, DoubleFunction<Plot> drawn) {
        said = spoken;
        drawing = Optional.of(drawn);
        draw();
    }

    private void draw() {
        if (drawing.isEmpty() || getWidth() < getMinWidth()) {
            return;
        }
        Plot fresh = drawing.get().apply(getWidth());
        slots = fresh.slots();
        getChildren().setAll(mark);
        getChildren().addAll(fresh.nodes());
        getChildren().add(card);
        applyCss(); // drawn anew in the middle of a layout, which comes after the styles
        ask(asked);
    }

    /** Tells of a slot that is clicked, or that Enter is pressed on, counted from 0 at the left. */
    public void onChoose(IntConsumer told) {
        chosen = told;
    }

    private void choose(int slot) {
        if (slot >= 0 && slot < slots.size()) {
            chosen.accept(slot);
        }
    }

    private int at(double x) {
        for (int i = 0; i < slots.size(); i++) {
            if (x >= slots.get(i).left() && x < slots.get(i).right()) {
                return i;
            }
        }
        return -1;
    }

    private void step(KeyEvent event) {
        int last = slots.size() - 1;
        switch (event.getCode()) {
            case LEFT -> ask(Math.max(0, asked - 1));
            case RIGHT -> ask(Math.min(last, asked + 1));
            case HOME -> ask(0);
            case END -> ask(last);
            case ENTER -> choose(asked);
            case ESCAPE -> ask(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shows the numbers of a slot, counted from 0 at the left; of none, where there is no such slot. */
    public void ask(int slot) {
        asked = slot;
        boolean inside = slot >= 0 && slot < slots.size();
        mark.setVisible(inside);
        card.setVisible(inside);
        setAccessibleText(said);
        if (inside) {
            say(slots.get(slot));
        }
    }

    private void say(Slot slot) {
        Label heading = new Label(slot.title());
        heading.getStyleClass().add("strong");
        card.getChildren().setAll(heading);
        slot.lines().forEach(line -> card.getChildren().add(new Label(line)));
        mark.setX(slot.left());
        mark.setWidth(slot.right() - slot.left());
        card.applyCss();
        double wide = card.prefWidth(-1);
        double right = slot.right() + GAP;
        double x = right + wide > getWidth() ? slot.left() - GAP - wide : right;
        card.resizeRelocate(Math.max(0, x), CARD_TOP, wide, card.prefHeight(wide));
        card.layout();
        setAccessibleText(slot.title() + ". " + String.join(". ", slot.lines()));
    }
}
