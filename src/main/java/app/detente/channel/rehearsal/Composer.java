package app.detente.channel.rehearsal;

import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes up scenes from the pieces: who writes, about what, who answers and how soon. */
final class Composer {
    private static final List<Person> ADVISERS =
            List.of("Sonia", "Tanguy", "Inès", "Malik", "Claire", "Tom").stream().map(Person::named).toList();
    /** Before this part of the day has passed the team keeps up and answers everybody; after it, few. */
    private static final double KEEPING_UP = 0.5;
    private static final int ANSWERED_LATER = 13;
    private static final int REMEMBERED = 1_000;

    private final Map<Language, Phrases> phrases;
    private final Crowd crowd;
    private final Wording wording;
    private final RandomGenerator random;
    private final SequencedSet<String> recent = new LinkedHashSet<>();

    Composer(Map<Language, Phrases> phrases, Crowd crowd, RandomGenerator random) {
        this.phrases = phrases;
        this.crowd = crowd;
        this.wording = new Wording(random);
        this.random = random;
    }

    /** What one scene is about, and the lines it has so far. */
    private record Draft(Crowd.Member customer, Phrases phrases, String topic, Map<String, String> blanks, List<Line> lines) {
        int size() {
            return lines.size();
        }
    }

    /** @param progress how much of the whole time has passed, 0 to 1 */
    Scene scene(double progress) {
        if (chance(0.4)) {
            return post();
        }
        Crowd.Member customer = crowd.somebody(random);
        Phrases own = phrases.get(customer.language());
        Draft draft = new Draft(customer, own, own.topic(random), own.blanks(customer.first(), random), new ArrayList<>());
        add(draft, MessageKind.CUSTOMER, customer.person(), complaint(draft), Duration.ZERO, -1);
        boolean keepsUp = progress < KEEPING_UP;
        beforeTheAnswer(draft, keepsUp);
        if (keepsUp || chance(ANSWERED_LATER)) {
            answer(draft, keepsUp);
        }
        return new Scene(customer.network(), List.copyOf(draft.lines()), customer.network() == Network.FACEBOOK && chance(60));
    }

    private Scene post() {
        Phrases french = phrases.get(Language.FRENCH);
        String text = fresh(() -> wording.fill(french.pick("post", random), french.blanks("", random)));
        return new Scene(Network.FACEBOOK, List.of(
                new Line(MessageKind.BRAND, adviser(), text, Duration.ZERO, OptionalInt.empty())), false);
    }

    private void beforeTheAnswer(Draft draft, boolean keepsUp) {
        boolean mail = draft.customer().network() == Network.EMAIL;
        if (mail && chance(35)) {
            add(draft, MessageKind.AUTOMATIC, Person.named(Stage.BRAND), filled(draft, "receipt"), Duration.ofMinutes(1), 0);
        }
        if (!mail && chance(10)) {
            crowd.neighbour(draft.customer(), random).ifPresent(peer ->
                    add(draft, MessageKind.PEER, peer.person(), typed(draft, "peer", "peerend"), within(3, 30), 0));
        }
        if (chance(4)) {
            add(draft, MessageKind.NOTE, adviser(), filled(draft, "note"), within(1, 5), 0);
        }
        if (!keepsUp && chance(12)) {
            add(draft, MessageKind.CUSTOMER, draft.customer().person(), typed(draft, "again", "detail", "ending"), within(20, 90), 0);
        }
    }

    private void answer(Draft draft, boolean keepsUp) {
        Person adviser = adviser();
        add(draft, MessageKind.BRAND, adviser, reply(draft, adviser, "hello", "answer", "care", "sign"),
                within(3, keepsUp ? 45 : 200), 0);
        if (chance(40)) {
            add(draft, MessageKind.CUSTOMER, draft.customer().person(), typed(draft, "back", "backmore"), within(4, 40), draft.size() - 1);
            if (keepsUp || chance(50)) {
                add(draft, MessageKind.BRAND, adviser, reply(draft, adviser, "closing", "sign"), within(2, 30), draft.size() - 1);
            }
        }
    }

    private Supplier<String> complaint(Draft draft) {
        return () -> {
            List<String> pieces = new ArrayList<>();
            boolean mail = draft.customer().network() == Network.EMAIL;
            addSometimes(pieces, draft, "opening", mail ? 100 : 80);
            pieces.add(wording.stopped(pick(draft, "problem")));
            addSometimes(pieces, draft, "detail", 95);
            addSometimes(pieces, draft, "detail", 80);
            addSometimes(pieces, draft, "detail", mail ? 80 : 40);
            addSometimes(pieces, draft, "demand", 85);
            addSometimes(pieces, draft, "ending", mail ? 100 : 60);
            List<String> distinct = pieces.stream().distinct().toList();
            if (mail) {
                return letter(distinct, draft.customer().person().name());
            }
            String call = draft.customer().network() == Network.FACEBOOK || chance(40) ? "" : "@maisontelecom ";
            return call + wording.typed(wording.join(distinct, Wording.room(draft.customer().network()) - call.length()));
        };
    }

    private String letter(List<String> pieces, String name) {
        String body = wording.join(pieces.subList(1, pieces.size() - 1), Wording.room(Network.EMAIL));
        return pieces.getFirst() + "\n\n" + Wording.capitalised(body) + "\n\n" + pieces.getLast() + "\n" + name;
    }

    private Supplier<String> reply(Draft draft, Person adviser, String... sections) {
        return () -> {
            List<String> pieces = pieces(draft, sections);
            return wording.join(pieces, Wording.room(draft.customer().network()) - adviser.name().length() - 1) + " " + adviser.name();
        };
    }

    private Supplier<String> typed(Draft draft, String... sections) {
        return () -> wording.typed(wording.join(pieces(draft, sections), Wording.room(draft.customer().network())));
    }

    private Supplier<String> filled(Draft draft, String section) {
        return () -> pick(draft, section);
    }

    private List<String> pieces(Draft draft, String... sections) {
        List<String> pieces = new ArrayList<>();
        for (String section : sections) {
            pieces.add(pick(draft, section));
        }
        return pieces;
    }

    private String pick(Draft draft, String section) {
        return wording.fill(draft.phrases().pick(draft.phrases().sectionFor(draft.topic(), section), random), draft.blanks());
    }

    private void addSometimes(List<String> pieces, Draft draft, String section, double percent) {
        if (chance(percent)) {
            pieces.add(pick(draft, section));
        }
    }

    private void add(Draft draft, MessageKind kind, Person speaker, Supplier<String> text, Duration delay, int replyTo) {
        OptionalInt target = replyTo < 0 ? OptionalInt.empty() : OptionalInt.of(replyTo);
        draft.lines().add(new Line(kind, speaker, fresh(text), delay, target));
    }

    /** A text not said lately, as long as twenty tries find one: nobody reads the same line twice on one screen. */
    private String fresh(Supplier<String> text) {
        String said = text.get();
        for (int i = 0; i < 20 && recent.contains(said); i++) {
            said = text.get();
        }
        recent.add(said);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
        return said;
    }

    private Person adviser() {
        return ADVISERS.get(random.nextInt(ADVISERS.size()));
    }

    private boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** Some minutes, nearer to the fewest most of the time. */
    private Duration within(int fewest, int most) {
        double draw = random.nextDouble();
        return Duration.ofSeconds((long) (60 * (fewest + (most - fewest) * draw * draw)) + random.nextInt(50));
    }
}
