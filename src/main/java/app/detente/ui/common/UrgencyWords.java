package app.detente.ui.common;

import app.detente.model.Conversation;
import app.detente.model.Priority;
import app.detente.model.Texts;
import app.detente.model.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Why a conversation stands where it stands in the order of priority, in words that sum up. Pure; FX thread for the desk's present. */
public final class UrgencyWords {
    private UrgencyWords() {}

    /** A line for each reason, the time waited first and what all of it counts as last; when it was written, where nobody waits. */
    public static String of(Conversation conversation, Desk desk) {
        if (conversation.waitingSince().isEmpty()) {
            return desk.dates().exact(conversation.lastAt());
        }
        Instant since = conversation.waitingSince().get();
        Texts texts = desk.texts();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("priority.waits", desk.ages().text(desk.since(since)), desk.dates().exact(since)));
        conversation.due().ifPresent(due -> lines.add(texts.get("common.due.exact", desk.dates().exact(due.at()), desk.ages().text(due.target()))));
        List<Urgency.Weight> reasons = conversation.urgency().map(Urgency::reasons).orElse(List.of());
        for (Urgency.Weight weight : reasons) {
            String name = weight.reason() == Urgency.Reason.PRIORITY ? texts.get("priority.set", texts.get("priority." + conversation.priority().key()))
                    : texts.get("priority.reason." + weight.reason().key());
            String minutes = desk.ages().text(Duration.ofMinutes(Math.abs(weight.minutes())));
            lines.add(texts.get(weight.minutes() < 0 ? "priority.takes" : "priority.adds", name, minutes));
        }
        if (!reasons.isEmpty()) {
            lines.add(texts.get("priority.counts", desk.ages().text(desk.since(conversation.urgency().orElseThrow().since()))));
        }
        return String.join("\n", lines);
    }

    /** Whether somebody said how much it matters, or the text sounds like trouble: what a mark is shown for. */
    static boolean isMarked(Conversation conversation) {
        return conversation.priority() != Priority.NORMAL || isDistress(conversation);
    }

    static boolean isDistress(Conversation conversation) {
        return conversation.urgency().stream().flatMap(urgency -> urgency.reasons().stream())
                .anyMatch(weight -> weight.reason() == Urgency.Reason.DISTRESS);
    }
}
