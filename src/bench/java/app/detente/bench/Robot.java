package app.detente.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.quantum.QuantumToolkit;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A person in a hurry: goes down the list, closes and takes back, scrolls, and writes replies. Its keys are events given to whoever has the
 * keyboard, so that it needs no window manager.
 */
final class Robot {
    private static final int STEP_MILLIS = 60;
    /** Until a conversation is there and its text has been read along with. */
    private static final int SETTLE_MILLIS = 1_200;
    /** Of so many steps the first are triage, the next scroll, and the rest are letters. */
    private static final int ROUND = 100;
    private static final int TRIAGE = 30;
    private static final int SCROLLING = 50;
    private static final String TEXT = "bonjour nous regardons votre ligne tout de suite ";

    private final Samples letters = new Samples();
    private int step;

    /** Told when a letter is on the screen, by the thread that draws. */
    private interface Painted {
        void after(long nanos);
    }

    /** Works for so long; gives how long each letter took to be painted. Not to be called on the FX thread. */
    Samples work(int millis) {
        int before = letters.size();
        long until = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < until) {
            long began = System.nanoTime();
            onFx(this::step);
            Probe.sleep(Math.max(1, STEP_MILLIS - (System.nanoTime() - began) / 1_000_000));
        }
        onFx(() -> press(KeyCode.ESCAPE));
        return letters.from(before);
    }

    /**
     * Opens the next conversation, begins with this text, in a reply or in a note, and types so many letters behind it; gives how long each took to be
     * painted. Leaves the text as it is. Not to be called on the FX thread.
     */
    Typed write(boolean note, String begun, int count) {
        onFx(() -> press(KeyCode.ESCAPE));
        onFx(() -> press(KeyCode.J));
        Probe.sleep(SETTLE_MILLIS);
        onFx(() -> press(note ? KeyCode.N : KeyCode.R));
        Probe.sleep(SETTLE_MILLIS);
        onFx(() -> {
            if (!(focused(scene()) instanceof TextArea area) || !area.isEditable()) {
                throw new IllegalStateException("nothing to write in");
            }
            area.setText(begun);
            area.end();
        });
        Probe.sleep(SETTLE_MILLIS);
        Typed typed = new Typed(count);
        for (int at = 0; at < count; at++) {
            int key = at;
            long began = System.nanoTime();
            typed.pressing(key);
            onFx(() -> type(TEXT.charAt(key % TEXT.length()), nanos -> typed.painted(key, nanos)));
            Probe.sleep(Math.max(1, STEP_MILLIS - (System.nanoTime() - began) / 1_000_000));
        }
        Probe.sleep(SETTLE_MILLIS);
        typed.close();
        return typed;
    }

    /** Opens the first conversation of the list. Not to be called on the FX thread. */
    static void open() {
        onFx(() -> press(KeyCode.J));
    }

    private void step() {
        int at = step++ % ROUND;
        if (at < TRIAGE) {
            press(at % 10 == 8 ? KeyCode.E : at % 10 == 9 ? KeyCode.Z : KeyCode.J);
        } else if (at < SCROLLING) {
            scroll(at % 8 < 5 ? -120 : 120);
        } else if (at == SCROLLING) {
            press(KeyCode.R);
        } else if (at == ROUND - 1) {
            press(KeyCode.ESCAPE);
        } else {
            type(TEXT.charAt(at % TEXT.length()), nanos -> {
                synchronized (letters) {
                    letters.add(nanos);
                }
            });
        }
    }

    /** A letter, and when its frame is out: the thread that draws does what it is given in order, so it is asked after the frame. */
    private static void type(char letter, Painted painted) {
        long pressed = System.nanoTime();
        Scene scene = scene();
        Node focused = focused(scene);
        Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED, false, false, false, false));
        Runnable[] after = new Runnable[1];
        after[0] = () -> {
            scene.removePostLayoutPulseListener(after[0]);
            Platform.runLater(() -> ((QuantumToolkit) QuantumToolkit.getToolkit()).addRenderJob(
                    new RenderJob(() -> painted.after(System.nanoTime() - pressed))));
        };
        scene.addPostLayoutPulseListener(after[0]);
        Platform.requestNextPulse();
    }

    private static void press(KeyCode code) {
        Scene scene = scene();
        Node focused = focused(scene);
        String typed = code.isLetterKey() ? code.getName().toLowerCase(Locale.ROOT) : "";
        for (var type : java.util.List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(focused, new KeyEvent(type, typed, typed, type == KeyEvent.KEY_TYPED ? KeyCode.UNDEFINED : code, false, false, false, false));
        }
    }

    private static void scroll(double by) {
        if (scene().lookup(".conversations") instanceof ListView<?> list) {
            Node target = list.lookup(".virtual-flow");
            Event.fireEvent(target == null ? list : target, new ScrollEvent(ScrollEvent.SCROLL, 200, 300, 200, 300, false, false, false, false, false, false,
                    0, by, 0, by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        }
    }

    private static Node focused(Scene scene) {
        return scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    }

    private static Scene scene() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage && !(window instanceof PopupWindow)).findFirst().orElseThrow()
                .getScene();
    }

    private static void onFx(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
