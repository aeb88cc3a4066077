package app.detente.channel.rehearsal;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Plays the scenes into each other in order of time. Each place in the stream has its instant; a line that is due by then is said at its own
 * time, otherwise a new scene begins. So exactly as many messages come as were asked for, and none can come too late. Lines still due when
 * the last place is taken are never said: those are the customers who wait.
 */
final class Stage implements Iterator<IncomingMessage> {
    static final String BRAND = "Maison Télécom";
    private static final int LIVELY_POSTS = 3;

    private final Arrivals arrivals;
    private final Deque<Cast> script;
    private final Composer composer;
    private final RandomGenerator random;
    private final Queue<Running> running = new PriorityQueue<>(Comparator.comparingLong(scene -> scene.due));
    private final Deque<String> posts = new ArrayDeque<>();
    private long said;
    private long latest = Long.MIN_VALUE;

    private Stage(Arrivals arrivals, Deque<Cast> script, Composer composer, RandomGenerator random) {
        this.arrivals = arrivals;
        this.script = script;
        this.composer = composer;
        this.random = random;
    }

    static Stage of(long messages, long seed, Instant now) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> phrases.put(language, Phrases.of(language)));
        Composer composer = new Composer(phrases, new Crowd(seed, messages, phrases), random);
        return new Stage(new Arrivals(messages, now), script(messages, now), composer, random);
    }

    /** A hand-written scene and the place in the stream from which it may begin. */
    private record Cast(double place, Scene scene) {}

    /** The hand-written scenes for a rehearsal of this size: all of them from the usual size up, an even choice of them below it. */
    private static Deque<Cast> script(long messages, Instant now) {
        long size = Math.min(messages, Rehearsal.USUAL);
        Arrivals usual = new Arrivals(size, now);
        List<Script.Cue> cues = Script.read();
        Deque<Cast> script = new ArrayDeque<>();
        for (int i = 0; i < cues.size(); i++) {
            if ((i + 1) * size / Rehearsal.USUAL > i * size / Rehearsal.USUAL) {
                script.add(new Cast(usual.place(cues.get(i).age()), cues.get(i).scene()));
            }
        }
        return script;
    }

    /** A scene under way. */
    private static final class Running {
        private final Scene scene;
        private final Optional<String> joined;
        private final List<String> ids = new ArrayList<>();
        private long due;

        private Running(Scene scene, Optional<String> joined, long due) {
            this.scene = scene;
            this.joined = joined;
            this.due = due;
        }
    }

    @Override
    public boolean hasNext() {
        return said < arrivals.messages();
    }

    @Override
    public IncomingMessage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long place = arrivals.at(said + 0.9 * random.nextDouble());
        Running due = running.peek();
        IncomingMessage message = say(due != null && due.due <= place ? running.remove() : begin(place));
        said++;
        return message;
    }

    private Running begin(long at) {
        Cast cast = script.peek();
        Scene scene = cast != null && cast.place() <= said ? script.remove().scene() : composer.scene(arrivals.progress(said));
        return new Running(scene, scene.comment() ? livelyPost() : Optional.empty(), at);
    }

    private Optional<String> livelyPost() {
        return posts.stream().skip(posts.isEmpty() ? 0 : random.nextInt(posts.size())).findFirst();
    }

    private IncomingMessage say(Running scene) {
        Line line = scene.scene.lines().get(scene.ids.size());
        latest = Math.max(latest + 1, scene.due);
        Network network = scene.scene.network();
        String id = Ids.message(network, latest);
        Optional<String> parent = line.replyTo().stream().mapToObj(scene.ids::get).findFirst();
        scene.ids.add(id);
        if (scene.ids.size() == 1 && scene.scene.isPost()) {
            posts.addFirst(id);
            if (posts.size() > LIVELY_POSTS) {
                posts.removeLast();
            }
        }
        if (scene.ids.size() < scene.scene.lines().size()) {
            scene.due = latest + scene.scene.lines().get(scene.ids.size()).delay().toMillis();
            running.add(scene);
        }
        return message(network, id, thread(scene), parent, line);
    }

    /** Mastodon and mail name no thread: there the links alone tell it. */
    private static Optional<String> thread(Running scene) {
        return switch (scene.scene.network()) {
            case FACEBOOK, X, BLUESKY -> Optional.of(scene.joined.orElse(scene.ids.getFirst()));
            case MASTODON, EMAIL, FILE -> Optional.empty();
        };
    }

    private IncomingMessage message(Network network, String id, Optional<String> thread, Optional<String> parent, Line line) {
        Person speaker = line.speaker();
        boolean outside = line.kind() == MessageKind.CUSTOMER || line.kind() == MessageKind.PEER;
        String author = outside || line.kind() == MessageKind.NOTE ? speaker.name() : BRAND;
        Optional<String> adviser = outside || line.kind() == MessageKind.AUTOMATIC ? Optional.empty() : Optional.of(speaker.name());
        return new IncomingMessage(network, id, thread, parent, line.kind(), outside ? Ids.person(network, speaker) : Ids.brand(network),
                author, adviser, line.text(), Instant.ofEpochMilli(latest), Optional.empty());
    }
}
