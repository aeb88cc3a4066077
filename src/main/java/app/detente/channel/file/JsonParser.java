package app.detente.channel.file;

import app.detente.model.IncomingMessage;
import app.detente.model.SetAside;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line; the README says what it holds. Its texts are plain: an HTML entity in them is what somebody wrote. */
final class JsonParser implements RecordParser {
    private static final int MAX_DEPTH = 64;
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxStringLength(IncomingMessage.MAX_TEXT).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build().reader();

    @Override
    public Field.Values parse(String record) throws Refusal {
        JsonNode object = object(record);
        return field -> text(node(object, field));
    }

    private JsonNode object(String record) throws Refusal {
        try {
            JsonNode node = JSON.readTree(record);
            if (node.isObject()) {
                return node;
            }
            throw new Refusal(SetAside.Reason.NOT_JSON, node.getNodeType().name());
        } catch (StreamConstraintsException e) {
            throw new Refusal(SetAside.Reason.TOO_LONG, e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new Refusal(SetAside.Reason.NOT_JSON, e.getOriginalMessage());
        }
    }

    private static JsonNode node(JsonNode object, Field field) {
        return switch (field) {
            case ID -> object.path("id");
            case AUTHOR -> object.path("author").path("id");
            case AUTHOR_NAME -> object.path("author").path("name");
            case DIRECTION -> object.path("direction");
            case DATE -> object.path("at");
            case TEXT -> object.path("text");
            case PARENT -> object.path("in_reply_to");
            case THREAD -> object.path("thread");
            case CHANNEL -> object.path("channel");
            case ADVISER -> object.path("adviser");
            case URL -> object.path("url");
        };
    }

    /** A whole number counts as a text: some programs write ids without quotes. */
    private static Optional<String> text(JsonNode node) {
        return node.isString() || isWhole(node) ? Optional.of(node.asString()) : Optional.empty();
    }

    private static boolean isWhole(JsonNode node) {
        return node.isIntegralNumber() || node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}
