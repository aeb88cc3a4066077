package app.detente.channel.rehearsal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Fold;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.RemoteIds;
import app.detente.model.Turn;
import app.detente.model.Wait;
import app.detente.model.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
    private static final Instant NOW = Instant.parse("2026-03-12T18:30:00Z");
    private static final Set<String> FRENCH = Set.of("le", "la", "les", "je", "vous", "est", "pas", "une", "des", "pour", "et", "merci", "bonjour");
    private static final Set<String> ENGLISH = Set.of("the", "is", "you", "and", "my", "to", "of", "it", "that", "thanks", "hello", "your");
    private final List<IncomingMessage> usual = Rehearsal.messages(Rehearsal.USUAL, 1, NOW).toList();

    @Test
    void theSameWishGivesTheSameMessages() {
        assertThat(Rehearsal.messages(3_000, 7, NOW).toList()).isEqualTo(Rehearsal.messages(3_000, 7, NOW).toList());
    }

    @Test
    void anotherSeedGivesOtherMessages() {
        assertThat(Rehearsal.messages(Rehearsal.USUAL, 2, NOW).toList()).isNotEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 17, 50, 399, 400, 401, 6_000})
    void exactlyAsManyComeAsWereAskedForInOrderAndNoneAfterNow(long messages) {
        List<Instant> times = Rehearsal.messages(messages, 3, NOW).map(IncomingMessage::authored).toList();
        assertThat(times).hasSize((int) messages).isSorted().allMatch(time -> !time.isAfter(NOW));
    }

    @Test
    void fewerThanOneIsRefused() {
        assertThatThrownBy(() -> Rehearsal.messages(0, 1, NOW)).isInstanceOf(Problem.class).hasMessage("rehearsal.size");
    }

    @Test
    void aBillionCanBeBegun() {
        assertThat(Rehearsal.messages(1_000_000_000, 1, NOW).limit(10)).hasSize(10);
    }

    @Test
    void idsAreUniqueAndGrowWithTimeOnEveryNetwork() {
        Map<Network, List<String>> ids = Rehearsal.messages(20_000, 4, NOW)
                .collect(groupingBy(IncomingMessage::network, mapping(IncomingMessage::id, toList())));
        assertThat(ids.values()).allSatisfy(all -> assertThat(all).doesNotHaveDuplicates().isSortedAccordingTo(RemoteIds.ORDER));
    }

    @Test
    void everyReplyNamesAnEarlierMessageOfItsOwnThread() {
        Map<String, IncomingMessage> earlier = new HashMap<>();
        Rehearsal.messages(5_000, 5, NOW).forEach(message -> {
            message.inReplyTo().ifPresent(parent -> {
                assertThat(earlier).containsKey(parent);
                assertThat(earlier.get(parent).network()).isEqualTo(message.network());
                assertThat(earlier.get(parent).thread()).isEqualTo(message.thread());
            });
            message.thread().filter(thread -> !thread.equals(message.id())).ifPresent(thread -> assertThat(earlier).containsKey(thread));
            earlier.put(message.id(), message);
        });
    }

    @Test
    void advisersAnswerCustomersAndSignWithTheirFirstName() {
        Map<String, MessageKind> kinds = new HashMap<>();
        usual.forEach(message -> {
            kinds.put(message.id(), message.kind());
            boolean house = message.kind() == MessageKind.BRAND || message.kind() == MessageKind.NOTE;
            assertThat(message.adviser().isPresent()).isEqualTo(house);
            if (message.kind() == MessageKind.BRAND && message.inReplyTo().isPresent()) {
                assertThat(kinds.get(message.inReplyTo().get())).as(message.text()).isEqualTo(MessageKind.CUSTOMER);
                assertThat(message.text()).contains(message.adviser().get());
            }
        });
    }

    @Test
    void twoThirdsAreFrench() {
        assertThat(frenchShare(usual)).isBetween(0.6, 0.72);
        assertThat(frenchShare(Rehearsal.messages(10_000, 6, NOW).toList())).isBetween(0.6, 0.7);
    }

    private static double frenchShare(List<IncomingMessage> messages) {
        long french = messages.stream().filter(message -> balance(message.text()) > 0).count();
        long english = messages.stream().filter(message -> balance(message.text()) < 0).count();
        assertThat(french + english).as("told apart").isGreaterThan(messages.size() * 8L / 10);
        return french / (double) (french + english);
    }

    private static long balance(String text) {
        List<String> words = Fold.words(text);
        return words.stream().filter(FRENCH::contains).count() - words.stream().filter(ENGLISH::contains).count();
    }

    @Test
    void everyKindAndEveryNetworkIsThere() {
        assertThat(usual).extracting(IncomingMessage::kind).contains(MessageKind.values());
        assertThat(usual).extracting(IncomingMessage::network)
                .contains(Network.FACEBOOK, Network.X, Network.MASTODON, Network.BLUESKY, Network.EMAIL).doesNotContain(Network.FILE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 1_000})
    void noTextComesTwiceAmongTheFirstFourHundred(long seed) {
        assertThat(Rehearsal.messages(Rehearsal.USUAL, seed, NOW).map(IncomingMessage::text)).doesNotHaveDuplicates();
        assertThat(Rehearsal.messages(50_000, seed, NOW).limit(400).map(IncomingMessage::text)).doesNotHaveDuplicates();
    }

    @Test
    void aHundredThousandStayVaried() {
        Set<String> texts = new HashSet<>();
        long length = 0;
        long replies = 0;
        for (IncomingMessage message : (Iterable<IncomingMessage>) Rehearsal.messages(100_000, 1, NOW)::iterator) {
            texts.add(message.text());
            length += message.text().length();
            replies += message.inReplyTo().isPresent() ? 1 : 0;
        }
        assertThat(texts).hasSizeGreaterThan(90_000);
        assertThat(length / 100_000).isBetween(150L, 350L);
        assertThat(replies).isBetween(30_000L, 42_000L);
    }

    @Test
    void noMessageIsLongerThanItsNetworkAllowsAndNoBlankIsLeftOpen() {
        assertThat(Rehearsal.messages(5_000, 8, NOW)).allSatisfy(message -> {
            assertThat(message.text()).isNotBlank().doesNotContain("{", "}");
            assertThat(message.text().length()).as(message.text()).isLessThanOrEqualTo(Wording.room(message.network()));
            assertThat(message.authorName().length()).isLessThanOrEqualTo(IncomingMessage.MAX_NAME);
        });
    }

    @Test
    void manyCustomersMeetUnderOnePostOfTheBrand() {
        Map<String, Set<String>> customers = usual.stream()
                .filter(message -> message.network() == Network.FACEBOOK && message.kind() == MessageKind.CUSTOMER)
                .collect(groupingBy(message -> message.thread().orElseThrow(), mapping(IncomingMessage::authorId, toSet())));
        Set<String> posts = usual.stream().filter(message -> message.kind() == MessageKind.BRAND && message.inReplyTo().isEmpty())
                .map(IncomingMessage::id).collect(toSet());
        assertThat(customers).anySatisfy((thread, people) -> {
            assertThat(posts).contains(thread);
            assertThat(people).hasSizeGreaterThanOrEqualTo(8);
        });
    }

    @Test
    void aCustomerComesBackUnderTheSameId() {
        Map<String, Long> conversations = Rehearsal.messages(3_000, 9, NOW)
                .filter(message -> message.kind() == MessageKind.CUSTOMER && message.inReplyTo().isEmpty())
                .collect(groupingBy(IncomingMessage::authorId, counting()));
        assertThat(conversations.values()).anyMatch(times -> times >= 3);
        assertThat(usual).filteredOn(message -> message.authorName().equals("Karim Belhadj")).hasSize(3)
                .extracting(IncomingMessage::authorId).containsOnly(Ids.person(Network.FACEBOOK, Person.named("Karim Belhadj")));
    }

    /** The waits as the console will count them: some answered soon, some late, the oldest still open about five hours old. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void waitsLookLikeACrisisDay(long seed) {
        List<Wait> waits = waits(Rehearsal.messages(Rehearsal.USUAL, seed, NOW).toList());
        List<Duration> open = waits.stream().filter(wait -> wait.end().isEmpty()).map(wait -> Duration.between(wait.openedAt(), NOW)).toList();
        List<Duration> answered = waits.stream().filter(wait -> wait.end().isPresent())
                .map(wait -> Duration.between(wait.openedAt(), wait.end().get().at())).toList();
        assertThat(Collections.max(open)).isBetween(Duration.ofHours(4).plusMinutes(30), Duration.ofHours(5).plusMinutes(10));
        assertThat(Collections.min(open)).isLessThan(Duration.ofMinutes(10));
        assertThat(Collections.min(answered)).isLessThan(Duration.ofMinutes(5));
        assertThat(Collections.max(answered)).isGreaterThan(Duration.ofMinutes(45));
        assertThat(answered.size() / (double) waits.size()).isBetween(0.25, 0.5);
    }

    private static List<Wait> waits(List<IncomingMessage> messages) {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Long> people = new HashMap<>();
        Map<String, String> roots = new HashMap<>();
        Map<String, List<Turn>> conversations = new HashMap<>();
        for (IncomingMessage message : messages) {
            long number = numbers.size();
            numbers.put(message.id(), number);
            String root = message.thread().or(() -> message.inReplyTo().map(roots::get)).orElse(message.id());
            roots.put(message.id(), root);
            Optional<Long> customer = message.kind() == MessageKind.CUSTOMER
                    ? Optional.of(people.computeIfAbsent(message.authorId(), id -> (long) people.size())) : Optional.empty();
            conversations.computeIfAbsent(root, id -> new ArrayList<>()).add(new Turn(number, message.id(), message.kind(), customer,
                    message.inReplyTo().map(numbers::get), message.inReplyTo().isPresent(), message.authored(), message.authored(),
                    Optional.empty()));
        }
        return conversations.values().stream().flatMap(turns -> Waits.of(turns).stream()).toList();
    }

    @Test
    void arrivalsGrowTowardsTheCrisisWithinTenHours() {
        assertThat(Duration.between(usual.getFirst().authored(), NOW)).isBetween(Duration.ofHours(8), Duration.ofHours(10));
        long lastHour = usual.stream().filter(message -> message.authored().isAfter(NOW.minus(Duration.ofHours(1)))).count();
        long threeHoursAgo = usual.stream().filter(message -> message.authored().isAfter(NOW.minus(Duration.ofHours(4)))
                && !message.authored().isAfter(NOW.minus(Duration.ofHours(3)))).count();
        assertThat(lastHour).isGreaterThan(threeHoursAgo * 3 / 2);
    }

    @Test
    void tagsHaveTheirNamesInBothLanguages() {
        assertThat(Rehearsal.tags(Locale.FRANCE)).extracting(TagSeed::name).contains("résiliation", "avec soin").doesNotHaveDuplicates()
                .noneMatch(name -> name.startsWith("rehearsal."));
        assertThat(Rehearsal.tags(Locale.UK)).extracting(TagSeed::name).contains("cancelling", "with care").doesNotHaveDuplicates()
                .noneMatch(name -> name.startsWith("rehearsal."));
    }
}
