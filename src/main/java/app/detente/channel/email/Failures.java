package app.detente.channel.email;

import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;

/** What went wrong between us and a server, in the words of the contract; what the server said stays out of them, for it may repeat a secret. */
final class Failures {
    /** Mail has no Retry-After; a minute is what servers that count sign-ins forgive. */
    static final Duration PAUSE = Duration.ofMinutes(1);
    /** RFC 5530, and what Gmail and Exchange add. */
    private static final Pattern BUSY = Pattern.compile("\\[(?:UNAVAILABLE|LIMIT|INUSE|THROTTLED|OVERQUOTA)\\b");
    private static final Pattern FORBIDDEN = Pattern.compile("\\[(?:NOPERM|PRIVACYREQUIRED|CONTACTADMIN)\\b");

    private Failures() {}

    /** Something asked of a server. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws MessagingException, IOException, Trouble;
    }

    /** Asks, and tells what goes wrong as the contract has it. */
    static <T> T tell(Line line, Question<T> question) throws Trouble {
        try {
            return question.ask();
        } catch (MessagingException | IOException e) {
            throw of(e, line);
        } catch (OutOfMemoryError e) { // a literal of two gigabytes is announced in twenty bytes, and the library makes room for it before it comes
            line.cut();
            throw new Trouble(AccountTrouble.GARBLED, "an answer too large");
        } catch (RuntimeException e) { // how the library meets an answer that no server should give
            line.cut();
            throw new Trouble(AccountTrouble.GARBLED, "no answer of a mail server: " + e.getClass().getSimpleName());
        }
    }

    static Trouble of(Exception failure, Line line) {
        if (line.isCut()) {
            return new Trouble(AccountTrouble.UNREACHABLE, "no whole answer in time");
        }
        List<Throwable> chain = chain(failure);
        for (Throwable at : chain) {
            Optional<Trouble> known = known(at);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Trouble(AccountTrouble.UNREACHABLE, chain.getLast().getClass().getSimpleName());
    }

    private static Optional<Trouble> known(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        return Optional.ofNullable(switch (failure) {
            case AuthenticationFailedException e when BUSY.matcher(said).find() -> busy();
            case AuthenticationFailedException e when FORBIDDEN.matcher(said).find() -> new Trouble(AccountTrouble.PERMISSION, "sign-in is not allowed");
            case AuthenticationFailedException e -> new Trouble(AccountTrouble.SIGN_IN, "the server refuses the sign-in");
            case FolderNotFoundException e -> new Trouble(AccountTrouble.INCOMPLETE, "no such mailbox");
            case ConnectionException e -> dropped(Optional.ofNullable(e.getResponse()));
            case CommandFailedException e when BUSY.matcher(said).find() -> busy();
            case CommandFailedException e when FORBIDDEN.matcher(said).find() -> new Trouble(AccountTrouble.PERMISSION, "the mailbox is closed to us");
            case CommandFailedException e -> new Trouble(AccountTrouble.GARBLED, "the server refuses a command");
            case BadCommandException e -> new Trouble(AccountTrouble.GARBLED, "the server does not know a command");
            case ProtocolException e when e.getCause() == null && !said.contains("STARTTLS") ->
                    new Trouble(AccountTrouble.GARBLED, "no answer of a mail server");
            case Throwable other -> null;
        });
    }

    /** Whether the server understood, and said no to this one thing. */
    static boolean isRefusal(Exception failure) {
        return chain(failure).stream().anyMatch(at -> at instanceof CommandFailedException && !BUSY.matcher(String.valueOf(at.getMessage())).find());
    }

    static Trouble busy() {
        return new Trouble(AccountTrouble.BUSY, PAUSE, "the server asks for a pause");
    }

    private static Trouble dropped(Optional<Response> said) {
        if (said.filter(response -> response.isBYE() && !response.isSynthetic()).isPresent()) {
            return busy();
        }
        return said.filter(response -> !response.isBYE()).isPresent()
                ? new Trouble(AccountTrouble.GARBLED, "no greeting of a mail server")
                : new Trouble(AccountTrouble.UNREACHABLE, "the connection was closed");
    }

    /** Causes in both of the ways in which the library chains them. */
    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable at = failure;
        while (at != null && !chain.contains(at)) {
            chain.add(at);
            at = at instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : at.getCause();
        }
        return chain;
    }
}
