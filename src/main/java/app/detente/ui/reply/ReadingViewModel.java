package app.detente.ui.reply;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.ui.common.Session;
import app.detente.voice.NumberedChain;
import app.detente.voice.PersonalData;
import app.detente.voice.PostPrice;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.Situation;
import app.detente.voice.VoiceProfile;
import app.detente.voice.spelling.Spelling;
import app.detente.voice.tone.Gauge;
import app.detente.voice.tone.Shipped;
import app.detente.voice.tone.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reads along while a text is written, in its pauses: tone, spelling, personal data, links, and the posts it would take. All of that is done by a worker,
 * one text at a time and the newest next; here it is shown, and kept in its place until the next reading is done. It changes nothing of the text. FX thread only.
 */
public final class ReadingViewModel {
    private final Session session;
    private final WritingStores stores;
    private final Spelling spelling = new Spelling();
    private final ReadOnlyObjectWrapper<List<Remark>> remarks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PersonalData>> personal = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NOTHING);
    private final ReadOnlyObjectWrapper<Gauge> gauge = new ReadOnlyObjectWrapper<>(Gauge.of(List.of()));
    private final ReadOnlyObjectWrapper<Answered> answered = new ReadOnlyObjectWrapper<>(Answered.NOTHING);
    /** What its author wants to leave as it is, in this text. */
    private final Set<String> left = new HashSet<>();
    /** Asked for by workers. */
    private final Map<Spoken, VoiceProfile> profiles = new ConcurrentHashMap<>();
    private Set<String> taught = Set.of();
    private Network network = Network.FILE;
    private String text = "";
    private boolean note;
    /** Where the last key wrote; a word that ends there is not finished. */
    private int typing = -1;
    private boolean busy;
    /** Something has changed since the reading under way began. */
    private boolean again;

    private record Spoken(Language language, Network network) {}

    ReadingViewModel(Session session, WritingStores stores) {
        this.session = session;
        this.stores = stores;
    }

    /** What there is to say about the text, in its order. */
    public ReadOnlyObjectProperty<List<Remark>> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /** By what in the text a person could be found, called or charged, in its order. */
    ReadOnlyObjectProperty<List<PersonalData>> personalProperty() {
        return personal.getReadOnlyProperty();
    }

    /** How far the text is from the brand's voice. */
    public ReadOnlyObjectProperty<Gauge> gaugeProperty() {
        return gauge.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** What is known of the message answered. */
    ReadOnlyObjectProperty<Answered> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** Reads for this network from now on: another conversation. What was left as it is counts for the text before only. */
    void begin(Network where) {
        network = where;
        profiles.clear();
        left.clear();
        answered.set(Answered.NOTHING);
        session.background().latest("reply.dictionary", () -> stores.dictionary().words(session.me()), words -> {
            taught = words;
            read();
        }, session.notices()::failed);
    }

    /** What is answered has turned out, or has changed. */
    void answer(Answered now) {
        answered.set(now);
        read();
    }

    /** The text has changed. What was said of it stays by its words until the new reading is there. */
    void follow(String now, boolean isNote) {
        Edit edit = Edit.between(text, now);
        put(remarks, moved(remarks.get(), edit));
        put(personal, personal.get().stream().flatMap(data -> edit.shift(data.start(), data.end()).stream()
                .mapToObj(by -> new PersonalData(data.kind(), data.start() + by, data.end() + by))).toList());
        typing = edit.growth() > 0 ? edit.from() + edit.growth() : -1;
        boolean turned = note != isNote;
        text = now;
        note = isNote;
        if (text.isBlank() || note || turned) {
            read();
        } else {
            Pause.read(session, "reply.reading", edit, this::read);
        }
    }

    private static List<Remark> moved(List<Remark> remarks, Edit edit) {
        return remarks.stream().flatMap(remark -> edit.shift(remark.start(), remark.end()).stream()
                .mapToObj(by -> new Remark(remark.rule(), remark.start() + by, remark.end() + by, remark.better()))).toList();
    }

    private void read() {
        if (text.isBlank() || note) {
            show(Reading.NOTHING);
        } else if (busy) {
            again = true;
        } else {
            busy = true;
            String now = text;
            Set<String> known = new HashSet<>(taught);
            known.addAll(answered.get().names());
            unfinished(now).ifPresent(known::add);
            Situation situation = answered.get().situation();
            Optional<Language> asked = answered.get().language();
            Network where = network;
            session.background().run(() -> read(now, where, language(now, asked), situation, known), this::done, failed -> {
                session.notices().failed(failed);
                next();
            });
        }
    }

    private void done(Reading found) {
        if (found.text().equals(text) && !note) {
            show(found);
        }
        next();
    }

    private void next() {
        busy = false;
        if (again) {
            again = false;
            read();
        }
    }

    /** For workers. */
    private Reading read(String now, Network where, Language language, Situation situation, Set<String> known) {
        List<Remark> found = new ArrayList<>(Tone.read(now, profile(new Spoken(language, where)), situation, language));
        found.addAll(spelling.check(now, language.key(), known));
        found.sort(Comparator.comparingInt(Remark::start));
        return new Reading(now, List.copyOf(found), PersonalData.find(now), PostPrice.links(where, now), NumberedChain.of(where, now));
    }

    private VoiceProfile profile(Spoken how) {
        return profiles.computeIfAbsent(how, key -> stores.voices().of(key.language(), key.network()));
    }

    private Optional<String> unfinished(String now) {
        if (typing < 0 || typing > now.length()) {
            return Optional.empty();
        }
        int from = typing;
        while (from > 0 && (Character.isLetter(now.charAt(from - 1)) || "'’-".indexOf(now.charAt(from - 1)) >= 0)) {
            from--;
        }
        return from < typing ? Optional.of(now.substring(from, typing).toLowerCase(session.texts().locale()).replace('’', '\'')) : Optional.empty();
    }

    /** That of the text; while it is too short to tell, that of the message answered, then that of the window. */
    Language language(String now) {
        return language(now, answered.get().language());
    }

    private Language language(String now, Optional<Language> asked) {
        return Language.of(now).or(() -> asked).orElse(session.texts().locale().getLanguage().equals("fr") ? Language.FR : Language.EN);
    }

    private void show(Reading found) {
        reading.set(found);
        put(personal, found.personal());
        tell(found.remarks());
    }

    private void tell(List<Remark> found) {
        put(remarks, found.stream().filter(remark -> !left.contains(key(remark))).toList());
        gauge.set(Gauge.of(remarks.get()));
    }

    /** What is the same need not be drawn anew. */
    private static <T> void put(ReadOnlyObjectWrapper<List<T>> shown, List<T> now) {
        if (!shown.get().equals(now)) {
            shown.set(now);
        }
    }

    /** The remark about this place in the text, the shortest where several are. */
    public Optional<Remark> at(int place) {
        return remarks.get().stream().filter(remark -> remark.start() <= place && place <= remark.end())
                .min(Comparator.comparingInt(remark -> remark.end() - remark.start()));
    }

    /** The next remark behind a place, or before it; after the last comes the first. */
    public Optional<Remark> next(int place, boolean back) {
        List<Remark> all = back ? remarks.get().reversed() : remarks.get();
        return all.stream().filter(remark -> back ? remark.start() < place : remark.start() > place).findFirst().or(() -> all.stream().findFirst());
    }

    /** Says no more about these words in this text. */
    public void leave(Remark remark) {
        left.add(key(remark));
        tell(remarks.get());
    }

    /** Takes a word as right from now on; it can be forgotten again. */
    public void teach(Remark remark) {
        String word = words(remark);
        teach(() -> stores.dictionary().add(word, session.me()), () -> session.notices().done(session.texts().get("composer.said.taught", word),
                () -> teach(() -> stores.dictionary().remove(word, session.me()), () -> { })));
    }

    private void teach(Runnable change, Runnable then) {
        session.background().run(() -> {
            change.run();
            return stores.dictionary().words(session.me());
        }, words -> {
            taught = words;
            read();
            then.run();
        }, session.notices()::failed);
    }

    /** The words a remark is about. */
    public String words(Remark remark) {
        return text.substring(Math.min(remark.start(), text.length()), Math.min(remark.end(), text.length()));
    }

    /** Whether a joke stands in a text for somebody in trouble; worked out at once, for sending must not wait. */
    boolean jokes(String now) {
        boolean trouble = answered.get().situation() == Situation.DISTRESS;
        Language language = language(now);
        VoiceProfile profile = Optional.ofNullable(profiles.get(new Spoken(language, network))).orElseGet(() -> Shipped.profile(language));
        return trouble && Tone.read(now, profile, Situation.DISTRESS, language).stream().anyMatch(remark -> remark.rule() == Rule.JOKE);
    }

    private String key(Remark remark) {
        return remark.rule() + " " + words(remark);
    }
}
