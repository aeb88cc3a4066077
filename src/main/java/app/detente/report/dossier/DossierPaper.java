package app.detente.report.dossier;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Dossier;
import app.detente.model.DossierFacts;
import app.detente.model.Escalation.Noted;
import app.detente.model.Executive;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Person;
import app.detente.model.Texts;
import app.detente.model.Wait;
import app.detente.report.after.Wording;
import app.detente.report.paper.Block;
import app.detente.report.paper.Chart;
import app.detente.report.paper.Chart.Lane;
import app.detente.report.paper.Chart.Series;
import app.detente.report.paper.Chart.Shape;
import app.detente.report.paper.Paper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays a dossier out: what is to be decided and by when first, then what was said, how far it has gone, and who it is from. */
public final class DossierPaper {
    /** Messages of one conversation that are quoted, the newest of them. */
    private static final int QUOTES = 12;
    /** UTF-16 units of each; what is left out is said. */
    private static final int QUOTED = 1_500;
    private static final int CONTACTS = 5;
    private final Sheet sheet;
    private final DossierFacts facts;
    private final Texts texts;
    private final Wording words;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * What a dossier is made from besides what the queue knows.
     *
     * @param to     whom it is for; empty while nobody is chosen
     * @param handed who handed it over, and when: the clock runs from then
     * @param waits  whether they are still to say that they have it
     * @param now    when it is made
     */
    public record Sheet(Dossier dossier, Optional<Executive> to, Noted handed, boolean waits, Instant now, ZoneId zone) {}

    private DossierPaper(Sheet sheet, DossierFacts facts, Texts texts) {
        this.sheet = sheet;
        this.facts = facts;
        this.texts = texts;
        this.words = new Wording(texts, sheet.zone());
    }

    /** One page or more, in this language. */
    public static Paper of(Sheet sheet, DossierFacts facts, Texts texts) {
        return new DossierPaper(sheet, facts, texts).paper();
    }

    private Paper paper() {
        Adviser from = sheet.handed().by();
        Instant now = sheet.now();
        decide();
        said();
        reach(now);
        history();
        sentence("dossier.back", facts.first().id(), from.name());
        String to = sheet.to().map(one -> texts.get("dossier.for", one.name())).orElse(texts.get("dossier.for-nobody"));
        return new Paper(sheet.dossier().title().isBlank() ? texts.get("dossier.untitled") : sheet.dossier().title().strip(),
                texts.get("dossier.under", to, from.name(), words.moment(now)), texts.locale().getLanguage(), List.copyOf(blocks), texts.get("dossier.foot"), now);
    }

    private void heading(String name) {
        blocks.add(new Block.Heading(texts.get("dossier.heading." + name)));
    }

    private void sentence(String key, Object... arguments) {
        blocks.add(new Block.Sentence(texts.get(key, arguments)));
    }

    private void decide() {
        Dossier dossier = sheet.dossier();
        heading("decide");
        blocks.add(new Block.Sentence(dossier.question().isBlank() ? texts.get("dossier.no-question") : dossier.question().strip()));
        sentence("dossier.deadline", words.moment(dossier.deadline()));
        sheet.to().filter(to -> sheet.waits()).ifPresent(to -> sentence("dossier.acknowledge", words.moment(sheet.handed().at().plus(to.within())), sheet.handed().by().name()));
        heading("proposal");
        if (dossier.proposal().isBlank()) {
            sentence("dossier.no-proposal");
        } else {
            blocks.add(new Block.Quote(texts.get("dossier.ours"), dossier.proposal().strip()));
        }
    }

    private void said() {
        heading("said");
        Conversation first = facts.first();
        sentence("dossier.where", words.network(first.account().network()), first.customerName(),
                first.waitingSince().map(since -> texts.get("dossier.waits", words.moment(since))).orElse(texts.get("dossier.nobody-waits")));
        List<Message> thread = facts.thread();
        List<Message> quoted = thread.subList(Math.max(0, thread.size() - QUOTES), thread.size());
        int left = facts.left() + thread.size() - quoted.size();
        if (left > 0) {
            sentence("dossier.earlier", left);
        }
        quoted.forEach(message -> blocks.add(new Block.Quote(who(message), excerpt(message.text()))));
        facts.conversations().stream().skip(1).map(other -> facts.newest().get(other.id())).filter(Objects::nonNull)
                .forEach(message -> blocks.add(new Block.Quote(texts.get("dossier.also", who(message)), excerpt(message.text()))));
        if (facts.count() > facts.conversations().size()) {
            sentence("dossier.more", facts.count() - facts.conversations().size());
        }
    }

    private String who(Message message) {
        String author = message.kind() == MessageKind.BRAND ? texts.get("dossier.brand", message.author()) : message.author();
        String when = words.moment(message.authoredAt());
        if (message.there().deletedAt().isPresent()) {
            return texts.get("dossier.quote.deleted", author, when);
        }
        return texts.get(message.hidden().isPresent() ? "dossier.quote.hidden" : "dossier.quote", author, when);
    }

    private String excerpt(String text) {
        if (text.length() <= QUOTED) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return text.substring(0, end) + "… " + texts.get("dossier.cut", text.length() - end);
    }

    private void reach(Instant now) {
        heading("reach");
        String networks = facts.reach().networks().stream().map(words::network).collect(Collectors.joining(", "));
        sentence("dossier.reach", facts.reach().messages(), facts.reach().people(), networks);
        Wave wave = Wave.of(facts.wave(), now);
        sentence(facts.wave().tags().isEmpty() ? "dossier.wave.untagged" : "dossier.wave.tagged", String.join(", ", facts.wave().tags()));
        blocks.add(new Block.Figures(List.of(
                figure("hour", words.count(wave.hour().messages()), texts.get("dossier.figure.people", wave.hour().people())),
                figure("day", words.count(wave.day().messages()), texts.get("dossier.figure.people", wave.day().people())),
                figure("before", words.count(wave.dayBefore().messages()), texts.get("dossier.figure.people", wave.dayBefore().people())),
                figure("waiting", words.count(facts.wave().waiting()), texts.get("dossier.figure.now")))));
        if (wave.day().messages() > 0) {
            List<String> marks = new ArrayList<>();
            for (int ago = wave.hours().size(); ago > 0; ago--) {
                marks.add(texts.get("after.chart.hour", now.minus(Duration.ofHours(ago)).atZone(sheet.zone()).getHour()));
            }
            blocks.add(new Block.Drawing(new Chart(texts.get("dossier.chart"), marks,
                    List.of(new Lane(List.of(new Series(texts.get("dossier.chart.messages"), Shape.BARS, wave.course())))))));
        }
        blocks.add(new Block.Note(texts.get("dossier.reach.honest")));
    }

    private Block.Figure figure(String name, String value, String beside) {
        return new Block.Figure(texts.get("dossier.figure." + name), value, beside);
    }

    private void history() {
        heading("history");
        Optional<Person> known = facts.person().filter(person -> facts.count() == 1);
        if (known.isEmpty()) {
            sentence(facts.count() > 1 ? "dossier.history.many" : "dossier.history.none");
            return;
        }
        Person person = known.get();
        sentence("dossier.history", person.customer().name(), words.day(person.firstSeen()), person.count());
        List<Person.Contact> before = person.contacts().stream().filter(contact -> contact.conversation().id() != facts.first().id()).limit(CONTACTS).toList();
        if (!before.isEmpty()) {
            blocks.add(new Block.Grid(List.of(texts.get("dossier.column.what"), texts.get("dossier.column.when"), texts.get("dossier.column.answered")),
                    before.stream().map(contact -> List.of(line(contact.conversation().id()), words.shortDay(contact.conversation().lastAt()),
                            answered(contact.waits()))).toList()));
        }
    }

    /** What a conversation is told by, on one line; what is hidden or gone is not quoted where there is no room to say so. */
    private String line(long conversation) {
        return Optional.ofNullable(facts.newest().get(conversation)).filter(message -> message.hidden().isEmpty() && message.there().deletedAt().isEmpty())
                .map(message -> message.text().replaceAll("\\s+", " ").strip()).orElse(Wording.NONE);
    }

    /** After how long the longest wait of a contact was answered; – where none was. */
    private String answered(List<Wait> waits) {
        return waits.stream().flatMap(wait -> wait.end().stream().filter(Wait.End.Answered.class::isInstance)
                .map(end -> Duration.between(wait.openedAt(), end.at()))).max(Comparator.naturalOrder()).map(words::length).orElse(Wording.NONE);
    }
}
