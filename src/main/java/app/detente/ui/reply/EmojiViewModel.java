package app.detente.ui.reply;

import app.detente.model.Language;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import app.detente.voice.Emoji;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The emoji offered behind a `:` and two letters, or when asked for; those this adviser used last come first, and are remembered among the
 * settings. FX thread only.
 */
public final class EmojiViewModel extends TypedRows<Emoji> {
    static final int MOST = 60;
    /** Remembered. */
    private static final int LATELY = 12;
    /** UTF-16 units that can still become a name. */
    private static final int LONGEST = 24;

    private final Session session;
    private final SettingStore settings;
    private final Language language;
    private final String key;
    /** Read when first asked for. */
    private List<Emoji> table = List.of();
    private List<String> lately = List.of();

    EmojiViewModel(Session session, SettingStore settings) {
        this.session = session;
        this.settings = settings;
        this.language = session.texts().locale().getLanguage().equals(Language.FR.key()) ? Language.FR : Language.EN;
        this.key = "emoji." + session.me().id();
        session.background().run(() -> settings.get(key).orElse(""), kept -> lately = Stream.of(kept.split(" ")).filter(one -> !one.isEmpty()).toList(),
                session.notices()::failed);
    }

    /** What an emoji is called here. */
    String name(Emoji emoji) {
        return emoji.name(language);
    }

    @Override
    Optional<Typed> before(String text, int at) {
        return Typed.colon(text, at);
    }

    @Override
    List<Emoji> search(String words) {
        if (table.isEmpty()) {
            table = Emoji.all();
        }
        return words.length() > LONGEST ? List.of() : Emoji.find(table, words, language, lately).stream().limit(MOST).toList();
    }

    @Override
    Optional<Insertion> insert(Emoji chosen, int from, int to) {
        remember(chosen.symbol());
        return Optional.of(Insertion.of(from, to, chosen.symbol()));
    }

    private void remember(String symbol) {
        List<String> now = Stream.concat(Stream.of(symbol), lately.stream().filter(one -> !one.equals(symbol))).limit(LATELY).toList();
        if (!now.equals(lately)) {
            lately = now;
            session.background().run(() -> {
                settings.put(key, String.join(" ", now));
                return now;
            }, kept -> { }, session.notices()::failed);
        }
    }
}
