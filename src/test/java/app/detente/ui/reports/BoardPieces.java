package app.detente.ui.reports;

import app.detente.model.OpeningHours;
import app.detente.model.Texts;
import app.detente.storage.ForecastStore;
import app.detente.storage.LiveStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReportStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A live board over a queue, with a present that the test lets tick. */
final class BoardPieces {
    final ObjectProperty<Instant> present;
    final ObjectProperty<OpeningHours> hours = new SimpleObjectProperty<>(OpeningHours.USUAL);
    final Desk desk;
    final NowViewModel model;

    BoardPieces(QueueFixture queue, Background background, String language) {
        Texts texts = Texts.in(Locale.of(language));
        present = new SimpleObjectProperty<>(queue.clock.instant());
        desk = new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), present);
        Session session = new Session(queue.me, desk, background, Later.on(Runnable::run), new Notices(texts), queue.clock);
        model = new NowViewModel(session, new NowViewModel.Stores(new LiveStore(queue.database), new ReportStore(queue.database),
                new ForecastStore(queue.database)), hours);
    }
}
