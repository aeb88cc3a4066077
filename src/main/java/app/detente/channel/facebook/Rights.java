package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a token lets us do. Facebook tells nobody what a page token is good for, so it is read off the newest comments: each says what may be done
 * with it. Where there are none yet, answering, hiding and deleting are taken for granted, and a private reply is neither promised nor missed.
 */
final class Rights {
    private static final String NEWEST = "id,comments.filter(stream).limit(25){id,from{id},can_comment,can_hide,can_reply_privately}";
    private final Graph graph;

    Rights(Graph graph) {
        this.graph = graph;
    }

    /** @throws Trouble of {@link AccountTrouble#PERMISSION} also where the token is another page's, or of somebody who may not have the page's */
    Standing test() throws Trouble {
        String page = graph.page();
        if (!Json.text(graph.need("/me", "fields", "id"), "id").equals(Optional.of(page))) {
            graph.become();
        }
        JsonNode me = graph.need("/" + page, "fields", "id,name");
        String name = Json.text(me, "name").filter(text -> !text.isBlank()).orElse(page);
        Said said = graph.ask("/" + page + "/feed", "fields", NEWEST, "limit", "10");
        if (said instanceof Said.Unable(Trouble trouble) && trouble.kind() == AccountTrouble.PERMISSION) {
            return new Standing(name, Set.of(), Set.of(Ability.READ));
        }
        List<JsonNode> others = Graph.body(said).path("data").valueStream().flatMap(post -> post.path("comments").path("data").valueStream())
                .filter(comment -> !Json.text(comment.path("from"), "id").equals(Optional.of(page))).toList();
        Set<Ability> able = EnumSet.of(Ability.READ, Ability.DELETE);
        Set<Ability> missing = EnumSet.noneOf(Ability.class);
        (others.isEmpty() || any(others, "can_comment") ? able : missing).addAll(Set.of(Ability.REPLY, Ability.ATTACH));
        (others.isEmpty() || any(others, "can_hide") ? able : missing).add(Ability.HIDE);
        if (!others.isEmpty()) {
            (any(others, "can_reply_privately") ? able : missing).add(Ability.PRIVATE_REPLY);
        }
        return new Standing(name, able, missing);
    }

    private static boolean any(List<JsonNode> comments, String can) {
        return comments.stream().anyMatch(comment -> comment.path(can).asBoolean(false));
    }
}
