package app.detente;

import app.detente.ui.alerts.Bell;
import java.awt.AWTException;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Rings by the means of the platform and nothing more: `notify-send` on Linux, `osascript` on macOS, the tray on Windows. What it tells is handed
 * over as an argument of its own, never as a piece of a command or a script. Where the means is missing it says so, and the window speaks instead.
 */
final class DesktopBell implements Bell {
    private static final System.Logger LOG = System.getLogger(DesktopBell.class.getName());
    private static final int PATIENCE_SECONDS = 5;
    private static final int LONGEST = 200;

    private static final int SIDE = 16;

    private final String system;
    private Optional<TrayIcon> icon = Optional.empty();

    /** `system` is the name the JDK gives it: the property `os.name`. */
    DesktopBell(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean ring(String title, String text) {
        return command(title, text).map(DesktopBell::run).orElseGet(() -> system.startsWith("windows") && tray(title, text));
    }

    /** What is run, where something is: one argument for each thing. */
    Optional<List<String>> command(String title, String text) {
        String plain = plain(text);
        if (system.startsWith("mac")) {
            return Optional.of(List.of("osascript", "-e", "on run argv", "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e", "end run", title, plain));
        }
        boolean linux = system.startsWith("linux") || system.contains("bsd");
        return linux ? Optional.of(List.of("notify-send", "--app-name=Détente", "--", title, escaped(plain))) : Optional.empty();
    }

    /** One line of bounded length, without what a terminal or a script could take for more. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST));
        return line.substring(0, end);
    }

    /** The body of a notification on Linux may hold markup. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no notifications here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** One icon for all that is told; Windows takes nothing without one. */
    private synchronized boolean tray(String title, String text) {
        if (!SystemTray.isSupported()) {
            return false;
        }
        try {
            if (icon.isEmpty()) {
                icon = Optional.of(new TrayIcon(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB), title));
                SystemTray.getSystemTray().add(icon.get());
            }
            icon.get().displayMessage(title, plain(text), TrayIcon.MessageType.NONE);
            return true;
        } catch (AWTException e) {
            LOG.log(System.Logger.Level.DEBUG, "no tray", e);
            return false;
        }
    }
}
