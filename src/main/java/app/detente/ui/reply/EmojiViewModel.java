package app.detente.ui.reply;

import app.detente.model.Language;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import app.detente.voice.Emoji;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The emoji offered behind a `:` and two letters, or when asked for; those this adviser used last come first, and are remembered among the
 * settings. FX thread only.
 */
public final class EmojiViewModel implements Offer.Rows<Emoji> {
    static final int MOST = 60;
    /** Remembered. */
    private static final int LATELY = 12;
    /** UTF-16 units that can still become a name. */
    private static final int LONGEST = 24;
    private static final int NOWHERE = -1;

    private final Session session;
    private final SettingStore settings;
    private final Language language;
    private final String key;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ObservableList<Emoji> found = FXCollections.observableArrayList();
    private final ObservableList<Emoji> foundView = FXCollections.unmodifiableObservableList(found);
    /** Read when first asked for. */
    private List<Emoji> table = List.of();
    private List<String> lately = List.of();
    private int start = NOWHERE;
    private int caret;
    /** Whether it was asked for, without a `:`. */
    private boolean asked;
    /** The `:` behind which it was closed by hand. */
    private int refused = NOWHERE;

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
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    @Override
    public ObservableList<Emoji> found() {
        return foundView;
    }

    /** Opens it at the caret, without a `:`. */
    public void ask(int at) {
        asked = true;
        start = at;
        caret = at;
        offer("");
    }

    /** The text or the caret has moved. */
    public void follow(String text, int at) {
        caret = at;
        if (asked) {
            boolean left = at < start || at > text.length() || at - start > LONGEST || text.substring(start, at).contains("\n");
            if (left) {
                hide();
            } else {
                offer(text.substring(start, at));
            }
            return;
        }
        Optional<Colon> colon = Colon.before(text, at);
        if (colon.isEmpty()) {
            refused = NOWHERE;
        }
        colon.filter(typed -> typed.start() != refused).ifPresentOrElse(typed -> {
            start = typed.start();
            offer(typed.words());
        }, this::hide);
    }

    private void offer(String words) {
        if (table.isEmpty()) {
            table = Emoji.all();
        }
        List<Emoji> now = Emoji.find(table, words, language, lately).stream().limit(MOST).toList();
        if (!now.equals(found)) {
            found.setAll(now);
            chosen.set(0);
        }
        asked &= !now.isEmpty();
        open.set(!now.isEmpty());
    }

    @Override
    public void next() {
        choose(chosen.get() + 1);
    }

    @Override
    public void previous() {
        choose(chosen.get() - 1);
    }

    @Override
    public void choose(int row) {
        chosen.set(Math.clamp(row, 0, Math.max(0, found.size() - 1)));
    }

    @Override
    public void close() {
        refused = asked ? NOWHERE : start;
        hide();
    }

    private void hide() {
        asked = false;
        open.set(false);
    }

    /** The chosen emoji instead of what was typed to find it. */
    @Override
    public Optional<Insertion> take() {
        if (!open.get()) {
            return Optional.empty();
        }
        String symbol = found.get(chosen.get()).symbol();
        Insertion insertion = new Insertion(start, caret, symbol, start + symbol.length(), start + symbol.length());
        remember(symbol);
        close();
        return Optional.of(insertion);
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
