package app.detente.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is new in a mail: the history that mail programs add below or above an answer is folded away, for it stands in the conversation already. An
 * answer written in between the quoted lines stays whole, and so does a text that is nothing but history.
 */
final class QuotedText {
    private static final int LONGEST_INTRODUCTION = 3;
    private static final int LONGEST_LINE = 400;
    /** "Le mar. 3 nov. 2026 à 10:12, … a écrit :", as Gmail, Apple Mail and Thunderbird write it in French, English, German, Spanish, Italian. */
    private static final Pattern WROTE = Pattern.compile("\\b(?:a écrit|wrote|schrieb|escribió|ha scritto)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WHEN_OR_WHO = Pattern.compile("\\d{1,2}[:hH.]\\d{2}|@|20\\d{2}");
    private static final Pattern INTRODUCTION_START = Pattern.compile("^(?:Le|On|Am|El|Il) .{3,}");
    private static final Pattern RULE = Pattern.compile("^\\h*-{2,}\\h*(?:Original Message|Message d['’]origine|Message original|Message transféré"
            + "|Forwarded message|Ursprüngliche Nachricht|Mensaje original)\\h*-{2,}\\h*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The header that Outlook puts over the history: a sender and, within the next lines, a date and a subject. */
    private static final Pattern SENDER = Pattern.compile("^\\h*\\*?(?:De|From|Von)\\h?:\\*?\\h.+");
    private static final Pattern SUBJECT = Pattern.compile("^\\h*\\*?(?:Objet|Subject|Betreff|Sujet)\\h?:\\*?.*");
    private static final int HEADER_LINES = 6;
    private static final Pattern LINE_ACROSS = Pattern.compile("^\\h*_{10,}\\h*$");

    private QuotedText() {}

    static String fresh(String text) {
        List<String> lines = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        String fresh = join(withoutQuotes(beforeHistory(lines)));
        return fresh.isBlank() ? text.strip() : fresh;
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Up to a line from which on everything is history. */
    private static List<String> beforeHistory(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (RULE.matcher(lines.get(i)).matches() || isHeader(lines, i)) {
                int end = i > 0 && LINE_ACROSS.matcher(lines.get(i - 1)).matches() ? i - 1 : i;
                return join(lines.subList(0, end)).isBlank() ? lines : lines.subList(0, end);
            }
        }
        return lines;
    }

    private static boolean isHeader(List<String> lines, int at) {
        return lines.get(at).length() <= LONGEST_LINE && SENDER.matcher(lines.get(at)).matches()
                && lines.subList(at + 1, Math.min(lines.size(), at + HEADER_LINES)).stream().anyMatch(line -> SUBJECT.matcher(line).matches());
    }

    /** One piece of a text: lines that are quoted, with what introduces them, or lines that are not. */
    private record Piece(boolean quoted, List<String> lines) {
        boolean isBlank() {
            return lines.stream().allMatch(String::isBlank);
        }
    }

    private static List<String> withoutQuotes(List<String> lines) {
        List<Piece> pieces = pieces(lines);
        while (!pieces.isEmpty() && (pieces.getLast().quoted() || pieces.getLast().isBlank())) {
            pieces.removeLast();
        }
        List<Piece> fresh = pieces.stream().filter(piece -> !piece.quoted() && !piece.isBlank()).toList();
        if (fresh.size() == 1) {
            return fresh.getFirst().lines();
        }
        return pieces.stream().flatMap(piece -> piece.lines().stream()).toList();
    }

    private static List<Piece> pieces(List<String> lines) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int introduced = introduction(lines, at);
            if (introduced > 0 && !isQuoted(next(lines, at + introduced))) {
                pieces.add(new Piece(true, lines.subList(at, lines.size())));
                return pieces;
            }
            boolean quoted = introduced > 0 || isQuoted(lines.get(at));
            int end = at + Math.max(introduced, 1);
            while (end < lines.size() && (quoted ? isQuoted(lines.get(end)) || lines.get(end).isBlank() : isPlain(lines, end))) {
                end++;
            }
            pieces.add(new Piece(quoted, lines.subList(at, end)));
            at = end;
        }
        return pieces;
    }

    private static boolean isPlain(List<String> lines, int at) {
        return !isQuoted(lines.get(at)) && introduction(lines, at) == 0;
    }

    private static String next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() ? lines.get(at) : "";
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }

    /** How many lines the sentence takes that introduces a quote here; none where there is no such sentence. */
    private static int introduction(List<String> lines, int at) {
        if (lines.get(at).length() > LONGEST_LINE || !INTRODUCTION_START.matcher(lines.get(at)).matches()) {
            return 0;
        }
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < LONGEST_INTRODUCTION && at + i < lines.size() && lines.get(at + i).length() <= LONGEST_LINE; i++) {
            sentence.append(i == 0 ? "" : " ").append(lines.get(at + i).strip());
            if (sentence.charAt(sentence.length() - 1) == ':') {
                return WROTE.matcher(sentence).find() && WHEN_OR_WHO.matcher(sentence).find() ? i + 1 : 0;
            }
        }
        return 0;
    }
}
