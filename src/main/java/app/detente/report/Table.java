package app.detente.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A report ready to be printed, as text, CSV or JSON.
 *
 * @param notes what a reader must know to read the figures right: the definition, the clock, the period; one sentence each
 * @param rows  as many cells in each as there are columns
 */
public record Table(String title, List<String> notes, List<Column> columns, List<List<Cell>> rows) {

    /**
     * @param name    for machines; the same in every language
     * @param heading for people
     * @param core    whether it belongs to the CSV form, whose columns other tools rely on; the table and JSON forms have them all
     */
    public record Column(String name, String heading, boolean core) {}

    /** One value, with what a printer must know to write it. */
    public sealed interface Cell {
        record Word(String text) implements Cell {}

        record Count(long value) implements Cell {}

        /** A length of time in whole seconds. */
        record Seconds(long value) implements Cell {}

        /** A share, 0 to 1. */
        record Share(double value) implements Cell {}

        /** There is no value; not the same as 0. */
        record Missing() implements Cell {}

        static Cell seconds(OptionalLong value) {
            return value.isPresent() ? new Seconds(value.getAsLong()) : new Missing();
        }

        static Cell share(OptionalDouble value) {
            return value.isPresent() ? new Share(value.getAsDouble()) : new Missing();
        }

        /** As a machine reads it: digits and a full stop, nothing where there is no value. */
        default String plain() {
            return switch (this) {
                case Word(String text) -> text;
                case Count(long value) -> Long.toString(value);
                case Seconds(long value) -> Long.toString(value);
                case Share(double value) -> Double.toString(value);
                case Missing() -> "";
            };
        }
    }
}
