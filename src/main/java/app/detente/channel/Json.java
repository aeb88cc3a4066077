package app.detente.channel;

import app.detente.model.AccountTrouble;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as servers send it, within limits: {@value #DEEPEST} levels, numbers of {@value #DIGITS} digits, no name twice, nothing behind the end. */
public final class Json {
    private static final int DEEPEST = 64;
    private static final int DIGITS = 100;
    /** Reads and writes; immutable. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST).maxNumberLength(DIGITS).build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() {}

    /** A body that was to be JSON. @throws Trouble {@link AccountTrouble#GARBLED} for anything else: a page of HTML, half an answer */
    public static JsonNode read(byte[] body) throws Trouble {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read == null || read.isMissingNode()) {
                throw new Trouble(AccountTrouble.GARBLED, "an empty answer");
            }
            return read;
        } catch (JacksonException e) {
            throw new Trouble(AccountTrouble.GARBLED, "no JSON: " + e.getClass().getSimpleName());
        }
    }

    /** The text under a name; empty where there is none, or something else than a text. */
    public static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** The moment under a name, as ISO 8601 with an offset, with or without its colon. */
    public static Optional<Instant> instant(JsonNode node, String name) {
        return text(node, name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")).toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }
}
