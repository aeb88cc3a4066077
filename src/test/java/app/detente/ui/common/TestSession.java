package app.detente.ui.common;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;

/** An adviser in Paris at work without a window: everything at once, delays as the test says, and what was said kept. */
public final class TestSession {
    public final TestTime time = new TestTime();
    public final Notices notices = new Notices(Texts.in(Locale.FRANCE));
    public final List<Notice> said = new ArrayList<>();
    public final Session session;

    public TestSession(Adviser me, InstantSource clock) {
        notices.onNotice(said::add, notice -> { });
        Desk desk = new Desk(Texts.in(Locale.FRANCE), ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(me),
                new SimpleObjectProperty<>(clock.instant()));
        session = new Session(me, desk, Background.sameThread(), time.later(), notices, clock);
    }

    /** The sentence said last. */
    public String last() {
        return said.getLast().sentence();
    }
}
