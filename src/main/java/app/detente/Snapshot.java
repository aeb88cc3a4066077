package app.detente;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Distress;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.storage.EscalationStore;
import app.detente.storage.Queue;
import app.detente.ui.MainWindow;
import app.detente.ui.ReportPages;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Mode;
import app.detente.ui.welcome.Names;
import app.detente.ui.welcome.WelcomeView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes every screen as a picture, each in the themes and languages asked for, always on the same rehearsal day so that two runs compare. */
final class Snapshot {
    private static final InstantSource DAY = InstantSource.fixed(Instant.parse("2026-03-05T15:42:00Z"));
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private int written;

    /** Returns how many pictures were written. */
    int write(Path out, List<String> themes, List<Locale> languages) {
        for (Locale language : languages) {
            Texts texts = Texts.in(language);
            for (String theme : themes) {
                try (Studio studio = new Studio(DAY, ZONE)) {
                    Shots shots = new Shots(studio, texts, Theme.valueOf(theme.toUpperCase(Locale.ROOT)), out);
                    shots.empty();
                    studio.rehearse(language);
                    shots.full();
                    written += shots.count;
                }
            }
        }
        return written;
    }

    /** The screens of one theme in one language. */
    private static final class Shots {
        private final Studio studio;
        private final Texts texts;
        private final Theme theme;
        private final Path out;
        private int count;
        /** A conversation that only criticises. */
        private Optional<Conversation> critical = Optional.empty();
        private Optional<Conversation> troubled = Optional.empty();
        private List<Conversation> others = List.of();

        Shots(Studio studio, Texts texts, Theme theme, Path out) {
            this.studio = studio;
            this.texts = texts;
            this.theme = theme;
            this.out = out;
        }

        void empty() {
            onFx(() -> studio.show(new WelcomeView(studio.wiring().welcome(texts, new NoEntry()), texts), theme, Studio.SIDE));
            take("welcome");
            studio.open(theme, texts);
            take("desk-empty");
        }

        /** The desk with a lively conversation, then every other page. */
        void full() {
            long id = stage();
            Studio.Open open = studio.open(theme, texts);
            onFx(() -> open.parts().queue().select(id));
            studio.settle();
            onFx(() -> open.parts().composer().textProperty().set(texts.get("snapshot.reply")));
            take("desk");
            onFx(open.window()::toggleSide);
            take("conversation");
            onFx(open.window()::toggleSide);
            answer(open);
            narrow(open);
            hide(open, id);
            gate(open, id);
            onFx(() -> open.parts().templates().read());
            studio.settle();
            onFx(() -> open.parts().templates().select(open.parts().templates().listing().rows().getFirst().template().id()));
            for (MainWindow.Place place : List.of(MainWindow.Place.APPROVALS, MainWindow.Place.TEMPLATES, MainWindow.Place.VOICE,
                    MainWindow.Place.RULES, MainWindow.Place.REPORTS,
                    MainWindow.Place.REGISTER, MainWindow.Place.INTAKE, MainWindow.Place.SETTINGS)) {
                onFx(() -> open.window().go(place));
                take(place.name().toLowerCase(Locale.ROOT));
            }
            for (ReportPages.Page page : List.of(ReportPages.Page.PERIOD, ReportPages.Page.FORECAST, ReportPages.Page.THEMES, ReportPages.Page.EXPORT)) {
                onFx(() -> open.window().report(page));
                take(page.key());
            }
            accounts(open);
            escalate(open, id);
            onFx(open.window()::leave);
        }

        /** A template found by the word one would type after `/`, then filled in. */
        private void answer(Studio.Open open) {
            String typed = "/" + texts.get("snapshot.template");
            onFx(() -> open.window().write(Mode.REPLY));
            onFx(() -> open.parts().composer().textProperty().set(typed));
            onFx(() -> open.parts().composer().picker().follow(typed, typed.length()));
            take("template-picker");
            onFx(() -> open.parts().composer().picker().take().ifPresent(in -> open.parts().composer().textProperty().set(in.text())));
            take("composer");
            onFx(() -> open.parts().composer().textProperty().set(texts.get("snapshot.stiff")));
            studio.settle();
            take("composer-remarks");
        }

        /** Before somebody who is not well: light templates closed, kind ones first. */
        private void gate(Studio.Open open, long back) {
            troubled.ifPresent(row -> onFx(() -> open.parts().queue().select(row.id())));
            studio.settle();
            onFx(() -> open.window().write(Mode.REPLY));
            take("composer-distress");
            onFx(() -> open.parts().queue().select(back));
            studio.settle();
        }

        /** The question why, over a conversation that only criticises. */
        private void hide(Studio.Open open, long back) {
            critical.ifPresent(row -> onFx(() -> open.parts().queue().select(row.id())));
            studio.settle();
            onFx(() -> open.parts().moderation().hide().propose());
            take("hide");
            onFx(() -> open.parts().moderation().hide().cancel());
            onFx(() -> open.parts().queue().select(back));
            studio.settle();
        }

        /** Accounts in every state, then the form that sets one up. */
        private void accounts(Studio.Open open) {
            AccountScenes.play(studio.queue(), studio.wiring().adviser("Inès"));
            onFx(open.parts().accounts()::refresh);
            studio.settle();
            onFx(() -> open.window().go(MainWindow.Place.ACCOUNTS));
            take("accounts");
            onFx(() -> open.parts().accounts().choose(Network.BLUESKY));
            take("account-form");
            onFx(open.parts().accounts()::back);
        }

        /** A dossier being written, one that waits in its conversation, and the page of all. */
        private void escalate(Studio.Open open, long id) {
            Queue queue = studio.queue();
            EscalationStore store = new EscalationStore(queue.database(), queue.changes(), DAY, queue.triage(), queue.replies());
            new EscalationScenes(store, texts).play(others, studio.wiring().adviser("Tanguy"), DAY.instant());
            onFx(() -> open.window().go(MainWindow.Place.DESK));
            onFx(() -> open.parts().escalating().dossier().open(List.of(id), Optional.empty(), texts.get("snapshot.executive.proposal")));
            studio.settle();
            onFx(() -> open.parts().escalating().dossier().questionProperty().set(texts.get("snapshot.executive.asked")));
            take("dossier");
            onFx(open.parts().escalating().dossier()::close);
            onFx(() -> open.parts().queue().select(others.getFirst().id()));
            take("escalated");
            onFx(() -> open.window().go(MainWindow.Place.ESCALATIONS));
            take("escalations");
        }

        private void narrow(Studio.Open open) {
            onFx(() -> studio.show(open.window(), theme, 900));
            take("desk-narrow");
            onFx(() -> studio.show(open.window(), theme, Studio.SIDE));
        }

        /** A team at work: a colleague has taken two conversations, and left a note in the one that will be shown. Returns that one. */
        private long stage() {
            Adviser me = studio.wiring().adviser("Tanguy");
            Adviser colleague = studio.wiring().adviser("Inès");
            List<Conversation> waiting = studio.queue().conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 50);
            int at = waiting.stream().map(Conversation::customerName).toList().indexOf(texts.get("snapshot.customer"));
            long id = waiting.get(Math.max(0, at)).id();
            studio.queue().replies().note(id, colleague, texts.get("snapshot.note"));
            for (int near : List.of(Math.max(0, at - 2), at + 2)) {
                studio.queue().triage().apply(new Action.Assign(Optional.of(colleague.id())), waiting.get(near).id(), me);
            }
            studio.queue().triage().apply(new Action.Assign(Optional.of(me.id())), id, me);
            others = waiting.stream().filter(row -> row.id() != id && row.assignee().isEmpty()).toList();
            new ReviewScenes(studio.queue(), texts).play(others.subList(Math.min(20, others.size()), others.size()), colleague);
            troubled = others.stream().filter(row -> Distress.in(row.preview())
                    && row.language().map(Language::key).equals(Optional.of(texts.locale().getLanguage()))).findFirst();
            critical = new HiddenScenes(studio.queue(), texts).play(waiting.stream().filter(row -> row.id() != id).toList(), colleague, me, DAY.instant());
            return id;
        }

        private static void onFx(Runnable work) {
            Toolkit.onFx(() -> {
                work.run();
                return true;
            });
        }

        private void take(String screen) {
            studio.picture(out.resolve(screen + "-" + theme.key() + "-" + texts.locale().getLanguage() + ".png"));
            count++;
        }
    }

    /** Nobody comes in: the welcome is only looked at. */
    private static final class NoEntry implements Wiring.Entry {
        @Override
        public void introduce(Names names) {
            // a picture has no visitors
        }

        @Override
        public void importFile(Path file) {
            // a picture has no visitors
        }

        @Override
        public void connect() {
            // a picture has no visitors
        }
    }
}
