package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wire that breaks at every byte of a sending, either way: no reply goes out twice, and none is said to be what it is not. */
class EmailCutTest {
    private static final String HANDLE = new Handle("nadia@exemple.fr", "Nadia", "Question", "q1@exemple.fr", List.of()).text();
    private final List<String> texts = new ArrayList<>();
    private EmailStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new EmailStage().withServersCopies();
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    static Outgoing reply(String key, String text) {
        return new Outgoing(key, "email", Optional.of("q1@exemple.fr"), HANDLE, "Maison", "Sonia", text, Instant.parse("2026-11-23T10:00:00Z"), List.of());
    }

    /** Each mail is read once, however often it is asked for. */
    private long published(String key) throws Exception {
        for (MimeMessage mail : stage.toCustomers().stream().skip(texts.size()).toList()) {
            texts.add(new Body().text(mail));
        }
        return texts.stream().filter(key::equals).count();
    }

    @Test
    void theAnswersOfTheServerCutAtEveryByte() throws Exception {
        assertThat(stage.channel().publish(reply("whole", "whole"))).isInstanceOf(Outcome.Sent.class);
        long whole = stage.smtp().answered();
        assertThat(whole).isGreaterThan(100);
        List<Outcome> outcomes = new ArrayList<>();
        for (long bytes = 0; bytes < whole; bytes++) {
            String key = "answer-" + bytes;
            stage.smtp().cutAnswersAfter(bytes);
            Outcome outcome = stage.channel().publish(reply(key, key));
            stage.smtp().well();
            check(key, outcome);
            outcomes.add(outcome);
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Retry.class).hasAtLeastOneElementOfType(Outcome.Unknown.class)
                .hasAtLeastOneElementOfType(Outcome.Sent.class);
    }

    @Test
    void whatWeSayCutAllAlongAndAtEveryByteOfTheEnd() throws Exception {
        assertThat(stage.channel().publish(reply("question-000", "question-000"))).isInstanceOf(Outcome.Sent.class);
        long whole = stage.smtp().asked();
        for (long bytes = 0; bytes <= whole; bytes += bytes < whole - 20 ? 29 : 1) {
            String key = "question-" + (100 + bytes);
            stage.smtp().cutQuestionsAfter(bytes);
            Outcome outcome = stage.channel().publish(reply(key, key));
            stage.smtp().well();
            check(key, outcome);
        }
    }

    private void check(String key, Outcome outcome) throws Exception {
        long published = published(key);
        switch (outcome) {
            case Outcome.Sent sent -> assertThat(published).as(key).isEqualTo(1);
            case Outcome.Unknown unknown -> {
                assertThat(published).as(key).isLessThanOrEqualTo(1);
                assertThat(stage.channel().lookUp(reply(key, key))).as(key).isInstanceOf(published == 1 ? Outcome.Sent.class : Outcome.Unknown.class);
            }
            case Outcome.Retry retry -> assertThat(published).as(key).isZero();
            case Outcome.Held held -> assertThat(published).as(key).isZero();
            case Outcome.Rejected rejected -> assertThat(rejected).as(key).isNull();
        }
    }
}
