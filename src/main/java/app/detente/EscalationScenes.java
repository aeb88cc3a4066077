package app.detente;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Dossier;
import app.detente.model.Executive;
import app.detente.model.Texts;
import app.detente.storage.EscalationStore;
import app.detente.storage.EscalationStore.Handed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** For pictures: a chain of two, one dossier that waits, one that is decided. */
final class EscalationScenes {
    private final EscalationStore escalations;
    private final Texts texts;

    EscalationScenes(EscalationStore escalations, Texts texts) {
        this.escalations = escalations;
        this.texts = texts;
    }

    /** Plays them in the first two conversations of these. */
    void play(List<Conversation> rows, Adviser adviser, Instant now) {
        escalations.chain(List.of(
                new Executive(texts.get("snapshot.executive.first"), "+33 6 00 00 00 00", Duration.ofMinutes(30)),
                new Executive(texts.get("snapshot.executive.second"), "marc.petit@example.com", Duration.ofMinutes(60))), adviser);
        if (rows.size() > 1) {
            Handed earlier = escalations.begin(new Dossier(List.of(rows.get(1).id()), texts.get("snapshot.executive.earlier"),
                    texts.get("snapshot.executive.earlier.question"), "", now.plus(Duration.ofHours(3))), 1, adviser);
            escalations.acknowledge(earlier.escalation().id(), earlier.escalation().reached(), adviser);
            String decision = texts.get("snapshot.executive.decision");
            escalations.decide(earlier.escalation().id(), decision, decision, adviser);
            escalations.begin(new Dossier(List.of(rows.getFirst().id()), texts.get("snapshot.executive.title"), texts.get("snapshot.executive.question"),
                    texts.get("snapshot.executive.proposal"), now.plus(Duration.ofHours(2))), 0, adviser);
        }
    }
}
