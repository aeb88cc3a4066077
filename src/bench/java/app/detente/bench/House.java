package app.detente.bench;

import app.detente.model.Priority;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import app.detente.rules.WordList;
import app.detente.storage.Queue;
import java.util.List;

/** The rules, tags and word lists of a house that uses them: about one message in four is met by one. */
final class House {
    private House() {}

    static void furnish(Queue queue) {
        Tag bill = queue.tags().named("Facture", TagColour.AMBER);
        Tag outage = queue.tags().named("Panne", TagColour.VIOLET);
        queue.rules().save(Rule.of("Factures", says("facture*", "prélev*", "bill*", "charged"), new Effect.Tag(bill.id())));
        queue.rules().save(Rule.of("Pannes", says("panne*", "plus de réseau", "aucun réseau", "outage*", "no signal"), new Effect.Tag(outage.id())));
        queue.rules().save(Rule.of("Résiliations", says("résili*", "cancel*"), new Effect.Prioritize(Priority.HIGH)));
        queue.rules().save(Rule.of("Numéros", Conditions.all(Clause.that(new Condition.Fits("\\b0[67]( ?\\d\\d){4}\\b"))), new Effect.Review()));
        queue.rules().saveWords(WordList.BLOCKED, List.of("escroc*", "voleurs", "scam*"));
        queue.rules().saveWords(WordList.SUSPECT, List.of("avocat", "lawyer"));
    }

    private static Conditions says(String... phrases) {
        return Conditions.all(Clause.that(new Condition.Says(List.of(phrases))));
    }
}
