package app.detente.ui.queue;

import app.detente.model.Adviser;
import app.detente.model.ChannelAccount;
import app.detente.model.Conversation;
import app.detente.model.Due;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Status;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invented rows for tests and pictures: a morning at an invented operator. */
public final class Demo {
    public static final Instant NOW = Instant.parse("2026-11-23T10:06:00Z");
    public static final Adviser ME = new Adviser(1, "Tanguy");
    public static final Adviser OTHER = new Adviser(2, "Sonia");
    public static final Tag OUTAGE = new Tag(1, "panne", TagColour.AMBER);
    public static final Tag LEAVING = new Tag(2, "résiliation", TagColour.RED);
    public static final Tag RIVAL = new Tag(3, "concurrent", TagColour.BLUE);
    public static final Tag QUESTION = new Tag(4, "question", TagColour.TEAL);
    public static final Tag THANKS = new Tag(5, "merci", TagColour.GREEN);
    public static final Tag CARE = new Tag(6, "avec soin", TagColour.GREY);
    public static final Tag AGAIN = new Tag(7, "3ᵉ message", TagColour.VIOLET);
    public static final Tag PEER = new Tag(8, "entraide", TagColour.PINK);
    public static final List<Tag> TAGS = List.of(OUTAGE, LEAVING, RIVAL, QUESTION, THANKS, CARE, AGAIN, PEER);

    private Demo() {}

    /** A waiting row, the simplest there is: row 7 has waited 7 s less than row 0. */
    public static Conversation row(long id) {
        return row(id, Network.FACEBOOK, "Client " + id, Status.OPEN, Duration.ofMinutes(90).minusSeconds(id), "Bonjour, message " + id, List.of());
    }

    public static Conversation row(long id, Network network, String name, Status status, Duration waited, String text, List<Tag> tags) {
        Instant at = NOW.minus(waited);
        return new Conversation(id, new ChannelAccount(network.ordinal() + 1, network, "Maison Télécom"), Optional.of(id), name, status,
                Optional.empty(), Optional.of(at), at, Optional.empty(), 1, text, tags, Optional.empty(), Priority.NORMAL, Optional.empty(), Optional.of(new Due(at.plusSeconds(1_800), Duration.ofMinutes(30))), false,
                Optional.empty(), Optional.empty(), 1);
    }

    public static Conversation assigned(Conversation c, Adviser adviser) {
        return new Conversation(c.id(), c.account(), c.customerId(), c.customerName(), c.status(), Optional.of(adviser), c.waitingSince(), c.lastAt(),
                c.snoozedUntil(), c.messageCount(), c.preview(), c.tags(), c.claim(), c.priority(), c.urgency(), c.due(),
                c.review(), c.language(), c.held(), c.version() + 1);
    }

    public static Conversation claimed(Conversation c, Adviser adviser) {
        return new Conversation(c.id(), c.account(), c.customerId(), c.customerName(), c.status(), c.assignee(), c.waitingSince(), c.lastAt(),
                c.snoozedUntil(), c.messageCount(), c.preview(), c.tags(), Optional.of(new Conversation.Claim(adviser, NOW.plusSeconds(60))),
                c.priority(), c.urgency(), c.due(), c.review(), c.language(), c.held(), c.version() + 1);
    }

    /** Twelve rows that show everything a row can show. */
    public static List<Conversation> morning() {
        return List.of(
                claimed(row(1, Network.FACEBOOK, "Karim B.", Status.OPEN, Duration.ofMinutes(72), "Ça fait trois fois que j’écris. Toujours aucun "
                        + "réseau à Villeurbanne depuis hier soir, je fais comment pour bosser, moi ?", List.of(OUTAGE, AGAIN)), OTHER),
                assigned(row(2, Network.FACEBOOK, "Nadia Berger", Status.OPEN, Duration.ofMinutes(14), "Bande de voleurs ! 15 ans chez vous et je "
                        + "découvre que je paie le triple de chez le voisin. Je résilie demain.", List.of(LEAVING, RIVAL)), ME),
                row(3, Network.X, "@lulu_dlf", Status.NEW, Duration.ofMinutes(9), "Hello, on peut garder son numéro en passant au forfait sans "
                        + "engagement ?", List.of(QUESTION)),
                row(4, Network.MASTODON, "Élodie 🌻", Status.OPEN, Duration.ofMinutes(8), "Merci à Tanguy pour la réponse d’hier soir, au moins chez "
                        + "vous on parle à des humains ! 😀", List.of(THANKS)),
                row(5, Network.EMAIL, "Jean-Pierre Maillard", Status.OPEN, Duration.ofMinutes(6), "Ma mère est décédée le 3, je souhaite fermer sa "
                        + "ligne. Je ne trouve pas la démarche.", List.of(CARE)),
                row(6, Network.BLUESKY, "Momo Le Vrai", Status.NEW, Duration.ofMinutes(5), "Regarde dans ton espace client, tu peux changer de "
                        + "forfait sans frais, je l’ai fait lundi", List.of(PEER, QUESTION, THANKS, RIVAL, OUTAGE)),
                row(7, Network.FILE, "Un nom vraiment très long qui ne tient pas dans la ligne", Status.NEW, Duration.ofMinutes(4),
                        "Et le prêt de mobile ?", List.of()),
                row(8, Network.FACEBOOK, "محمد", Status.NEW, Duration.ofMinutes(3), "مرحبا، هل يمكنني تغيير العرض؟", List.of(QUESTION)),
                row(9, Network.X, "z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301algo \u202Eemanrevo", Status.NEW, Duration.ofSeconds(130),
                        "https://example.test/" + "a".repeat(120), List.of()),
                row(10, Network.FACEBOOK, "Chantal R.", Status.NEW, Duration.ofSeconds(70), "Ok", List.of(THANKS)),
                row(11, Network.EMAIL, "Service achats", Status.NEW, Duration.ofSeconds(30), "", List.of()),
                row(12, Network.FACEBOOK, "?", Status.NEW, Duration.ZERO, "x", List.of()));
    }
}
