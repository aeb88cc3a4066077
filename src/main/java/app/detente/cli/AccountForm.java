package app.detente.cli;

import app.detente.model.AccountField;
import app.detente.model.AccountField.Kind;
import app.detente.model.Network;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a network asks for, from `key=value` arguments; secrets from the environment, as `DETENTE_SECRET_TOKEN`, or where that does not have them by
 * asking: an argument can be read by every process of the computer, and stays in the shell's history.
 */
final class AccountForm {
    private final Terminal terminal;
    private final Network network;
    private final List<AccountField> fields;

    AccountForm(Terminal terminal, Network network) {
        this.terminal = terminal;
        this.network = network;
        this.fields = AccountField.of(network);
    }

    static boolean isConnectable(Network network) {
        return AccountField.connectable().contains(network);
    }

    /** By the fields' keys. Where something is wrong it has been said, without any value, and nothing is given. */
    Optional<Map<String, String>> fill(List<String> words) {
        Map<String, String> typed = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? "…" : word.substring(0, equals); // a word without one may be a secret
            Optional<AccountField> field = fields.stream().filter(one -> one.key().equals(key)).findFirst();
            if (field.isEmpty()) {
                terminal.say("cli.account.keys", Output.oneLine(key), network.key(), keys());
                return Optional.empty();
            }
            if (field.get().kind() == Kind.SECRET) {
                terminal.say("cli.account.secret", key, variable(key));
                return Optional.empty();
            }
            typed.put(key, whole(field.get(), word.substring(equals + 1)));
        }
        Optional<AccountField> lacking = fields.stream().filter(field -> field.kind() != Kind.SECRET && !field.optional())
                .filter(field -> typed.getOrDefault(field.key(), "").isBlank()).findFirst();
        if (lacking.isPresent()) {
            terminal.say("cli.account.lacking", lacking.get().key() + "=" + lacking.get().example(), where(lacking.get()));
            return Optional.empty();
        }
        return withSecrets(typed);
    }

    /** Of several that are each optional, as a password or a token, one is enough; the first is asked for. */
    private Optional<Map<String, String>> withSecrets(Map<String, String> typed) {
        List<AccountField> secrets = fields.stream().filter(field -> field.kind() == Kind.SECRET).toList();
        secrets.forEach(field -> Optional.ofNullable(terminal.environment().get(variable(field.key()))).filter(secret -> !secret.isBlank())
                .ifPresent(secret -> typed.put(field.key(), secret)));
        boolean none = secrets.stream().noneMatch(field -> typed.containsKey(field.key()));
        for (AccountField field : secrets) {
            if (!typed.containsKey(field.key()) && (!field.optional() || none && field.equals(secrets.getFirst()))) {
                String prompt = terminal.texts().get("cli.account.ask", name(field));
                Optional<String> given = terminal.secrets().ask(prompt).filter(secret -> !secret.isBlank());
                if (given.isEmpty()) {
                    terminal.say("cli.account.lacking", variable(field.key()), where(field));
                    return Optional.empty();
                }
                typed.put(field.key(), given.get());
            }
        }
        return Optional.of(typed);
    }

    /** A folder is meant from where the person stands now. */
    private static String whole(AccountField field, String value) {
        if (field.kind() != Kind.FOLDER || value.isBlank()) {
            return value;
        }
        try {
            return Path.of(value).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return value; // trying it says what is wrong with it
        }
    }

    private static String variable(String key) {
        return "DETENTE_SECRET_" + key.toUpperCase(Locale.ROOT);
    }

    private String keys() {
        return String.join(", ", fields.stream().filter(field -> field.kind() != Kind.SECRET).map(AccountField::key).toList());
    }

    private String name(AccountField field) {
        return terminal.texts().get("account." + network.key() + "." + field.key());
    }

    private String where(AccountField field) {
        return terminal.texts().get("account." + network.key() + "." + field.key() + ".where");
    }
}
