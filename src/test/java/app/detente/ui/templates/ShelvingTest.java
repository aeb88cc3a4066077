package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShelvingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final long ME = 7;

    private static ReplyTemplate template(String folder, long uses, boolean retired, Terms terms) {
        return new ReplyTemplate(folder + uses, "T", folder, "fr", List.of(), "Bonjour", Set.of(), uses, retired, List.of(), terms);
    }

    private static Terms due(LocalDate day) {
        return new Terms(List.of(), Scope.BRAND, Optional.empty(), Optional.of(day), Mood.PLAIN, true);
    }

    private static Terms personal(long owner) {
        return new Terms(List.of(), Scope.PERSONAL, Optional.of(owner), Optional.empty(), Mood.PLAIN, true);
    }

    private static List<Shelving> of(ReplyTemplate... library) {
        return Shelving.of(List.of(library), TODAY, ME);
    }

    @Test
    void anEmptyLibraryHasOneShelf() {
        assertThat(of()).containsExactly(new Shelving(new Shelf.All(), 0));
    }

    @Test
    void whatIsInsideAFolderCountsForItAndFollowsIt() {
        assertThat(of(template("Offres", 1, false, Terms.OPEN), template("Offres mobiles", 1, false, Terms.OPEN), template("Offres/Fibre/Pro", 1, false, Terms.OPEN)))
                .containsExactly(new Shelving(new Shelf.All(), 3), new Shelving(new Shelf.Folder("Offres"), 2), new Shelving(new Shelf.Folder("Offres/Fibre"), 1),
                        new Shelving(new Shelf.Folder("Offres/Fibre/Pro"), 1), new Shelving(new Shelf.Folder("Offres mobiles"), 1));
        assertThat(new Shelf.Folder("Offres/Fibre/Pro").depth()).isEqualTo(2);
        assertThat(new Shelf.Folder("Offres/Fibre/Pro").leaf()).isEqualTo("Pro");
    }

    @Test
    void aTemplateIsDueFromItsDayOn() {
        assertThat(of(template("", 1, false, due(TODAY)), template("", 2, false, due(TODAY.plusDays(1)))))
                .containsExactly(new Shelving(new Shelf.All(), 2), new Shelving(new Shelf.Due(TODAY), 1));
    }

    @Test
    void onesOwnTheUnusedAndTheRetiredHaveTheirShelves() {
        assertThat(of(template("", 0, false, personal(ME)), template("", 3, false, personal(ME + 1)), template("Vieux", 0, true, due(TODAY))))
                .containsExactly(new Shelving(new Shelf.All(), 2), new Shelving(new Shelf.Mine(ME), 1), new Shelving(new Shelf.Unused(), 1),
                        new Shelving(new Shelf.Retired(), 1));
    }
}
