package app.detente.bench;

import app.detente.channel.file.Format;
import app.detente.channel.file.MessageFile;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.voice.Likeness;
import app.detente.voice.Names;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Real answers of brands, as if they had been made from templates: of each brand's, those nearly the same are one intent, and of its earlier ones the one
 * most like the others is its template. Of each brand the earlier half of its answers teaches, and the later half tries.
 *
 * @param all    answers to customers in the file
 * @param before what was answered in the earlier half, oldest first
 * @param after  in the later, likewise; an intent that nobody had answered with before is none
 */
record Answers(int all, List<ReplyTemplate> library, List<Case> before, List<Case> after) {
    /** From how alike on two answers are wordings of one intent: three-word runs, names taken out. */
    private static final double SAME_INTENT = 0.25;
    /** Answers an intent needs to be one. */
    private static final int LEAST = 3;

    /** A message, and the template that it was answered with. */
    record Case(String brand, String message, String template, Instant at) {}

    private record Exchange(String brand, String message, String answer, Instant at, Likeness likeness) {}

    static Answers of(Path file) {
        List<Exchange> exchanges = exchanges(messages(file));
        List<ReplyTemplate> library = new ArrayList<>();
        List<Case> before = new ArrayList<>();
        List<Case> after = new ArrayList<>();
        new TreeMap<>(exchanges.stream().collect(Collectors.groupingBy(Exchange::brand))).values().forEach(own -> {
            Set<Exchange> earlier = new HashSet<>(own.subList(0, (own.size() + 1) / 2));
            for (List<Exchange> intent : intents(own)) {
                List<Exchange> taught = intent.stream().filter(earlier::contains).toList();
                if (!taught.isEmpty()) {
                    ReplyTemplate template = template("t" + library.size(), medoid(taught));
                    library.add(template);
                    intent.forEach(one -> (earlier.contains(one) ? before : after).add(new Case(one.brand(), one.message(), template.id(), one.at())));
                }
            }
        });
        before.sort(Comparator.comparing(Case::at));
        after.sort(Comparator.comparing(Case::at));
        return new Answers(exchanges.size(), List.copyOf(library), List.copyOf(before), List.copyOf(after));
    }

    private static Map<String, IncomingMessage> messages(Path file) {
        Map<String, IncomingMessage> messages = new HashMap<>();
        try (MessageFile in = MessageFile.open(file, Format.AUTO, Optional.empty(), MessageFile.Position.START)) {
            for (Optional<MessageFile.Entry> entry = in.next(); entry.isPresent(); entry = in.next()) {
                if (entry.get() instanceof MessageFile.Entry.Taken taken) {
                    messages.put(taken.message().id(), taken.message());
                }
            }
        }
        return messages;
    }

    /** Every answer of a brand to a customer, oldest first. */
    private static List<Exchange> exchanges(Map<String, IncomingMessage> messages) {
        List<Exchange> exchanges = new ArrayList<>();
        for (IncomingMessage answer : messages.values()) {
            Optional<IncomingMessage> asked = answer.inReplyTo().map(messages::get);
            if (answer.kind() == MessageKind.BRAND && asked.isPresent() && asked.get().kind() == MessageKind.CUSTOMER) {
                Names names = Names.of(asked.get().authorName(), answer.authorName());
                exchanges.add(new Exchange(answer.authorName(), asked.get().text(), answer.text(), answer.authored(), Likeness.of(answer.text(), names)));
            }
        }
        exchanges.sort(Comparator.comparing(Exchange::at).thenComparing(Exchange::answer));
        return exchanges;
    }

    /** Again and again the answer with the most like it, together with those, until too few are alike. */
    private static List<List<Exchange>> intents(List<Exchange> own) {
        List<List<Exchange>> intents = new ArrayList<>();
        List<Exchange> left = new ArrayList<>(own);
        for (List<Exchange> best = largest(left); best.size() >= LEAST; best = largest(left)) {
            intents.add(best);
            left.removeAll(best);
        }
        return intents;
    }

    private static List<Exchange> largest(List<Exchange> left) {
        return left.stream().map(one -> left.stream().filter(other -> other.likeness().to(one.likeness()) >= SAME_INTENT).toList())
                .max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /** The one most like all of them together. */
    private static Exchange medoid(List<Exchange> members) {
        return members.stream().max(Comparator.comparingDouble(
                one -> members.stream().mapToDouble(other -> other.likeness().to(one.likeness())).sum())).orElseThrow();
    }

    private static ReplyTemplate template(String id, Exchange medoid) {
        String words = String.join(" ", Names.NONE.strip(medoid.answer()));
        return new ReplyTemplate(id, "", medoid.brand(), "en", List.of(), words, Set.of(), 0, false);
    }
}
