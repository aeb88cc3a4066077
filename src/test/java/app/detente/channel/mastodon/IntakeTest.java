package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.RemoteEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class IntakeTest {
    private FakeMastodon fake;
    private Http http;
    private Channel channel;
    private final List<RemoteEvent> came = new ArrayList<>();
    private int aside;

    @BeforeEach
    void open() throws Exception {
        fake = new FakeMastodon();
        http = new Http();
        channel = new MastodonChannel(new FakeAccess(fake.address(), FakeMastodon.TOKEN), http, InstantSource.system());
    }

    @AfterEach
    void close() {
        channel.close();
        http.close();
        fake.close();
    }

    private String readAll(String cursor) throws Trouble {
        Page page = channel.fetch(cursor);
        for (int pages = 1; ; pages++) {
            came.addAll(page.events());
            aside += page.aside().size();
            if (!page.more()) {
                return page.cursor();
            }
            assertThat(pages).isLessThan(500);
            page = channel.fetch(page.cursor());
        }
    }

    private List<IncomingMessage> written() {
        return came.stream().filter(RemoteEvent.Written.class::isInstance).map(event -> ((RemoteEvent.Written) event).message()).toList();
    }

    private String arrives(String text) {
        return fake.statuses.mention("Nadia", FakeStatuses.html(text), "public").get("id").asString();
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 7", "true, 1", "true, 7"})
    void aFloodIsReadWithoutAGapHoweverTheServerPagesAndEachComesOnce(boolean bare, int page) throws Exception {
        fake.bare = bare;
        fake.page = page;
        arrives("la première");
        String cursor = readAll("");
        came.clear();
        List<String> flood = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            flood.add(arrives("et encore " + i));
        }
        Page first = channel.fetch(cursor);
        came.addAll(first.events());
        flood.add(arrives("pendant la lecture"));
        readAll(readAll(first.cursor()));
        assertThat(written()).extracting(IncomingMessage::id).containsExactlyInAnyOrderElementsOf(flood);
    }

    @Test
    void aFirstLookTakesTheNewestAndEnds() throws Exception {
        fake.page = 80;
        for (int i = 0; i < 300; i++) {
            arrives("question " + i);
        }
        readAll("");
        assertThat(written()).hasSizeBetween(200, 280);
        assertThat(written()).extracting(IncomingMessage::text).anyMatch(text -> text.contains("question 299")).noneMatch(text -> text.endsWith("question 0"));
    }

    @Test
    void whatIsOlderThanAWeekIsWhereAFirstLookEnds() throws Exception {
        fake.page = 1;
        arrives("il y a longtemps");
        arrives("il y a un mois");
        fake.statuses.notifications().forEach(notice -> notice.put("created_at", Instant.now().minusSeconds(30 * 86_400).toString()));
        arrives("aujourd’hui");
        String cursor = readAll("");
        assertThat(written()).extracting(IncomingMessage::text).containsExactly("aujourd’hui", "il y a un mois");
        assertThat(readAll(cursor)).isEqualTo(cursor);
    }

    @Test
    void anEditThatTheNetworkTellsComesOnceAndSoDoesOneThatItDoesNot() throws Exception {
        String told = arrives("ma box est verte");
        String untold = arrives("mon écran est noir");
        String cursor = readAll("");
        came.clear();
        fake.statuses.edit(told, FakeStatuses.html("ma box est rouge"));
        fake.statuses.notify("update", fake.statuses.find(told).orElseThrow());
        fake.statuses.edit(untold, FakeStatuses.html("mon écran est bleu"));
        cursor = readAll(cursor);
        assertThat(came).filteredOn(event -> event.id().equals(untold)).singleElement().isInstanceOfSatisfying(RemoteEvent.Edited.class,
                edited -> assertThat(edited.text()).isEqualTo("mon écran est bleu"));
        assertThat(came).filteredOn(event -> event.id().equals(told)).isNotEmpty().allSatisfy(event ->
                assertThat(((RemoteEvent.Edited) event).text()).isEqualTo("ma box est rouge"));
        came.clear();
        readAll(cursor);
        assertThat(came).isEmpty();
    }

    @Test
    void whereAServerShowsOneAtATimeEachHasItsTurn() throws Exception {
        fake.bare = true;
        List<String> ids = List.of(arrives("un"), arrives("deux"), arrives("trois"));
        String cursor = readAll("");
        ids.forEach(fake.statuses::delete);
        came.clear();
        for (int look = 0; look < 3; look++) {
            cursor = readAll(cursor);
        }
        assertThat(came).extracting(RemoteEvent::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(came).allMatch(RemoteEvent.Deleted.class::isInstance);
    }

    @Test
    void anAnswerWeGaveElsewhereComesAsOursAndWhatWeTellEverybodyDoesNot() throws Exception {
        String question = arrives("Bonjour ?");
        fake.statuses.post("Des nouvelles de la maison", Map.of(), Optional.empty());
        String answer = fake.statuses.post("@nadia@ailleurs.example bonjour", Map.of("in_reply_to_id", question), Optional.empty()).get("id").asString();
        readAll("");
        assertThat(written()).filteredOn(message -> message.kind() == MessageKind.BRAND).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(answer);
            assertThat(message.authorId()).isEqualTo(FakeStatuses.US);
            assertThat(message.inReplyTo()).contains(question);
        });
    }

    @Test
    void oneBadItemOfEachKindIsSetAsideAndNothingElse() throws Exception {
        List<ObjectNode> bad = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            bad.add(fake.statuses.mention("Karim", "<p>abîmé</p>", "public"));
        }
        bad.get(0).remove("id");
        bad.get(1).put("id", "../../v1/statuses");
        bad.get(2).remove("account");
        bad.get(3).put("created_at", "hier");
        bad.get(4).put("created_at", Instant.now().plusSeconds(30 * 86_400).toString());
        bad.get(5).putArray("content");
        bad.get(6).put("content", "x".repeat(IncomingMessage.MAX_TEXT + 1));
        String good = arrives("et un bon");
        readAll("");
        assertThat(written()).extracting(IncomingMessage::id).containsExactly(good);
        assertThat(aside).isEqualTo(7);
    }

    @Test
    void whatIsSetAsideIsCutAndANameIsToo() throws Exception {
        fake.statuses.mention("Karim", "x".repeat(200_000), "public").remove("created_at");
        ((ObjectNode) fake.statuses.mention("Nadia", "<p>oui</p>", "public").get("account")).put("display_name", "🙂".repeat(300));
        Page page = channel.fetch("");
        assertThat(page.aside()).singleElement().satisfies(item -> {
            assertThat(item.raw()).hasSize(64 << 10);
            assertThat(item.detail()).isEqualTo("status.created_at");
        });
        assertThat(page.events()).singleElement().satisfies(event ->
                assertThat(((RemoteEvent.Written) event).message().authorName()).isEqualTo("🙂".repeat(128)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "{}", "42", "{\"mentions\":null}", "{\"mentions\":{\"floor\":7},\"own\":{},\"watch\":[null]}"})
    void aCursorThatIsNoneBeginsAnew(String cursor) throws Exception {
        String id = arrives("Bonjour");
        readAll(cursor);
        assertThat(written()).extracting(IncomingMessage::id).contains(id);
    }
}
