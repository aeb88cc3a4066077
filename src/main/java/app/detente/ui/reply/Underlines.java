package app.detente.ui.reply;

import app.detente.voice.PersonalData;
import app.detente.voice.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Wavy lines under the words of a text area, drawn over it: the area itself stays as the platform knows it, with its input methods and its screen
 * reader. They follow the text as it is laid out, scrolls and grows; the mouse goes through them.
 */
final class Underlines extends Region {
    /** Half a wave, px. */
    private static final double STEP = 2.5;
    private static final double HEIGHT = 2;

    private final TextArea area;
    private final ReadingViewModel model;
    private Optional<Text> laidOut = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();

    Underlines(TextArea area, ReadingViewModel model) {
        this.area = area;
        this.model = model;
        setMouseTransparent(true);
        setFocusTraversable(false);
        getStyleClass().add("underlines");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty().subtract(2));
        setClip(clip);
        model.remarksProperty().subscribe(this::requestLayout);
        model.personalProperty().subscribe(this::requestLayout);
        area.scrollTopProperty().subscribe(this::requestLayout);
        area.fontProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::requestLayout);
        heightProperty().subscribe(this::requestLayout);
    }

    /**
     * What was drawn: while all of it is the same, so is the drawing.
     *
     * @param before the text up to the space behind what is underlined last; what comes behind that moves nothing before it
     */
    private record Drawn(List<Remark> remarks, List<PersonalData> personal, String before, Font font, double width, Point2D origin) {}

    @Override
    protected void layoutChildren() {
        Optional<Text> text = text();
        Optional<Drawn> now = text.flatMap(this::drawn);
        if (now.isPresent() && now.equals(drawn)) {
            return;
        }
        drawn = now;
        List<Path> lines = new ArrayList<>();
        text.ifPresent(words -> {
            model.remarksProperty().get().forEach(remark ->
                    draw(words, remark.start(), remark.end(), remark.rule() == Remark.Rule.SPELLING ? "spelling" : "tone").ifPresent(lines::add));
            for (PersonalData found : model.personalProperty().get()) {
                draw(words, found.start(), found.end(), "personal").ifPresent(lines::add);
            }
        });
        reuse(lines);
    }

    /** Empty where a word that is underlined is still being written. */
    private Optional<Drawn> drawn(Text words) {
        List<Remark> remarks = model.remarksProperty().get();
        List<PersonalData> personal = model.personalProperty().get();
        String all = words.getText();
        int end = IntStream.concat(remarks.stream().mapToInt(Remark::end), personal.stream().mapToInt(PersonalData::end)).max().orElse(0);
        while (end < all.length() && !Character.isWhitespace(all.charAt(end))) {
            end++;
        }
        return end >= all.length() ? Optional.empty() : Optional.of(new Drawn(remarks, personal, all.substring(0, end + 1), words.getFont(),
                words.getWrappingWidth(), sceneToLocal(words.localToScene(0, 0))));
    }

    /** A new node costs a pass of the style sheets, and this runs at every key: the nodes there are take over the new lines, one by one. */
    private void reuse(List<Path> lines) {
        int kept = Math.min(lines.size(), getChildren().size());
        for (int at = 0; at < kept; at++) {
            Path there = (Path) getChildren().get(at);
            Path wanted = lines.get(at);
            if (!there.getStyleClass().equals(wanted.getStyleClass())) {
                there.getStyleClass().setAll(wanted.getStyleClass());
            }
            if (!isSame(there.getElements(), wanted.getElements())) {
                there.getElements().setAll(List.copyOf(wanted.getElements()));
            }
        }
        getChildren().remove(kept, getChildren().size());
        getChildren().addAll(lines.subList(kept, lines.size()));
    }

    private static boolean isSame(List<PathElement> there, List<PathElement> wanted) {
        return there.size() == wanted.size() && (there.isEmpty() || place(there.getFirst()).equals(place(wanted.getFirst()))
                && place(there.getLast()).equals(place(wanted.getLast())));
    }

    private static Point2D place(PathElement element) {
        return switch (element) {
            case MoveTo to -> new Point2D(to.getX(), to.getY());
            case LineTo to -> new Point2D(to.getX(), to.getY());
            default -> Point2D.ZERO;
        };
    }

    /** The node in which the area has laid its text out; the prompt is another. */
    private Optional<Text> text() {
        if (laidOut.filter(kept -> kept.getScene() != null && kept.getText().equals(area.getText())).isEmpty()) {
            laidOut = area.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(node -> node.getText().equals(area.getText()) && isContent(node)).findFirst();
            laidOut.ifPresent(node -> node.layoutBoundsProperty().addListener((InvalidationListener) change -> requestLayout()));
        }
        return laidOut;
    }

    private static boolean isContent(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("content")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Path> draw(Text words, int start, int end, String style) {
        int length = words.getText().length();
        if (start >= end || end > length) {
            return Optional.empty();
        }
        Path wave = new Path();
        wave.getStyleClass().addAll("underline", style);
        double left = Double.NaN;
        double right = 0;
        double bottom = 0;
        for (PathElement element : words.rangeShape(start, end)) {
            switch (element) {
                case MoveTo to -> {
                    wave(wave, words, left, right, bottom); // each line of the text is a shape of its own
                    left = to.getX();
                    right = to.getX();
                    bottom = to.getY();
                }
                case LineTo to -> {
                    left = Math.min(left, to.getX());
                    right = Math.max(right, to.getX());
                    bottom = Math.max(bottom, to.getY());
                }
                default -> { }
            }
        }
        wave(wave, words, left, right, bottom);
        return Optional.of(wave);
    }

    private void wave(Path path, Text words, double left, double right, double bottom) {
        if (Double.isNaN(left)) {
            return;
        }
        Point2D from = sceneToLocal(words.localToScene(left, bottom));
        double width = right - left;
        double y = Math.round(from.getY()) - 0.5;
        path.getElements().add(new MoveTo(from.getX(), y));
        int at = 0;
        for (double x = STEP; x <= width; x += STEP) {
            path.getElements().add(new LineTo(from.getX() + x, at++ % 2 == 0 ? y - HEIGHT : y));
        }
    }
}
