package app.detente.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody looked at individual figures, as whoever they are about may read it.
 *
 * @param who     looked, by name
 * @param purpose what individual figures were said to be for
 */
public record Look(Instant at, String who, String purpose, Days days) {

    /**
     * The days individual figures are asked of: whole ones that are over, so that no single reply can be read off two looks of one hour.
     *
     * @param last included
     */
    public record Days(LocalDate first, LocalDate last) {
        /** Figures older than so many days, and lines about looks at them, are nobody's business any more. */
        public static final int KEPT = 31;

        /** @throws Problem `people_days` where there is none, `people_old` where they go back too far, `people_today` where one is not over */
        public void check(LocalDate today) {
            if (last.isBefore(first)) {
                throw new Problem("people_days");
            } else if (first.isBefore(today.minusDays(KEPT))) {
                throw new Problem("people_old", KEPT);
            } else if (!last.isBefore(today)) {
                throw new Problem("people_today");
            }
        }
    }
}
