package app.detente.ui.reports;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** One figure on the wall: as large as it is meant to be, and smaller only where its number is longer than its place. */
final class WallFigure extends Region {
    private static final String FAMILY = "Inter";
    private static final double GAP = 0.2;
    private final double size;
    private final Label title = new Label();
    private final Text number = new Text();
    private final Label below = new Label();

    /** `size` is the number's, in em. */
    WallFigure(String name, double size) {
        this.size = size;
        title.setText(name);
        title.getStyleClass().add("wall-label");
        number.getStyleClass().add("wall-figure");
        number.setTextOrigin(VPos.TOP);
        below.getStyleClass().add("wall-below");
        below.setWrapText(true);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(title, number, below);
    }

    /** `level` colours the number: "warn", "late" or "". */
    void show(String value, String belowIt, String level) {
        number.setText(value);
        below.setText(belowIt);
        number.getStyleClass().setAll("wall-figure", level);
        setAccessibleText(title.getText() + " " + value + " " + belowIt);
        requestLayout();
    }

    /** How high the digits stand, px. */
    double digits() {
        return number.getFont().getSize() * 0.727;
    }

    @Override
    protected double computePrefHeight(double width) {
        return em() * (size * 1.2 + 3);
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double wide = getWidth();
        double top = 0;
        if (!title.getText().isEmpty()) {
            title.resizeRelocate(0, 0, wide, title.prefHeight(wide));
            top = title.prefHeight(wide);
        }
        number.setFont(fitted(em * size, wide));
        number.relocate(0, top);
        double high = number.getLayoutBounds().getHeight();
        boolean beside = title.getText().isEmpty();
        double left = beside ? number.getLayoutBounds().getWidth() + em : 0;
        double y = beside ? top + number.getBaselineOffset() - below.prefHeight(-1) * 0.8 : top + high + em * GAP;
        double room = Math.max(0, wide - left);
        below.resizeRelocate(left, y, room, below.prefHeight(room));
    }

    private double em() {
        return title.getFont().getSize() / 1.4;
    }

    private Font fitted(double wanted, double wide) {
        Font font = Font.font(FAMILY, FontWeight.BOLD, wanted);
        Text measured = new Text(number.getText());
        measured.setFont(font);
        double needs = measured.getLayoutBounds().getWidth();
        return needs <= wide || needs == 0 ? font : Font.font(FAMILY, FontWeight.BOLD, wanted * wide / needs);
    }
}
