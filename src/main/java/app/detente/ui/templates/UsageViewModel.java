package app.detente.ui.templates;

import app.detente.storage.TemplateUsage;
import app.detente.storage.TemplateUsageStore;
import app.detente.ui.common.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the template looked at is used, and what came of it. FX thread only. */
public final class UsageViewModel {
    private final Session session;
    private final TemplateUsageStore store;
    private final ReadOnlyObjectWrapper<Optional<TemplateUsage.Account>> account = new ReadOnlyObjectWrapper<>(Optional.empty());

    UsageViewModel(Session session, TemplateUsageStore store) {
        this.session = session;
        this.store = store;
    }

    /** Its account; empty where none is looked at, or it was never used. */
    public ReadOnlyObjectProperty<Optional<TemplateUsage.Account>> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /** Reads that of a template; of none where none is looked at. */
    void show(Optional<String> id) {
        session.background().latest("templates.usage", () -> id.map(store::of).filter(read -> read.all().total() > 0), account::set,
                session.notices()::failed);
    }
}
