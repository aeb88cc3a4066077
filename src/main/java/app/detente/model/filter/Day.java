package app.detente.model.filter;

import java.time.Instant;
import java.time.LocalDate;

/** A day as people name it. It begins at midnight where the desk is. */
public sealed interface Day {
    LocalDate date(Asking asking);

    /** When it begins. */
    default Instant start(Asking asking) {
        return date(asking).atStartOfDay(asking.zone()).toInstant();
    }

    record On(LocalDate day) implements Day {
        @Override
        public LocalDate date(Asking asking) {
            return day;
        }
    }

    /** Counted back from today, so that a saved view stays true tomorrow. */
    record Ago(int days) implements Day {
        @Override
        public LocalDate date(Asking asking) {
            return asking.now().atZone(asking.zone()).toLocalDate().minusDays(days);
        }
    }
}
