package app.detente.ui.forecast;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.storage.QueueFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Days of messages in a queue, answered by a few people from 9 to 18 who take six minutes for each, the longest wait first. */
final class Played {
    private static final int STEP = 3;
    private static final int TAKES_MINUTES = 6;

    private Played() {}

    /** Every day alike: so many messages an hour between 8 and 20, as many people on working days. */
    static void days(QueueFixture queue, int days, double perHour, int people) {
        days(queue, days, at -> at.getHour() >= 8 && at.getHour() < 20 ? perHour : perHour / 20, people);
    }

    static void days(QueueFixture queue, int days, ToDoubleFunction<ZonedDateTime> perHour, int people) {
        Random random = new Random(5);
        Instant now = queue.clock.instant();
        LocalDate first = now.atZone(QueueFixture.ZONE).toLocalDate().minusDays(days);
        List<IncomingMessage> messages = new ArrayList<>();
        Deque<String> waiting = new ArrayDeque<>();
        double due = 0;
        double done = 0;
        for (ZonedDateTime at = first.atStartOfDay(QueueFixture.ZONE); at.toInstant().isBefore(now); at = at.plusMinutes(STEP)) {
            int minute = (int) ((at.toEpochSecond() - QueueFixture.START.getEpochSecond()) / 60);
            due += perHour.applyAsDouble(at) * STEP / 60 * (0.5 + random.nextDouble());
            for (; due >= 1; due--) {
                String id = "q" + messages.size();
                messages.add(QueueFixture.from("c" + id, id, null, minute, "Bonjour"));
                waiting.add(id);
            }
            boolean open = at.getDayOfWeek().getValue() < 6 && at.getHour() >= 9 && at.getHour() < 18;
            done = open ? done + people * (double) STEP / TAKES_MINUTES * (0.7 + 0.6 * random.nextDouble()) : 0;
            for (; done >= 1; done--) {
                if (!waiting.isEmpty()) {
                    messages.add(QueueFixture.message(MessageKind.BRAND, "Maison", "r" + messages.size(), waiting.remove(), minute + 1, "Bonjour"));
                }
            }
        }
        queue.ingest.ingest(messages);
        queue.execute("UPDATE message SET adviser = 'a' || (id % " + people + ") WHERE kind = 'brand'");
    }
}
