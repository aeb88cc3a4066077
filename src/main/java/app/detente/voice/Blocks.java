package app.detente.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that many templates share: a signature, the notice of an outage. `{{> signature}}` puts one in; it is written as a template is, and may hold
 * others, but neither itself nor one that holds it. Read once, when made. Immutable.
 */
public final class Blocks {
    public static final Blocks NONE = new Blocks(Map.of());
    /** How deep blocks may stand in one another. */
    static final int DEEPEST = 8;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _’-]{0,38}[\\p{L}\\p{N}])?");

    private final Map<String, String> bodies;
    private final Map<String, TemplateBody> read = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    /** By name. One that cannot be used stays among them, for its problem to be told where it stands. */
    public Blocks(Map<String, String> bodies) {
        this.bodies = Map.copyOf(bodies);
        bodies.forEach((name, body) -> read.put(name, TemplateBody.read(body)));
        bodies.keySet().forEach(name -> depth(name, new ArrayDeque<>()));
    }

    /** Letters, digits, spaces and dashes, 40 at most. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The names of the blocks a body asks for. */
    public static Set<String> asked(String body) {
        return TemplateBody.read(Wordings.plain(body)).shared().stream().map(Part.Shared::block).collect(Collectors.toSet());
    }

    public Map<String, String> bodies() {
        return bodies;
    }

    /** The same with another block, or this one changed. */
    public Blocks with(String name, String body) {
        Map<String, String> more = new TreeMap<>(bodies);
        more.put(name, body);
        return new Blocks(more);
    }

    /** What keeps this block from being used among the others; empty when all is well. */
    public List<TemplateProblem> problems(String name) {
        return Optional.ofNullable(read.get(name)).map(body -> check(body, name)).orElse(List.of());
    }

    /** What is wrong with a template's body, and with the blocks it asks for. */
    List<TemplateProblem> check(TemplateBody body) {
        return check(body, "");
    }

    /** Of a block that {@link #check} found nothing about. */
    List<Part> parts(String name) {
        return read.get(name).parts();
    }

    private List<TemplateProblem> check(TemplateBody body, String own) {
        List<TemplateProblem> problems = new ArrayList<>(body.problems());
        body.shared().forEach(shared -> problem(shared, own).ifPresent(problems::add));
        return problems;
    }

    private Optional<TemplateProblem> problem(Part.Shared shared, String own) {
        String name = shared.block();
        if (!read.containsKey(name)) {
            return Optional.of(new TemplateProblem.UnknownBlock(name, shared.line()));
        }
        if (depths.get(name) <= DEEPEST) {
            return Optional.empty();
        }
        return Optional.of(within(name).contains(own) ? new TemplateProblem.BlockLoop(name, shared.line())
                : new TemplateProblem.BrokenBlock(name, shared.line()));
    }

    /** A block and all that stand in it, however deep. */
    private Set<String> within(String name) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next) && read.containsKey(next)) {
                read.get(next).shared().forEach(shared -> open.push(shared.block()));
            }
        }
        return found;
    }

    /** How deep blocks stand in it, itself included; more than the deepest where it cannot be used. */
    private int depth(String name, Deque<String> path) {
        Integer known = depths.get(name);
        if (known != null) {
            return known;
        }
        path.addLast(name);
        int depth = read.get(name).problems().isEmpty() ? 1 : DEEPEST + 1;
        for (Part.Shared shared : read.get(name).shared()) {
            boolean usable = depth <= DEEPEST && path.size() <= 2 * DEEPEST && !path.contains(shared.block()) && read.containsKey(shared.block());
            depth = Math.max(depth, usable ? depth(shared.block(), path) + 1 : DEEPEST + 1);
        }
        path.removeLast();
        depths.put(name, depth);
        return depth;
    }
}
