package app.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a report on a stretch of time is made from, and on the stretch it is compared with.
 *
 * @param waits    those that are open now, and those that opened or were answered in either stretch, in the order of time
 * @param messages those written in either stretch, in the order of time
 * @param said     what customers wrote in the stretch and is not hidden
 * @param saidBefore the same of the stretch it is compared with
 * @param each     how many messages each one in `said` and `saidBefore` stands for; 1 where all were read
 * @param hidings  what was hidden in the stretch
 * @param team     the names of those who answer, so that none of them gets into what customers speak of
 * @param oldest   when the first message of the queue was written, and `newest` the last one; empty where there is none
 */
public record AfterFacts(
        List<WaitFact> waits, List<MessageFact> messages, List<Said> said, List<Said> saidBefore, int each,
        List<PublishedHiding> hidings, List<String> team, Optional<Instant> oldest, Optional<Instant> newest) {}
