package app.detente.ui.accounts;

import app.detente.model.Ability;
import app.detente.model.AccountFacts.Since;
import app.detente.model.AccountTrouble;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.Dates;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an account stands, in words: what passes by itself calmly, what needs somebody loudly. Pure. */
final class AccountWords {
    private final Texts texts;
    private final Dates dates;

    AccountWords(Desk desk) {
        this.texts = desk.texts();
        this.dates = desk.dates();
    }

    /** How loudly a state speaks. */
    enum Mood {
        FINE, CALM, LOUD, OFF;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param state    in two or three words
     * @param sentence what that means for the people who write and those who answer
     */
    record Said(String state, String sentence, Mood mood) {}

    Said of(AccountLine line, Instant now) {
        ConnectedAccount account = line.account();
        return switch (account.state()) {
            case FILES -> new Said(texts.get("accounts.state.files"), texts.get("accounts.state.files.sentence"), Mood.OFF);
            case PAUSED -> new Said(texts.get("accounts.state.paused"), joined(line.facts().since().map(since -> paused(since, now)),
                    texts.get("accounts.state.paused.sentence")), Mood.OFF);
            case RECONNECT -> stopped(account, now);
            case CONNECTED -> account.trouble().map(trouble -> passing(account, trouble, now)).orElseGet(() -> fine(account, now));
        };
    }

    private String paused(Since since, Instant now) {
        return texts.get("accounts.paused-by", Shown.inSentence(since.adviser()), since(since.at(), now));
    }

    private Said stopped(ConnectedAccount account, Instant now) {
        AccountTrouble trouble = account.trouble().orElse(AccountTrouble.SIGN_IN);
        Optional<String> since = account.since().map(at -> texts.get("accounts.since.sentence", since(at, now)));
        return new Said(texts.get("accounts.trouble." + trouble.key()), joined(Optional.of(sentence(account, trouble)), since.orElse("")), Mood.LOUD);
    }

    private Said passing(ConnectedAccount account, AccountTrouble trouble, Instant now) {
        String next = account.nextTry().filter(now::isBefore).map(at -> texts.get("accounts.until", dates.coming(at, now)))
                .orElseGet(() -> texts.get("accounts.until.now"));
        return new Said(texts.get("accounts.trouble." + trouble.key()), joined(Optional.of(sentence(account, trouble)), next), Mood.CALM);
    }

    private String sentence(ConnectedAccount account, AccountTrouble trouble) {
        return texts.get(own(account.account().network(), "trouble." + trouble.key()).orElse("accounts.trouble." + trouble.key() + ".sentence"));
    }

    /** What a network says of something in words of its own. */
    private Optional<String> own(Network network, String what) {
        return Optional.of("account." + network.key() + "." + what).filter(texts.keys("account")::contains);
    }

    private Said fine(ConnectedAccount account, Instant now) {
        return new Said(texts.get("accounts.state.connected"), account.lookedAt().map(at -> texts.get("accounts.looked", dates.moment(at, now)))
                .orElseGet(() -> texts.get("accounts.looked.never")), Mood.FINE);
    }

    /** “depuis 10:52”, “depuis le 3 nov.”. */
    String since(Instant at, Instant now) {
        boolean near = !dates.dayOf(at).isBefore(dates.dayOf(now).minusDays(1));
        return texts.get(near ? "accounts.since.time" : "accounts.since.day", dates.moment(at, now));
    }

    private static String joined(Optional<String> first, String second) {
        return first.map(one -> (one + " " + second).strip()).orElse(second);
    }

    String ability(Ability ability) {
        return texts.get("accounts.ability." + ability.key());
    }

    /** Several abilities in a row, the most important first. */
    List<Ability> inOrder(Iterable<Ability> abilities) {
        List<Ability> sorted = new ArrayList<>();
        abilities.forEach(sorted::add);
        sorted.sort(null);
        return sorted;
    }

    String list(Iterable<Ability> abilities) {
        return inOrder(abilities).stream().map(this::ability).collect(Collectors.joining(" · "));
    }

    /** Why something the network offers is missing: which permission to give, where the network has one for it. */
    String why(Network network, Ability ability) {
        return texts.get(own(network, "missing." + ability.key()).orElse("accounts.missing"));
    }

    /** That it works, and as whom. */
    String works(Network network, String name) {
        return texts.get(own(network, "works").orElse("accounts.works"), Shown.inSentence(name));
    }
}
