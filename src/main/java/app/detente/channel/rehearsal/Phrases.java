package app.detente.channel.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The pieces of one language, by section; {@code phrases_fr.txt} explains the format. */
final class Phrases {
    private static final String PROBLEM = ".problem";
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final List<String> topics;

    private Phrases(List<String> source) {
        List<String> section = new ArrayList<>();
        for (String line : source) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isBlank()) {
                section.add(line);
            }
        }
        topics = sections.keySet().stream().filter(name -> name.endsWith(PROBLEM)).map(name -> name.replace(PROBLEM, "")).toList();
    }

    static Phrases of(Language language) {
        return new Phrases(language.lines("phrases"));
    }

    List<String> section(String name) {
        List<String> pieces = sections.get(name);
        if (pieces == null) {
            throw new IllegalStateException("no section [" + name + "]");
        }
        return pieces;
    }

    String pick(String section, RandomGenerator random) {
        List<String> pieces = section(section);
        return pieces.get(random.nextInt(pieces.size()));
    }

    /** The topic's own section of this name where it has one, otherwise the one all topics share: thanks end otherwise than complaints. */
    String sectionFor(String topic, String name) {
        String own = topic + "." + name;
        return sections.containsKey(own) ? own : name;
    }

    /** The product of two draws favours the first: what many speak of comes up most, as in any crisis. */
    String topic(RandomGenerator random) {
        return favouringTheFirst(topics, random);
    }

    /** What the blanks of one conversation stand for: the same place, the same sum from its first message to its last. */
    Map<String, String> blanks(String customerName, RandomGenerator random) {
        return Map.of(
                "{name}", customerName,
                "{place}", favouringTheFirst(section("place"), random),
                "{since}", pick("since", random),
                "{amount}", pick("amount", random),
                "{times}", pick("times", random),
                "{case}", "MT-" + random.nextInt(21_500, 99_999));
    }

    private static String favouringTheFirst(List<String> pieces, RandomGenerator random) {
        return pieces.get((int) (pieces.size() * random.nextDouble() * random.nextDouble()));
    }
}
