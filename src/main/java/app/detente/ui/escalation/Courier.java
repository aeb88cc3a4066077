package app.detente.ui.escalation;

import app.detente.model.Dossier;
import app.detente.model.DossierFacts;
import app.detente.model.Escalation.Noted;
import app.detente.model.Executive;
import app.detente.report.WholeFile;
import app.detente.report.dossier.DossierPaper;
import app.detente.report.dossier.DossierPaper.Sheet;
import app.detente.report.paper.Paper;
import app.detente.report.paper.Pdf;
import app.detente.report.paper.PlainText;
import app.detente.storage.EscalationStore;
import app.detente.ui.common.Session;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Makes a dossier into what can be carried to an executive.
 *
 * @param mail opens the program for e-mail with a letter begun
 */
public record Courier(Session session, EscalationStore store, Consumer<URI> mail) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"',;:?&]+@[^\\s@<>\"',;:?&]+");

    /** What a person carries: its text always, for the clipboard. */
    record Parcel(Paper paper, String text) {}

    /** Lays it out as it is now. Reads nothing. */
    Parcel parcel(Dossier dossier, Optional<Executive> to, Noted handed, boolean waits, DossierFacts facts) {
        Paper paper = DossierPaper.of(new Sheet(dossier, to, handed, waits, session.clock().instant(), session.desk().zone()), facts, session.texts());
        return new Parcel(paper, PlainText.of(paper));
    }

    /**
     * Does of a way what is not the clipboard's. Not on the FX thread.
     *
     * @throws app.detente.model.Problem `file.not_written`; what was there before is there still
     */
    void carry(Way way, Parcel parcel, Executive to) {
        switch (way) {
            case Way.Copy copy -> { }
            case Way.Mail letter -> mail.accept(letter(to, parcel.paper().title()));
            case Way.Save(var file) -> WholeFile.write(file, out -> out.write(Pdf.of(parcel.paper())));
        }
    }

    /** A letter to whatever looks like an address in how they are reached; without one, to nobody yet. RFC 6068. */
    static URI letter(Executive to, String subject) {
        String address = ADDRESS.matcher(to.contact()).results().findFirst().map(found -> found.group()).orElse("");
        return URI.create("mailto:" + encoded(address).replace("%40", "@") + "?subject=" + encoded(subject));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
