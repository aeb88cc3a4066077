package app.detente.ui.common;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import java.time.InstantSource;

/**
 * One adviser at work: what every view model that acts needs beside its stores.
 *
 * @param desk the words, the zone and the target the person works with
 */
public record Session(Adviser me, Desk desk, Background background, Later later, Notices notices, InstantSource clock) {

    public Texts texts() {
        return desk.texts();
    }
}
