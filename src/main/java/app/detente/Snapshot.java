package app.detente;

import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.MainWindow;
import app.detente.ui.common.Theme;
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

        Shots(Studio studio, Texts texts, Theme theme, Path out) {
            this.studio = studio;
            this.texts = texts;
            this.theme = theme;
            this.out = out;
        }

        void empty() {
            Toolkit.onFx(() -> {
                studio.show(new WelcomeView(studio.wiring().welcome(texts, new NoEntry()), texts), theme, Studio.SIDE);
                return true;
            });
            take("welcome");
            studio.open(theme, texts);
            take("desk-empty");
        }

        void full() {
            Studio.Open open = studio.open(theme, texts);
            take("desk");
            Conversation row = longest(open);
            choose(open, row);
            take("conversation");
            Toolkit.onFx(() -> {
                open.parts().composer().textProperty().set("/" + (texts.locale().getLanguage().equals("fr") ? "fact" : "bill"));
                open.parts().composer().picker().follow(open.parts().composer().textProperty().get(), 5);
                return true;
            });
            take("template-picker");
            Toolkit.onFx(() -> {
                open.parts().composer().take().ifPresent(in -> open.parts().composer().textProperty().set(in.text()));
                return true;
            });
            take("composer");
            Toolkit.onFx(() -> {
                studio.show(open.window(), theme, 900);
                return true;
            });
            take("desk-narrow");
            Toolkit.onFx(() -> {
                studio.show(open.window(), theme, Studio.SIDE);
                return true;
            });
            for (MainWindow.Place place : List.of(MainWindow.Place.TEMPLATES, MainWindow.Place.REPORTS, MainWindow.Place.INTAKE,
                    MainWindow.Place.SETTINGS)) {
                Toolkit.onFx(() -> {
                    open.window().go(place);
                    return true;
                });
                take(place.name().toLowerCase(Locale.ROOT));
            }
            Toolkit.onFx(() -> {
                open.window().leave();
                return true;
            });
        }

        private Conversation longest(Studio.Open open) {
            return studio.queue().conversations().page(QueueFilter.of(QueueView.WAITING), open.parts().session().me(), Optional.empty(), 3).getLast();
        }

        private void choose(Studio.Open open, Conversation row) {
            Toolkit.onFx(() -> {
                open.parts().queue().select(row.id());
                return true;
            });
            studio.settle();
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
    }
}
