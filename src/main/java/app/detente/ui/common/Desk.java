package app.detente.ui.common;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import app.detente.ui.common.keys.Commands;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * Where a person sits: what every view needs to say names, ages and dates to them.
 *
 * @param target how soon a customer should hear from us; ages warn and are late by it
 * @param me     who sits here; empty for somebody who only looks
 * @param now    the present, as often as the window lets it tick; FX thread only
 * @param commands what can be done here, and by which keys
 */
public record Desk(Texts texts, ZoneId zone, Duration target, Optional<Adviser> me, ObservableValue<Instant> now,
        Commands commands) {

    /** A desk whose window has yet to say what can be done. */
    public Desk(Texts texts, ZoneId zone, Duration target, Optional<Adviser> me, ObservableValue<Instant> now) {
        this(texts, zone, target, me, now, new Commands(texts));
    }

    public Ages ages() {
        return new Ages(texts);
    }

    public Dates dates() {
        return new Dates(texts, zone);
    }

    /** How long ago something was, by this desk's present. */
    public Duration since(Instant at) {
        return Duration.between(at, now.getValue());
    }

    /** An adviser's name, or "me". */
    public String name(Adviser adviser) {
        return me.filter(adviser::equals).isPresent() ? texts.get("common.me") : Shown.line(adviser.name());
    }
}
