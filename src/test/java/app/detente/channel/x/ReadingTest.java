package app.detente.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReadingTest {
    private FakeStage stage;
    private String cursor = "";

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** Everything from where {@link #cursor} stands. */
    private List<RemoteEvent> all() throws Exception {
        List<RemoteEvent> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Page page = stage.channel.fetch(cursor);
            events.addAll(page.events());
            cursor = page.cursor();
            if (!page.more()) {
                return events;
            }
        }
        throw new AssertionError("pages without end");
    }

    private static List<String> ids(List<RemoteEvent> events) {
        return events.stream().map(RemoteEvent::id).toList();
    }

    private RemoteEvent.Written written(String id) throws Exception {
        cursor = "";
        return (RemoteEvent.Written) all().stream().filter(event -> event.id().equals(id)).findFirst().orElseThrow();
    }

    private ObjectNode post(String id) {
        return stage.x.world.posts.get(id);
    }

    private List<String> arrive(int many) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(stage.arrives("Nadia", "question " + i));
        }
        return ids;
    }

    @Test
    void aFirstLookEndsAndEverythingAfterItComesOnce() throws Exception {
        List<String> before = new ArrayList<>();
        for (int i = 450; i > 0; i--) {
            before.add(stage.x.world.write(stage.x.world.person("Nadia"), "@maison avant", Optional.empty(), Instant.now().minusSeconds(100 + i)));
        }
        List<String> first = ids(all());
        assertThat(first).containsAll(before.subList(250, 450)).doesNotContain(before.getFirst());
        List<String> after = arrive(450);
        assertThat(ids(all())).containsExactlyInAnyOrderElementsOf(after);
        assertThat(all()).isEmpty();
    }

    @Test
    void whatComesBetweenTwoPagesAndAfterAKillIsNotLost() throws Exception {
        stage.x.pageSize = 3;
        all();
        String kept = cursor;
        List<String> ids = arrive(8);
        Page first = stage.channel.fetch(kept);
        assertThat(first.more()).isTrue();
        ids.addAll(arrive(4));
        assertThat(ids(all())).as("killed before the first page was kept").containsAll(ids);
        cursor = first.cursor();
        List<String> rest = new ArrayList<>(ids(first.events()));
        rest.addAll(ids(all()));
        rest.addAll(ids(all()));
        assertThat(rest).as("killed after it").containsAll(ids);
    }

    @Test
    void whereTheNextPageIsForgottenTheWalkBeginsAnewAndNothingIsLost() throws Exception {
        stage.x.pageSize = 3;
        all();
        List<String> ids = arrive(8);
        Page first = stage.channel.fetch(cursor);
        cursor = first.cursor();
        stage.x.forgetPages();
        List<String> found = new ArrayList<>(ids(first.events()));
        found.addAll(ids(all()));
        assertThat(found).containsAll(ids);
    }

    @Test
    void aPostThatAppearsBehindANewerOneComesToo() throws Exception {
        String slow = stage.arrives("Nadia", "un peu lente");
        ObjectNode hidden = stage.x.world.posts.remove(slow);
        String quick = stage.arrives("Karim", "rapide");
        assertThat(ids(all())).contains(quick).doesNotContain(slow);
        stage.x.world.posts.put(slow, hidden);
        assertThat(ids(all())).containsExactly(slow);
        assertThat(all()).isEmpty();
    }

    @Test
    void anEditedPostKeepsItsIdAndIsAnsweredAsItIsNow() throws Exception {
        String id = stage.arrives("Nadia", "ma box est verte");
        String anew = stage.x.world.edit(id, "@maison ma box est rouge");
        List<RemoteEvent> events = all();
        assertThat(events).filteredOn(event -> event.id().equals(id)).hasSize(2).anySatisfy(event ->
                assertThat(event).isInstanceOfSatisfying(RemoteEvent.Written.class, written -> {
                    assertThat(written.message().text()).contains("rouge");
                    assertThat(written.handle()).isEqualTo(anew);
                    assertThat(Duration.between(written.message().authored(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
                }));
        assertThat(ids(events)).doesNotContain(anew);
    }

    @Test
    void anAuthorWhoIsNotToldKeepsTheirMessage() throws Exception {
        String id = stage.arrives("Nadia", "Bonjour ?");
        stage.x.world.people.remove(post(id).path("author_id").asString());
        IncomingMessage message = written(id).message();
        assertThat(message.authorName()).isEqualTo(message.authorId()).isEqualTo(post(id).path("author_id").asString());
        assertThat(message.url()).contains("https://x.com/i/status/" + id);
    }

    @Test
    void aNameOfAnyLengthIsCutBetweenCharacters() throws Exception {
        String id = stage.arrives("Nadia", "Bonjour ?");
        stage.x.world.people.put(post(id).path("author_id").asString(), "a" + "🟠".repeat(500));
        assertThat(written(id).message().authorName()).isEqualTo("a" + "🟠".repeat(127));
    }

    @Test
    void aLongPostComesWholeWithItsLinksAndAsItWasTyped() throws Exception {
        String id = stage.arrives("Nadia", "court");
        post(id).put("text", "Le début… https://t.co/more1");
        ObjectNode note = post(id).putObject("note_tweet").put("text", "Le début &lt;3 &amp;amp; la fin : https://t.co/abc1, https://t.co/abc2 https://t.co/abc1");
        var urls = note.putObject("entities").putArray("urls");
        urls.addObject().put("url", "https://t.co/abc1").put("expanded_url", "https://maison.fr/aide?a=1&b=2");
        urls.addObject().put("url", "https://t.co/abc2").put("expanded_url", "javascript:alert(1)");
        assertThat(written(id).message().text())
                .isEqualTo("Le début <3 &amp; la fin : https://maison.fr/aide?a=1&b=2, https://t.co/abc2 https://maison.fr/aide?a=1&b=2");
    }

    @Test
    void whatCannotBeAnsweredOrHiddenIsKnownBeforehand() throws Exception {
        String mention = stage.arrives("Nadia", "Bonjour ?");
        String reply = stage.arrives("Karim", "sous votre post");
        String silent = stage.arrives("Nadia", "sans vous");
        post(silent).remove("entities");
        post(silent).put("shown", true);
        String quote = stage.arrives("Nadia", "regardez");
        post(quote).putObject("entities").putArray("urls").addObject().put("url", "https://t.co/q")
                .put("expanded_url", "https://x.com/Maison/status/" + stage.root);
        post(quote).put("shown", true).putArray("referenced_tweets").addObject().put("type", "quoted").put("id", stage.root);
        assertThat(written(mention).limits()).isEqualTo(Set.of(MessageLimit.NO_HIDING));
        assertThat(written(reply).limits()).isEmpty();
        assertThat(written(silent).limits()).contains(MessageLimit.NO_REPLY);
        assertThat(written(quote).limits()).doesNotContain(MessageLimit.NO_REPLY);
        assertThat(written(reply).message()).satisfies(message -> {
            assertThat(message.thread()).contains(stage.root);
            assertThat(message.inReplyTo()).contains(stage.root);
        });
    }

    @Test
    void whatTheAccountAnsweredElsewhereIsOursAndWhatItSaysToAllIsNobodysAnswer() throws Exception {
        String question = stage.arrives("Nadia", "Bonjour ?");
        String answer = stage.x.world.write(FakeWorld.US, "On regarde.", Optional.of(question));
        String thread = stage.x.world.write(FakeWorld.US, "suite de l’annonce", Optional.of(stage.root));
        List<RemoteEvent> events = all();
        assertThat(ids(events)).contains(answer).doesNotContain(stage.root, thread);
        assertThat(written(answer).message()).satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.BRAND);
            assertThat(message.authorId()).isEqualTo(FakeWorld.US);
            assertThat(message.inReplyTo()).contains(question);
        });
    }

    @Test
    void aRepostSaysNothing() throws Exception {
        String id = stage.arrives("Nadia", "RT");
        post(id).putArray("referenced_tweets").addObject().put("type", "retweeted").put("id", "17");
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsNoMessageIsSetAsideOnceAndItsNeighboursCome() throws Exception {
        String before = stage.arrives("Nadia", "avant");
        post(stage.arrives("Nadia", "sans date")).remove("created_at");
        post(stage.arrives("Nadia", "demain")).put("created_at", Instant.now().plus(Duration.ofDays(40)).toString());
        post(stage.arrives("Nadia", "sans auteur")).remove("author_id");
        post(stage.arrives("Nadia", "secret".repeat(20_000))).remove("created_at");
        post(stage.arrives("Nadia", "long")).put("text", "é".repeat(IncomingMessage.MAX_TEXT + 1));
        String after = stage.arrives("Karim", "après");
        Page page = stage.channel.fetch("");
        assertThat(ids(page.events())).containsExactlyInAnyOrder(before, after);
        assertThat(page.aside()).hasSize(5).allSatisfy(aside -> {
            assertThat(aside.detail()).doesNotContain("secret", "demain");
            assertThat(aside.raw().length).isBetween(1, 64 << 10);
        });
        assertThat(stage.channel.fetch(page.cursor()).aside()).isEmpty();
    }

    @Test
    void whatIsGoneIsLookedForNowAndThenAndToldOnce() throws Exception {
        String gone = stage.arrives("Nadia", "je retire ça");
        stage.arrives("Karim", "je reste");
        all();
        stage.delete(gone);
        assertThat(all()).singleElement().isInstanceOf(RemoteEvent.Deleted.class).extracting(RemoteEvent::id).isEqualTo(gone);
        all();
        assertThat(stage.x.count("GET tweets?")).as("each look is paid for").isEqualTo(1);
        cursor = cursor.replaceFirst("\"looked\":\\d+", "\"looked\":" + Instant.now().minus(Duration.ofMinutes(11)).toEpochMilli());
        assertThat(all()).isEmpty();
        assertThat(stage.x.count("GET tweets?")).isEqualTo(2);
    }

    @Test
    void aCursorThatIsNoneBeginsAnew() throws Exception {
        String id = stage.arrives("Nadia", "Bonjour ?");
        for (String none : new String[] {"null", "{}", "17", "{\"mentions\":{\"since\":\"../me\"}}", "autre chose", "[".repeat(200)}) {
            cursor = none;
            assertThat(ids(all())).as(none).contains(id);
        }
    }

    @Test
    void whatTodayHasCostIsAddedUpAndKeptWithTheCursor() throws Exception {
        stage.arrives("Nadia", "un");
        stage.arrives("Nadia", "deux");
        all();
        assertThat(stage.channel.budget().spent()).contains(new java.math.BigDecimal("0.023"));
        all();
        assertThat(stage.channel.budget().spent()).as("once a day").contains(new java.math.BigDecimal("0.033"));
        String kept = Json.MAPPER.readTree(cursor).path("spent").asString();
        Spending anew = new Spending(Instant::now);
        anew.resume(kept);
        assertThat(anew.today()).isEqualByComparingTo("0.033");
    }
}
