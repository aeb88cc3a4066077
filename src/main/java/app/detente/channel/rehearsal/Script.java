package app.detente.channel.rehearsal;

import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the hand-written scenes; {@code script_fr.txt} explains the format. A mistake in a file stops at once, naming the line. */
final class Script {
    private static final String TIME = "(?:(\\d+)h)?(?:(\\d+)m?)?";
    private static final Pattern SCENE = Pattern.compile("=== (?<network>\\w+) (?<age>" + TIME + ")");
    private static final Pattern LINE = Pattern.compile(
            "--- (?:\\+(?<delay>\\w+) )?(?<kind>customer|peer|brand|note|bot)(?: (?<who>(?!> ).+?))?(?: > (?<target>.+))?");
    private static final Pattern DURATION = Pattern.compile(TIME);

    private final List<Cue> cues = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Matcher scene;
    private Matcher line;

    private Script() {}

    /** A scene, and how long before the end it begins in a rehearsal of the usual size. */
    record Cue(Duration age, Scene scene) {}

    /** The scenes of both languages, oldest first. */
    static List<Cue> read() {
        return Stream.of(Language.values()).map(language -> parse(language.lines("script"))).flatMap(List::stream)
                .sorted(Comparator.comparing(Cue::age).reversed()).toList();
    }

    static List<Cue> parse(List<String> source) {
        Script script = new Script();
        source.forEach(script::take);
        script.endScene();
        return List.copyOf(script.cues);
    }

    private void take(String source) {
        Matcher newScene = SCENE.matcher(source);
        Matcher newLine = LINE.matcher(source);
        if (newScene.matches()) {
            endScene();
            scene = newScene;
        } else if (newLine.matches()) {
            endLine();
            line = newLine;
        } else if (source.startsWith("===") || source.startsWith("---")) {
            throw new IllegalStateException("not a heading: " + source);
        } else {
            text.append(source).append('\n');
        }
    }

    private void endScene() {
        endLine();
        if (scene != null) {
            Network network = Network.of(scene.group("network")).orElseThrow(() -> new IllegalStateException(scene.group()));
            cues.add(new Cue(duration(scene.group("age")), new Scene(network, List.copyOf(lines), false)));
            lines.clear();
        }
    }

    private void endLine() {
        if (line != null) {
            MessageKind kind = kind(line.group("kind"));
            String who = line.group("who") == null ? Stage.BRAND : line.group("who");
            Duration delay = line.group("delay") == null ? Duration.ZERO : duration(line.group("delay"));
            lines.add(new Line(kind, Person.named(who), text.toString().strip(), delay, replyTo(kind)));
            line = null;
        }
        text.setLength(0);
    }

    private OptionalInt replyTo(MessageKind kind) {
        String target = line.group("target");
        boolean onThePost = kind == MessageKind.CUSTOMER && scene.group("network").equals(Network.FACEBOOK.key());
        if (target == null && (lines.isEmpty() || onThePost)) {
            return OptionalInt.empty();
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line earlier = lines.get(i);
            if (earlier.kind() != MessageKind.NOTE && (target == null || earlier.speaker().name().equals(target))) {
                return OptionalInt.of(i);
            }
        }
        throw new IllegalStateException("nobody to answer: " + line.group());
    }

    private static MessageKind kind(String word) {
        return word.equals("bot") ? MessageKind.AUTOMATIC : MessageKind.of(word);
    }

    private static Duration duration(String words) {
        Matcher time = DURATION.matcher(words);
        if (!time.matches()) {
            throw new IllegalStateException("not a time: " + words);
        }
        return Duration.ofHours(number(time.group(1))).plusMinutes(number(time.group(2)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
