package app.detente.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns: words to the left, numbers to the right. */
final class ResultTable {
    private static final int FIRST_NUMBER = 1;
    private static final int LAST_NUMBER = 6;

    private final List<Row> rows = new ArrayList<>(List.of(Row.HEADING));

    void add(List<Row> more) {
        rows.addAll(more);
    }

    /** A heading over the rows of one goal. */
    void title(String title) {
        rows.add(new Row(title, "", "", "", "", "", "", "", "", ""));
    }

    void print(PrintWriter out) {
        int[] widths = new int[Row.HEADING.cells().size()];
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.cells().get(i).length());
            }
        }
        rows.forEach(row -> out.println(line(row.cells(), widths)));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean number = i >= FIRST_NUMBER && i <= LAST_NUMBER;
            line.append(String.format(number ? "%" + widths[i] + "s" : "%-" + widths[i] + "s", cells.get(i))).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
