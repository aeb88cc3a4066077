package app.detente.cli;

import app.detente.report.Csv;
import app.detente.report.Table;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as a table for people, or as CSV or JSON for scripts. */
final class Output {
    /** What `--format` takes. */
    enum Form { TABLE, CSV, JSON }

    private static final int WIDEST = 60;

    private final Terminal terminal;

    Output(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(Table table, Form form) {
        switch (form) {
            case TABLE -> {
                note(table);
                text(table);
            }
            case CSV -> {
                note(table);
                csv(table);
            }
            case JSON -> json(table);
        }
        terminal.out().flush();
    }

    /** For people, beside the rows; JSON has a place for the notes in itself. */
    private void note(Table table) {
        table.notes().forEach(terminal.err()::println);
        terminal.err().flush();
    }

    private void csv(Table table) {
        try {
            Csv.write(table, terminal.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void json(Table table) {
        List<Map<String, Object>> rows = table.rows().stream().map(row -> {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.columns().get(i).name(), value(row.get(i)));
            }
            return object;
        }).toList();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", table.title());
        whole.put("notes", table.notes());
        whole.put("rows", rows);
        terminal.out().println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(whole));
    }

    private static Object value(Cell cell) {
        return switch (cell) {
            case Cell.Word(String text) -> text;
            case Cell.Count(long number) -> number;
            case Cell.Seconds(long number) -> number;
            case Cell.Share(double share) -> share;
            case Cell.Missing() -> null;
        };
    }

    private void text(Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(Column::heading).toList());
        table.rows().forEach(row -> lines.add(row.stream().map(this::shown).toList()));
        int[] widths = new int[table.columns().size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(WIDEST, Math.max(widths[i], width(line.get(i))));
            }
        });
        for (List<String> line : lines) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                boolean number = !table.rows().isEmpty() && !(table.rows().getFirst().get(i) instanceof Cell.Word);
                String cell = cut(line.get(i));
                String pad = " ".repeat(Math.max(0, widths[i] - width(cell)));
                out.append(i == 0 ? "" : "  ").append(number ? pad + cell : cell + pad);
            }
            terminal.out().println(out.toString().stripTrailing());
        }
    }

    private String shown(Cell cell) {
        return switch (cell) {
            case Cell.Word(String text) -> oneLine(text);
            case Cell.Seconds(long seconds) -> duration(Duration.ofSeconds(seconds));
            case Cell.Share(double share) -> String.format(terminal.texts().locale(), "%.0f %%", share * 100);
            case Cell.Missing() -> "–";
            case Cell.Count(long number) -> String.format(terminal.texts().locale(), "%,d", number);
        };
    }

    static String duration(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + "%02d".formatted(time.toMinutesPart());
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min " + "%02d".formatted(time.toSecondsPart()) : time.toSeconds() + " s";
    }

    /** What a stranger wrote never moves the cursor or colours the terminal. */
    static String oneLine(String text) {
        return text.codePoints().map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .filter(c -> c < 0x202A || c > 0x202E && c < 0x2066 || c > 0x2069)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }

    private static String cut(String text) {
        return width(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
