package app.detente.storage;

import app.detente.model.Problem;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateProblem;
import java.util.List;

/**
 * What a file of templates would change in the library, tried out before anything is: shown to whoever decides, then taken as it was shown.
 *
 * @param items   what can be taken, in the order of the file
 * @param refused what cannot
 */
public record TemplateImport(TemplateFile.Format format, List<Item> items, List<Refused> refused) {

    public TemplateImport {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    /** What becomes of a template that can be taken. */
    public enum Fate { NEW, CHANGED, SAME }

    /**
     * @param line     where it begins in the file
     * @param template as it will stand in the library
     * @param unknown  variables of another tool that became gaps
     * @param problems what is to mend in the library before it can be used
     */
    public record Item(int line, ReplyTemplate template, Fate fate, List<String> unknown, List<TemplateProblem> problems) {}

    /** A template that cannot be taken: why, which names the line too. */
    public record Refused(int line, Problem reason) {}

    public long count(Fate fate) {
        return items.stream().filter(item -> item.fate() == fate).count();
    }
}
