package app.detente.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a body from its beginning to its end. A tag that opens or closes a section and has a line to itself takes that line with it.
 */
final class TemplateReader {
    /** How deep sections may stand in one another. */
    static final int DEEPEST = 8;
    private static final Pattern KIND = Pattern.compile("([^:]*+(?::(?!\\p{L}+(?::|$))[^:]*+)*+):(\\p{L}+)(?::(.*))?");
    private static final int MOST_CHOICES = 20;
    /** Tags that a body may hold. With its size it bounds the work of reading and filling it, to a millisecond or two. */
    static final int MOST_TAGS = 1_000;
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_GAP = 500;

    private final String body;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** Sections too deep to be read that are still open. */
    private int beyond;
    private int line = 1;
    private int counted;

    TemplateReader(String body) {
        this.body = body;
        open.push(new Open("", Optional.empty(), false, 1, new ArrayList<>()));
    }

    /** A section not closed yet; the outermost is the body. */
    private record Open(String name, Optional<Condition> condition, boolean unless, int line, List<Part> parts) {}

    TemplateBody read() {
        int from = 0;
        int tags = 0;
        for (int start = nextTag(0); start >= 0; start = nextTag(from)) {
            int end = endOfTag(start);
            String inside = body.substring(start + 2, end - 2).strip();
            boolean alone = isSection(inside) && isAlone(from, start, end);
            words(from, alone ? startOfLine(start) : start);
            line(start);
            if (++tags > MOST_TAGS) {
                wrong(new TemplateProblem.TooMany(MOST_TAGS, line));
                from = body.length();
                break;
            }
            tag(inside, start, end);
            from = alone ? afterLine(end) : end;
        }
        words(from, body.length());
        while (open.size() > 1) {
            Open left = open.pop();
            wrong(new TemplateProblem.OpenSection(left.name(), left.line()));
        }
        return new TemplateBody(open.peek().parts(), problems);
    }

    /** Two braces, no third before them, with their partners on the same line and no third after those; -1 for none. */
    private int nextTag(int from) {
        for (int at = body.indexOf("{{", from); at >= 0; at = body.indexOf("{{", at + 1)) {
            if ((at == 0 || body.charAt(at - 1) != '{') && endOfTag(at) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private int endOfTag(int start) {
        int at = start + 2;
        while (at < body.length() && "{}\r\n".indexOf(body.charAt(at)) < 0) {
            at++;
        }
        return body.startsWith("}}", at) && !body.startsWith("}", at + 2) ? at + 2 : -1;
    }

    private void words(int from, int to) {
        for (int at = from; at < to - 1; at++) {
            char c = body.charAt(at);
            if ((c == '{' || c == '}') && body.charAt(at + 1) == c) {
                line(at);
                wrong(new TemplateProblem.UnclosedBraces(line, at));
                at++;
            }
        }
        if (to > from) {
            add(new Part.Words(body.substring(from, to)));
        }
    }

    private void wrong(TemplateProblem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private void tag(String inside, int start, int end) {
        char mark = inside.isEmpty() ? ' ' : inside.charAt(0);
        String rest = inside.isEmpty() ? "" : inside.substring(1).strip();
        switch (mark) {
            case '?' -> gap(inside, rest, start, end);
            case '#', '^' -> begin(rest, mark == '^', start, end);
            case '/' -> finish(rest);
            case '>' -> add(new Part.Shared(rest, line));
            default -> value(inside, start, end);
        }
    }

    private void value(String inside, int start, int end) {
        int bar = inside.indexOf('|');
        String name = bar < 0 ? inside : inside.substring(0, bar).strip();
        Variable.of(name).ifPresentOrElse(variable -> add(new Part.Value(variable, bar < 0 ? "" : inside.substring(bar + 1).strip())),
                () -> wrong(new TemplateProblem.UnknownVariable(name, line, start, end)));
    }

    private void gap(String inside, String asked, int start, int end) {
        if (asked.length() > LONGEST_GAP) {
            wrong(new TemplateProblem.WrongGap("{{" + inside.substring(0, LONGEST_GAP) + "…}}", line));
            return;
        }
        Matcher kinded = KIND.matcher(asked);
        if (!kinded.matches()) {
            if (asked.isEmpty()) {
                wrong(new TemplateProblem.UnknownVariable(inside, line, start, end));
            }
            add(new Part.Ask(asked, Gap.Kind.TEXT, List.of()));
            return;
        }
        String label = kinded.group(1).strip();
        Optional<Gap.Kind> kind = Gap.Kind.of(kinded.group(2)).filter(known -> !label.isEmpty());
        List<String> choices = kinded.group(3) == null ? List.of()
                : Arrays.stream(kinded.group(3).split(",")).map(String::strip).filter(choice -> !choice.isEmpty()).distinct().toList();
        boolean chosen = kind.filter(Gap.Kind.CHOICE::equals).isPresent();
        if (kind.isEmpty() || !chosen && kinded.group(3) != null || chosen && (choices.size() < 2 || choices.size() > MOST_CHOICES)) {
            wrong(new TemplateProblem.WrongGap("{{" + inside + "}}", line));
        } else {
            add(new Part.Ask(label, kind.get(), choices));
        }
    }

    private void begin(String name, boolean unless, int start, int end) {
        Optional<Condition> condition = Condition.of(name);
        if (condition.isEmpty()) {
            wrong(new TemplateProblem.UnknownVariable((unless ? "^" : "#") + name, line, start, end));
        }
        if (open.size() > DEEPEST) {
            if (beyond++ == 0) {
                wrong(new TemplateProblem.TooDeep(line));
            }
        } else {
            open.push(new Open(name, condition, unless, line, new ArrayList<>()));
        }
    }

    private void finish(String name) {
        if (beyond > 0) {
            beyond--;
        } else if (open.size() == 1 || !open.peek().name().equals(name)) {
            wrong(new TemplateProblem.StrayEnd(name, line));
        } else {
            Open closed = open.pop();
            closed.condition().ifPresent(condition -> add(new Part.Section(condition, closed.unless(), List.copyOf(closed.parts()))));
        }
    }

    private void add(Part part) {
        open.peek().parts().add(part);
    }

    /** Counts lines on to here; positions only grow. */
    private void line(int position) {
        for (; counted < position; counted++) {
            if (body.charAt(counted) == '\n') {
                line++;
            }
        }
    }

    private static boolean isSection(String inside) {
        return !inside.isEmpty() && "#^/".indexOf(inside.charAt(0)) >= 0;
    }

    /** Whether nothing but blanks stands beside it on its line; `from` is where what was not read yet begins. */
    private boolean isAlone(int from, int start, int end) {
        int first = startOfLine(start);
        boolean before = first >= from && (first == 0 || body.charAt(first - 1) == '\n');
        int last = blanks(end);
        return before && (last == body.length() || body.charAt(last) == '\n' || body.startsWith("\r\n", last));
    }

    /** Where the blanks right before here begin. */
    private int startOfLine(int position) {
        int at = position;
        while (at > 0 && isBlank(body.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int afterLine(int position) {
        int at = blanks(position);
        return Math.min(body.length(), body.startsWith("\r\n", at) ? at + 2 : at + 1);
    }

    private int blanks(int position) {
        int at = position;
        while (at < body.length() && isBlank(body.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
