package app.detente.bench;

import app.detente.model.Hit;
import app.detente.storage.SearchStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the search box reads: the newest hits, the best ones, and how many there are. */
final class Searches {
    private static final int PREFIX = 3;
    private static final int RANKED = 20_000;
    private static final String HITS = "SELECT m.id, m.conversation_id, a.network, m.author, m.body, m.authored_at FROM ";
    private static final String MESSAGE = " AS hit JOIN message m ON m.id = hit.id JOIN account a ON a.id = m.account_id ";
    private static final String NEWEST = HITS + "(SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT " + Pages.ROWS + ")"
            + MESSAGE + "ORDER BY m.id DESC";
    private static final String BEST = HITS + "(SELECT rowid AS id, rank FROM search WHERE search MATCH ?1 AND rowid >= (SELECT min(rowid) FROM"
            + " (SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT " + RANKED + ")) ORDER BY rank, rowid DESC LIMIT " + Pages.ROWS + ")"
            + MESSAGE + "ORDER BY hit.rank, m.id DESC";

    private final SearchStore search;
    private final Bare bare;
    private final List<String> typed;

    Searches(Subject subject, List<String> typed) {
        this.search = subject.queue().search();
        this.bare = subject.bare();
        this.typed = typed;
    }

    List<Comparison> comparisons() {
        return List.of(
                comparison("search, newest 50", Goal.within(95, 5), words -> new Comparison.Variant(
                        () -> ids(search.newest(words, Pages.ROWS)), () -> bare.ids(NEWEST, Words.match(words)))),
                comparison("search, newest 50 by first letters", Goal.within(95, 40), words -> beginning(words.substring(0, PREFIX))),
                comparison("search, best 50", Goal.within(95, 60), words -> new Comparison.Variant(
                        () -> ids(search.best(words, Pages.ROWS)), () -> bare.ids(BEST, Words.match(words)))),
                comparison("search, number of hits", Goal.within(95, 100), words -> new Comparison.Variant(
                        () -> search.count(words),
                        () -> bare.number("SELECT count(*) FROM search WHERE search MATCH ?", Words.match(words)))));
    }

    private Comparison.Variant beginning(String letters) {
        return new Comparison.Variant(() -> ids(search.newest(letters + "*", Pages.ROWS)), () -> bare.ids(NEWEST, Words.match(letters) + " *"));
    }

    private Comparison comparison(String what, Goal goal, Function<String, Comparison.Variant> variant) {
        return new Comparison(what, Optional.of(goal), typed.stream().map(variant).toList());
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::messageId).toList();
    }
}
