package app.detente.voice;

import app.detente.model.Texts;
import java.util.Arrays;
import java.util.Optional;

/** What a template can ask of the conversation it answers. */
public enum Variable {
    /** The customer's first name; absent when {@link FirstName} is unsure. */
    FIRST_NAME("first_name", "voice.variable.first_name"),
    /** The customer's name as the network shows it. */
    CUSTOMER_NAME("customer_name", "voice.variable.customer_name"),
    BRAND("brand", "voice.variable.brand"),
    /** Who signs. */
    ADVISER("adviser", "voice.variable.adviser"),
    /** The place the conversation takes place, as a person would call it. */
    CHANNEL("channel", "voice.variable.channel"),
    /** Bonjour or Bonsoir, Hello or Good evening: by the time of day and the template's language. */
    GREETING("greeting", "voice.variable.greeting"),
    /** How long the customer has waited, in words: "2 heures"; absent where nobody waits, or for less than a minute. */
    WAITING_TIME("waiting_time", "voice.variable.waiting_time"),
    /** How many messages the customer has sent today; absent where it is not known. */
    CONTACTS_TODAY("contacts_today", "voice.variable.contacts_today");

    private final String key;
    private final String text;

    Variable(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** The name between the braces. */
    public String key() {
        return key;
    }

    /** The whole tag, as the editor inserts it. */
    public String tag() {
        return "{{" + key + "}}";
    }

    /** What it stands for, in a few words. */
    public String explanation(Texts texts) {
        return texts.get(text);
    }

    /** Finds a variable by the name between the braces, which is case-sensitive. */
    public static Optional<Variable> of(String key) {
        return Arrays.stream(values()).filter(variable -> variable.key.equals(key)).findFirst();
    }
}
