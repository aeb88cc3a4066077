package app.detente.report.after;

import app.detente.model.Texts;
import app.detente.report.Csv;
import app.detente.report.WholeFile;
import app.detente.report.paper.Pdf;
import java.io.BufferedOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report is written as. */
public enum AfterForm {
    /** Sentences, charts and tables, to be read. */
    PDF,
    /** Every wait, for a spreadsheet. */
    XLSX,
    /** Every wait, for programs. */
    CSV;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AfterForm> of(String key) {
        return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
    }

    /** Some forms as one word, `pdf,xlsx`. */
    public static String encode(Set<AfterForm> forms) {
        return forms.stream().sorted().map(AfterForm::key).collect(Collectors.joining(","));
    }

    /** What {@link #encode} wrote; words that are none are left out. */
    public static Set<AfterForm> decode(String encoded) {
        Set<AfterForm> forms = EnumSet.noneOf(AfterForm.class);
        Arrays.stream(encoded.split(",")).map(AfterForm::of).flatMap(Optional::stream).forEach(forms::add);
        return forms;
    }

    /**
     * Writes it whole, replacing what was there.
     *
     * @param name without its ending
     * @throws app.detente.model.Problem {@code file.not_written}; what was there before is there still
     */
    public Path write(After after, Texts texts, Path folder, String name) {
        Path file = folder.resolve(name + "." + key());
        WholeFile.write(file, out -> {
            switch (this) {
                case PDF -> out.write(Pdf.of(AfterPaper.of(after, texts)));
                case XLSX -> {
                    BufferedOutputStream buffered = new BufferedOutputStream(out);
                    AfterWorkbook.write(after, texts, buffered);
                    buffered.flush();
                }
                case CSV -> {
                    Writer letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    Csv.write(WaitTable.of(after, texts), letters);
                    letters.flush();
                }
            }
        });
        return file;
    }
}
