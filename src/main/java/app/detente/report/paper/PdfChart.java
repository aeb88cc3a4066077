package app.detente.report.paper;

import app.detente.report.Scale;
import app.detente.report.paper.Chart.Lane;
import app.detente.report.paper.Chart.Series;
import app.detente.report.paper.Chart.Shape;
import app.detente.report.paper.Letters.Weight;
import app.detente.report.paper.Pages.Ink;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Draws one chart as vectors. Nothing is drawn for 0, and something for 1, however small it is beside the others. */
final class PdfChart {
    private static final float SIZE = 8;
    private static final float GUTTER = 34;
    private static final float LANE = 96;
    private static final float LEGEND = 20;
    private static final float AXIS = 16;
    /** Up to so many marks each bar bears its number. */
    private static final int NUMBERED = 12;
    private final Pages pages;
    private final Chart chart;
    private final NumberFormat numbers;

    PdfChart(Pages pages, Chart chart, Locale locale) {
        this.pages = pages;
        this.chart = chart;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    void draw() throws IOException {
        pages.room(28 + chart.lanes().size() * (LANE + LEGEND) + AXIS);
        pages.down(22);
        pages.text(chart.title(), Pages.LEFT, pages.y() + 6, Weight.BOLD, 10.5f, Ink.TEXT);
        for (Lane lane : chart.lanes()) {
            legend(lane);
            pages.down(LANE);
            lane(lane, pages.y());
        }
        axis();
        pages.down(AXIS + 6);
    }

    private void legend(Lane lane) throws IOException {
        pages.down(LEGEND);
        float x = Pages.LEFT + GUTTER;
        for (Series series : lane.series()) {
            if (series.shape() == Shape.LINE) {
                pages.line(1.6f, ink(series.shape()), x, pages.y() + 11, x + 10, pages.y() + 11);
            } else {
                pages.box(x, pages.y() + 8, 8, 7, ink(series.shape()));
            }
            pages.text(series.name(), x + 14, pages.y() + 8.5f, Weight.REGULAR, SIZE, Ink.MUTED);
            x += 14 + pages.letters().width(series.name(), Weight.REGULAR, SIZE) + 16;
        }
    }

    private void lane(Lane lane, float low) throws IOException {
        Scale scale = Scale.upTo(chart.greatest(lane));
        long top = scale.top();
        for (long at = 0; at <= top; at += scale.step()) {
            float y = low + (LANE - 12) * at / top;
            pages.line(0.5f, at == 0 ? Ink.MUTED : Ink.RULE, Pages.LEFT + GUTTER, y, Pages.LEFT + Pages.WIDTH, y);
            pages.textTo(numbers.format(at), Pages.LEFT + GUTTER - 6, y - 2.8f, Weight.REGULAR, SIZE, Ink.MUTED);
        }
        List<Series> bars = lane.series().stream().filter(series -> series.shape() != Shape.LINE).toList();
        for (int i = 0; i < bars.size(); i++) {
            bars(bars.get(i), i, bars.size(), low, top);
        }
        for (Series series : lane.series()) {
            if (series.shape() == Shape.LINE) {
                line(series, low, top);
            }
        }
    }

    private void bars(Series series, int place, int of, float low, long top) throws IOException {
        float slot = slot();
        float wide = Math.min(26, slot * 0.72f / of);
        for (int i = 0; i < series.values().size(); i++) {
            OptionalLong value = series.values().get(i);
            if (value.orElse(0) > 0) {
                float x = middle(i) - wide * of / 2 + wide * place;
                float high = Math.max(1, (LANE - 12) * value.getAsLong() / top);
                pages.box(x, low, wide * 0.92f, high, ink(series.shape()));
                if (chart.marks().size() <= NUMBERED && of == 1) {
                    pages.textAround(numbers.format(value.getAsLong()), x + wide * 0.46f, low + high + 2.5f, Weight.REGULAR, SIZE, Ink.TEXT);
                }
            }
        }
    }

    /** A value may be missing between others: the line is broken there, and a value alone is a dot. */
    private void line(Series series, float low, long top) throws IOException {
        List<Float> points = new ArrayList<>();
        for (int i = 0; i <= series.values().size(); i++) {
            OptionalLong value = i < series.values().size() ? series.values().get(i) : OptionalLong.empty();
            if (value.isPresent()) {
                points.add(middle(i));
                points.add(low + (LANE - 12) * value.getAsLong() / top);
            } else {
                stroke(points, ink(series.shape()));
                points.clear();
            }
        }
    }

    private void stroke(List<Float> points, Ink ink) throws IOException {
        if (points.size() == 2) {
            pages.box(points.getFirst() - 1.5f, points.getLast() - 1.5f, 3, 3, ink);
        } else if (!points.isEmpty()) {
            float[] through = new float[points.size()];
            for (int i = 0; i < through.length; i++) {
                through[i] = points.get(i);
            }
            pages.line(1.6f, ink, through);
        }
    }

    /** As many names as there is room for, always the same distance apart. */
    private void axis() throws IOException {
        float widest = 0;
        for (String mark : chart.marks()) {
            widest = Math.max(widest, pages.letters().width(mark, Weight.REGULAR, SIZE));
        }
        int every = Math.max(1, (int) Math.ceil((widest + 5) / slot()));
        for (int i = 0; i < chart.marks().size(); i += every) {
            pages.textAround(chart.marks().get(i), middle(i), pages.y() - 11, Weight.REGULAR, SIZE, Ink.MUTED);
        }
    }

    private float slot() {
        return (Pages.WIDTH - GUTTER) / Math.max(1, chart.marks().size());
    }

    private float middle(int place) {
        return Pages.LEFT + GUTTER + slot() * (place + 0.5f);
    }

    private static Ink ink(Shape shape) {
        return switch (shape) {
            case BARS -> Ink.ACCENT;
            case LIGHT_BARS -> Ink.LIGHT;
            case LINE -> Ink.WARM;
        };
    }
}
