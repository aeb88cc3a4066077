package app.detente.ui.reports;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.report.Now;
import app.detente.ui.common.Columns;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The six figures at the top of the live board. */
final class NowCards {
    private static final double NARROWEST = 200;
    private final NowWords words;
    private final FigureCard waiting;
    private final FigureCard hour;
    private final FigureCard nobodys;
    private final FigureCard first;
    private final FigureCard within;
    private final FigureCard ahead;

    /** `open` shows in the queue what a figure counts. */
    NowCards(Texts texts, NowWords words, Consumer<QueueFilter> open) {
        this.words = words;
        waiting = new FigureCard(texts.get("board.waiting")).opening(texts.get("board.opens"), () -> open.accept(QueueFilter.of(QueueView.WAITING)));
        hour = new FigureCard(texts.get("board.hour"));
        nobodys = new FigureCard(texts.get("board.nobodys")).opening(texts.get("board.opens"), () -> open.accept(QueueFilter.of(QueueView.UNASSIGNED)));
        first = new FigureCard(texts.get("board.first"));
        within = new FigureCard(texts.get("board.within"));
        ahead = new FigureCard("");
    }

    Node node() {
        return new Columns(14, NARROWEST, List.of(waiting, hour, nobodys, first, within, ahead));
    }

    void show(Now now, Optional<NowViewModel.Behind> behind) {
        show(waiting, words.waiting(now));
        waiting.mark(words.level(now.all(), now));
        show(hour, words.hour(now));
        show(nobodys, words.nobodys(now));
        show(first, words.first(now));
        show(within, words.within(now, behind.map(NowViewModel.Behind::yesterday)));
    }

    void show(Optional<NowViewModel.Ahead> look) {
        ahead.name(words.aheadTitle(look));
        show(ahead, words.ahead(look));
    }

    private static void show(FigureCard card, NowWords.Said said) {
        card.show(said.number(), said.beside(), said.below());
    }
}
