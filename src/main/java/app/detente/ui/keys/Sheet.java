package app.detente.ui.keys;

import app.detente.model.Texts;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import java.util.ArrayList;
import java.util.List;

/** All keys that act, by area, in two columns of about the same height. */
record Sheet(List<Part> left, List<Part> right) {
    /** What a heading takes, in lines. */
    private static final int HEADING = 2;

    /** An area with its lines. */
    record Part(String title, List<Line> lines) {
        int height() {
            return lines.size() + HEADING;
        }
    }

    /** A command with its keys. */
    record Line(String title, List<String> keys) {}

    static Sheet of(Commands commands) {
        List<Part> parts = new ArrayList<>();
        commands.byArea().forEach((area, members) -> {
            List<Line> lines = members.stream().map(command -> line(commands, command)).filter(line -> !line.keys().isEmpty()).toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(commands.name(area), lines));
            }
        });
        int half = parts.stream().mapToInt(Part::height).sum() / 2;
        int split = 0;
        for (int height = 0; split < parts.size() && height + parts.get(split).height() / 2 <= half; split++) {
            height += parts.get(split).height();
        }
        return new Sheet(List.copyOf(parts.subList(0, split)), List.copyOf(parts.subList(split, parts.size())));
    }

    private static Line line(Commands commands, Command command) {
        return new Line(command.title(), commands.caps(command));
    }

    /** A page of its own, which needs nothing else. */
    String html(Texts texts) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"" + texts.locale().getLanguage() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(texts.get("keys.sheet")) + "</title>\n<style>body{font:11pt/1.5 system-ui,sans-serif;margin:1.5cm;color:#222}"
                + "h1{font-size:16pt}h2{font-size:11pt;margin:1em 0 .3em}main{columns:2;column-gap:1.2cm}section{break-inside:avoid-column}"
                + "p{display:flex;justify-content:space-between;margin:0;border-bottom:1px solid #ddd}kbd{border:1px solid #999;border-radius:4px;"
                + "padding:0 5px;margin-left:5px;font:9.5pt system-ui,sans-serif}</style></head>\n<body><h1>"
                + escaped(texts.get("keys.sheet")) + "</h1><main>\n");
        for (List<Part> column : List.of(left, right)) {
            column.forEach(part -> write(page, part));
        }
        return page.append("</main></body></html>\n").toString();
    }

    private static void write(StringBuilder page, Part part) {
        page.append("<section><h2>").append(escaped(part.title())).append("</h2>\n");
        for (Line line : part.lines()) {
            page.append("<p><span>").append(escaped(line.title())).append("</span><span>");
            line.keys().forEach(key -> page.append("<kbd>").append(escaped(key)).append("</kbd>"));
            page.append("</span></p>\n");
        }
        page.append("</section>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
