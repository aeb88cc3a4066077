package app.detente.ui;

import app.detente.model.Adviser;
import app.detente.model.Language;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.filter.Vocabulary;
import app.detente.ui.queue.Place;
import java.util.Optional;

/** Lets the search box and the list work together: what is typed is shown in the list, and giving it up goes back to where one was. */
final class Searching {
    private final Parts parts;
    private final Runnable toDesk;
    private Optional<Place> before = Optional.empty();

    private Searching(Parts parts, Runnable toDesk) {
        this.parts = parts;
        this.toDesk = toDesk;
    }

    static void connect(Parts parts, Runnable toDesk) {
        Searching searching = new Searching(parts, toDesk);
        parts.search().offer(searching::vocabulary);
        parts.search().onSearch(searching::search, searching::end);
        parts.queue().filterProperty().subscribe(searching::shown);
    }

    /** The newest first at once; the order chosen for a search stays while it is typed on. */
    private void search(String words) {
        QueueFilter now = parts.queue().filterProperty().get();
        boolean going = !now.words().isBlank();
        if (!going) {
            before = Optional.of(parts.queue().place());
        }
        toDesk.run();
        QueueFilter wanted = QueueFilter.of(QueueView.ALL).withWords(words);
        parts.queue().show(going ? now.sort().map(wanted::sorted).orElse(wanted) : wanted);
    }

    private void end() {
        if (!parts.queue().filterProperty().get().words().isBlank()) {
            parts.queue().back(before.orElse(new Place(QueueFilter.of(QueueView.WAITING), 0, Optional.empty())));
        }
        before = Optional.empty();
    }

    /** Another view was chosen: there is no search to go back from. */
    private void shown(QueueFilter filter) {
        if (filter.words().isBlank()) {
            before = Optional.empty();
            parts.search().forget();
        }
    }

    private Vocabulary vocabulary() {
        boolean french = parts.session().texts().locale().getLanguage().equals("fr");
        return new Vocabulary(french ? Language.FR : Language.EN, parts.conversation().tags().stream().map(Tag::name).toList(),
                parts.conversation().advisers().stream().map(Adviser::name).toList(),
                parts.queue().countsProperty().get().networks().keySet().stream().sorted().toList());
    }
}
