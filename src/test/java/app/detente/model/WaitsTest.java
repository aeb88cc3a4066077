package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of response-times.md that speak of waits; each test names its number. */
class WaitsTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;
    private static final long CELIA = 3;
    private final List<Turn> turns = new ArrayList<>();

    /** Vector 5. */
    @Test
    void threeMessagesThenOneReplyAreOneWaitFromTheFirst() {
        customer(ANNA, "09:00");
        customer(ANNA, "09:05");
        customer(ANNA, "09:10");
        reply("09:30");
        assertThat(minutes()).containsExactly(30L);
        assertThat(waits().getFirst().openedBy()).isEqualTo(1);
        assertThat(waits().getFirst().first()).isTrue();
    }

    /** Vector 6; a rule speaks as AUTOMATIC too. */
    @ParameterizedTest
    @EnumSource(value = MessageKind.class, names = {"NOTE", "AUTOMATIC", "PEER"})
    void noteBotAndPeerLeaveTheWaitOpen(MessageKind kind) {
        customer(ANNA, "09:00");
        speak(kind, "09:05", Optional.empty(), Optional.empty());
        assertThat(waits()).singleElement().satisfies(wait -> assertThat(wait.end()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, names = {"NOTE", "AUTOMATIC", "PEER", "BRAND"})
    void onlyACustomerOpensAWait(MessageKind kind) {
        speak(kind, "09:05", Optional.empty(), Optional.empty());
        assertThat(waits()).isEmpty();
    }

    /** Vector 7. */
    @Test
    void whatTheBrandSaidFirstIsNoResponse() {
        reply("09:00");
        customer(ANNA, "11:00");
        reply("11:30");
        assertThat(minutes()).containsExactly(30L);
        assertThat(firsts()).containsExactly(false);
    }

    @Test
    void ofAConversationThatTheBrandBeganEveryWaitIsALaterOne() {
        reply("09:00");
        customerBelow(ANNA, 1, "11:00");
        customerBelow(BEN, 1, "11:05");
        replyTo(2, "11:30");
        customerBelow(ANNA, 4, "12:00");
        customer(CELIA, "12:30");
        assertThat(waits()).extracting(Wait::customerId).containsExactly(ANNA, BEN, ANNA, CELIA);
        assertThat(firsts()).containsOnly(false);
    }

    @Test
    void aLateMessageOfTheBrandTurnsOutToHaveBegunTheConversation() {
        turns.add(turn(MessageKind.CUSTOMER, at("10:00"), Optional.of(ANNA), Optional.empty(), true));
        assertThat(firsts()).as("nobody has seen what it replies to").containsExactly(true);
        turns.clear();
        customerBelow(ANNA, 2, "10:00");
        reply("09:00");
        assertThat(firsts()).containsExactly(false);
    }

    @Test
    void ofTwoConversationsThatBecomeOneTheEarlierBeginningCounts() {
        customer(ANNA, "09:30");
        reply("10:00");
        assertThat(firsts()).containsExactly(true);
        reply("09:00");
        customerBelow(BEN, 3, "09:40");
        assertThat(firsts()).containsExactly(false, false);
        customer(CELIA, "08:00");
        assertThat(firsts()).as("somebody wrote before the brand did").containsExactly(true, true, true);
    }

    @Test
    void whatTheBrandBeganWithStaysTheBeginningWhenItIsHiddenOrDeleted() {
        turns.add(dismissed(turn(MessageKind.BRAND, at("09:00"), Optional.empty(), Optional.empty(), false), "10:00", Wait.Dismissal.HIDDEN));
        customer(ANNA, "11:00");
        assertThat(firsts()).containsExactly(false);
    }

    @Test
    void aHiddenMessageOfACustomerIsABeginningToo() {
        turns.add(dismissed(customerTurn(ANNA, "09:00"), "09:10", Wait.Dismissal.HIDDEN));
        reply("09:30");
        customer(BEN, "10:00");
        assertThat(firsts()).containsExactly(true, true);
    }

    @Test
    void aReplyOfTheBrandToWhatWasNeverSeenBeginsNothing() {
        turns.add(turn(MessageKind.BRAND, at("09:00"), Optional.empty(), Optional.empty(), true));
        customerBelow(ANNA, 1, "09:10");
        assertThat(firsts()).containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, names = {"NOTE", "AUTOMATIC"})
    void whatABotSaysOrANoteBeginsNothing(MessageKind kind) {
        speak(kind, "09:00", Optional.empty(), Optional.empty());
        customerBelow(ANNA, 1, "09:10");
        assertThat(firsts()).containsExactly(true);
        reply("09:05");
        assertThat(firsts()).as("the brand spoke before the customer").containsExactly(false);
    }

    @Test
    void aCustomerWhoAnswersAnotherOneBeginsAConversationAsWell() {
        speak(MessageKind.PEER, "09:00", Optional.of(BEN), Optional.empty());
        reply("09:05");
        customer(ANNA, "09:10");
        assertThat(firsts()).containsExactly(true);
    }

    @Test
    void whatRepliesToAMessageCameAfterItWhateverTheClocksSay() {
        reply("09:00:02");
        customerBelow(ANNA, 1, "09:00:00");
        assertThat(firsts()).as("a customer's reply, dated too early").containsExactly(false);
        turns.clear();
        customer(ANNA, "09:00:02");
        replyTo(1, "09:00:00");
        assertThat(firsts()).as("ours, dated too early").containsExactly(true);
    }

    @Test
    void inOneInstantTheCustomerCameFirst() {
        reply("09:00");
        customer(ANNA, "09:00");
        assertThat(firsts()).containsExactly(true);
    }

    /** Vector 8; nobody waits when it is closed, so that closing changes no wait, and the next message reopens it. */
    @Test
    void eachRoundIsAWaitAndOnlyTheFirstIsAFirstResponse() {
        customer(ANNA, "09:00");
        customer(ANNA, "09:10");
        reply("09:30");
        customer(ANNA, "10:00");
        reply("10:05");
        customer(ANNA, "15:00");
        assertThat(Triage.afterMessages(Status.CLOSED, new Triage.Standing(true, true, true, true, true))).isEqualTo(Status.OPEN);
        reply("15:20");
        assertThat(minutes()).containsExactly(30L, 5L, 20L);
        assertThat(waits()).extracting(Wait::first).containsExactly(true, false, false);
    }

    /** Vector 9. */
    @Test
    void botThatAnswersAtOnceDoesNotShortenTheWait() {
        customer(ANNA, "09:00");
        speak(MessageKind.AUTOMATIC, "09:00:05", Optional.empty(), Optional.of(1L));
        reply("09:40");
        assertThat(minutes()).containsExactly(40L);
    }

    /** Vector 12. */
    @Test
    void oneGroupAnswerClosesAWaitForEachOfThreeHundredPeople() {
        Instant first = at("08:00");
        long step = Duration.ofMinutes(235).toMillis() / 299;
        for (int i = 0; i < 300; i++) {
            Instant written = i == 299 ? at("11:55") : first.plusMillis(i * step);
            turns.add(turn(MessageKind.CUSTOMER, written, Optional.of(100L + i), Optional.empty(), false));
        }
        reply("12:00");
        assertThat(waits()).hasSize(300).allMatch(Wait::viaGroup).extracting(Wait::customerId).doesNotHaveDuplicates();
        assertThat(minutes()).startsWith(240L).endsWith(5L).allMatch(length -> length >= 5 && length <= 240);
    }

    /** Vector 14. */
    @Test
    void messageHiddenBeforeAnyReplyEndsItsWaitWithoutAnAnswer() {
        turns.add(dismissed(customerTurn(ANNA, "09:00"), "09:20", Wait.Dismissal.HIDDEN));
        reply("09:30");
        assertThat(waits()).singleElement().satisfies(wait ->
                assertThat(wait.end()).contains(new Wait.End.Dismissed(at("09:20"), Wait.Dismissal.HIDDEN)));
    }

    @Test
    void messageHiddenAfterItsReplyStaysAnswered() {
        turns.add(dismissed(customerTurn(ANNA, "09:00"), "10:00", Wait.Dismissal.HIDDEN));
        reply("09:30");
        assertThat(minutes()).containsExactly(30L);
    }

    @Test
    void whoWritesAgainAfterADismissalWaitsAgainButNotForAFirstResponse() {
        turns.add(dismissed(customerTurn(ANNA, "09:00"), "09:20", Wait.Dismissal.NO_REPLY_NEEDED));
        customer(ANNA, "10:00");
        reply("10:15");
        assertThat(waits()).hasSize(2).extracting(Wait::first).containsExactly(true, false);
        assertThat(waits().getLast().end()).contains(new Wait.End.Answered(at("10:15"), 3));
    }

    @Test
    void hidingALaterMessageLeavesTheWaitOpen() {
        customer(ANNA, "09:00");
        turns.add(dismissed(customerTurn(ANNA, "09:05"), "09:10", Wait.Dismissal.HIDDEN));
        reply("09:30");
        assertThat(minutes()).containsExactly(30L);
    }

    /** Vector 15. */
    @Test
    void nobodyAnsweredMeansEverybodyWaits() {
        customer(ANNA, "09:00");
        customer(BEN, "09:10");
        assertThat(waits()).hasSize(2).allSatisfy(wait -> assertThat(wait.end()).isEmpty());
    }

    /** Vector 20. */
    @Test
    void replyToOneOfTwoCustomersClosesOnlyThatOnesWait() {
        customer(ANNA, "09:00");
        customer(BEN, "09:05");
        replyTo(2, "09:15");
        assertThat(waits()).extracting(Wait::customerId, wait -> wait.end().isPresent())
                .containsExactly(tuple(ANNA, false), tuple(BEN, true));
        assertThat(waits()).noneMatch(Wait::viaGroup);
    }

    /** Vector 21: an edit brings the same message again, received later. */
    @Test
    void editedReplyMovesNothing() {
        customer(ANNA, "09:00");
        reply("09:30");
        List<Wait> before = waits();
        Turn reply = turns.getLast();
        turns.add(new Turn(reply.id(), reply.remoteId(), reply.kind(), reply.customer(), reply.parent(), reply.linked(), reply.authored(),
                at("11:00"), reply.dismissal()));
        assertThat(waits()).isEqualTo(before);
    }

    @Test
    void replyToAMessageNeverSeenAnswersNobody() {
        customer(ANNA, "09:00");
        turns.add(turn(MessageKind.BRAND, at("09:10"), Optional.empty(), Optional.empty(), true));
        assertThat(waits()).singleElement().satisfies(wait -> assertThat(wait.end()).isEmpty());
    }

    @Test
    void replyBelowAnotherReplyAnswersTheCustomerAtTheTop() {
        customer(ANNA, "09:00");
        replyTo(1, "09:10");
        customer(ANNA, "09:20");
        replyTo(2, "09:50");
        assertThat(minutes()).containsExactly(10L, 30L);
    }

    @Test
    void linksInACircleEndTheSearch() {
        customer(ANNA, "09:00");
        turns.add(turn(MessageKind.BRAND, at("09:10"), Optional.empty(), Optional.of(3L), true));
        turns.add(turn(MessageKind.BRAND, at("09:20"), Optional.empty(), Optional.of(2L), true));
        assertThat(waits()).singleElement().satisfies(wait -> assertThat(wait.end()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderOfArrivalChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Instant when = at("09:00").plusSeconds(random.nextInt(40) * 60L);
            boolean brand = random.nextInt(3) == 0;
            Optional<Long> parent = i > 0 && random.nextBoolean() ? Optional.of(1L + random.nextInt(i)) : Optional.empty();
            turns.add(turn(brand ? MessageKind.BRAND : MessageKind.CUSTOMER, when, brand ? Optional.empty() : Optional.of(1L + random.nextInt(4)),
                    parent, parent.isPresent()));
        }
        List<Wait> inOrder = waits();
        Collections.shuffle(turns, random);
        assertThat(inOrder).isNotEmpty();
        assertThat(waits()).isEqualTo(inOrder);
    }

    @Test
    void replyDatedBeforeItsMessageByASkewedClockStillAnswersIt() {
        customer(ANNA, "09:00:02");
        replyTo(1, "09:00:00");
        assertThat(waits()).singleElement().satisfies(wait -> assertThat(wait.end()).contains(new Wait.End.Answered(at("09:00:00"), 2)));
    }

    @Test
    void whatWasWrittenAfterAHiddenMessageGoesOnWaiting() {
        turns.add(dismissed(customerTurn(ANNA, "09:00"), "09:20", Wait.Dismissal.HIDDEN));
        customer(ANNA, "09:10");
        assertThat(waits()).hasSize(2);
        assertThat(waits().getLast().openedBy()).isEqualTo(2);
        assertThat(waits().getLast().end()).isEmpty();
    }

    @Test
    void closingDismissesEverythingWrittenSoFar() {
        turns.add(dismissed(customerTurn(ANNA, "09:00"), "09:20", Wait.Dismissal.NO_REPLY_NEEDED));
        turns.add(dismissed(customerTurn(ANNA, "09:10"), "09:20", Wait.Dismissal.NO_REPLY_NEEDED));
        assertThat(waits()).singleElement().satisfies(wait -> assertThat(wait.end()).isPresent());
    }

    private List<Wait> waits() {
        return Waits.of(turns);
    }

    /** Which waits are first responses, in the order of the waits. */
    private List<Boolean> firsts() {
        return waits().stream().map(Wait::first).toList();
    }

    /** The lengths of the answered waits, in whole minutes. */
    private List<Long> minutes() {
        return waits().stream().flatMap(wait -> wait.end().stream().filter(Wait.End.Answered.class::isInstance)
                .map(end -> Duration.between(wait.openedAt(), end.at()).toMinutes())).toList();
    }

    private void customer(long who, String time) {
        turns.add(customerTurn(who, time));
    }

    private void customerBelow(long who, long parent, String time) {
        speak(MessageKind.CUSTOMER, time, Optional.of(who), Optional.of(parent));
    }

    private Turn customerTurn(long who, String time) {
        return turn(MessageKind.CUSTOMER, at(time), Optional.of(who), Optional.empty(), false);
    }

    private void reply(String time) {
        speak(MessageKind.BRAND, time, Optional.empty(), Optional.empty());
    }

    private void replyTo(long parent, String time) {
        speak(MessageKind.BRAND, time, Optional.empty(), Optional.of(parent));
    }

    private void speak(MessageKind kind, String time, Optional<Long> customer, Optional<Long> parent) {
        turns.add(turn(kind, at(time), customer, parent, parent.isPresent()));
    }

    private Turn turn(MessageKind kind, Instant authored, Optional<Long> customer, Optional<Long> parent, boolean linked) {
        long id = turns.size() + 1L;
        return new Turn(id, Long.toString(id), kind, customer, parent, linked, authored, authored, Optional.empty());
    }

    private static Turn dismissed(Turn turn, String time, Wait.Dismissal why) {
        return new Turn(turn.id(), turn.remoteId(), turn.kind(), turn.customer(), turn.parent(), turn.linked(), turn.authored(), turn.received(),
                Optional.of(new Wait.End.Dismissed(at(time), why)));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-10T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }
}
