package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices(Texts.in(Locale.FRANCE));
    private final List<String> undone = new ArrayList<>();

    @Test
    void undoTakesBackTheLastThingFirst() {
        notices.done("a", () -> undone.add("a"));
        notices.pending("b", Duration.ofSeconds(15), () -> undone.add("b"));
        assertThat(notices.undoLast()).isTrue();
        assertThat(notices.undoLast()).isTrue();
        assertThat(notices.undoLast()).isFalse();
        assertThat(undone).containsExactly("b", "a");
    }

    @Test
    void whatTheToastTookBackIsNotTakenBackAgain() {
        List<Notice> shown = new ArrayList<>();
        notices.onNotice(shown::add, shown::remove);
        notices.done("a", () -> undone.add("a"));
        notices.done("b", () -> undone.add("b"));
        Runnable toast = shown.getLast().undo().orElseThrow();
        toast.run();
        toast.run();
        assertThat(undone).containsExactly("b");
        notices.undoLast();
        assertThat(undone).containsExactly("b", "a");
    }

    @Test
    void whatTheKeyboardTookBackIsNoLongerOffered() {
        List<Notice> shown = new ArrayList<>();
        notices.onNotice(shown::add, shown::remove);
        notices.done("a", () -> undone.add("a"));
        notices.pending("b", Duration.ofSeconds(15), () -> notices.say("taken back"));
        notices.undoLast();
        assertThat(shown).extracting(Notice::sentence).containsExactly("a", "taken back");
    }
}
