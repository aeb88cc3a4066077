package app.detente.ui.palette;

import java.util.List;

/** What the palette asks of the stores; never on the FX thread. */
public interface Lookup {
    /** All saved views, tags, templates and colleagues. */
    List<Target> all();

    /** Some customers whose names hold words that begin like those typed. */
    List<Target.Customer> customers(String typed, int limit);

    /** The ids of what was used here, the last one first. */
    List<String> recent();

    /** Keeps them. */
    void keep(List<String> recent);
}
