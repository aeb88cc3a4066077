package app.detente.voice;

import app.detente.model.Network;
import app.detente.model.Texts;

/** Something to mend in a template. Positions are in UTF-16 units of the body. */
public sealed interface TemplateProblem {

    /** The sentence the editor shows. */
    default String sentence(Texts texts) {
        return switch (this) {
            case EmptyBody p -> texts.get("voice.problem.empty_body");
            case BodyTooLarge p -> texts.get("voice.problem.body_too_large", ReplyTemplate.MAX_BYTES / 1024);
            case UnknownVariable p -> texts.get("voice.problem.unknown_variable", "{{" + p.name() + "}}");
            case UnclosedBraces p -> texts.get("voice.problem.unclosed_braces", p.at() + 1);
            case TooLong p -> texts.get("voice.problem.too_long", p.network().label(), p.length().used(), p.length().limit());
            case ShortcutTaken p -> texts.get("voice.problem.shortcut_taken", p.shortcut(), p.title());
        };
    }

    record EmptyBody() implements TemplateProblem {}

    /** Over {@link ReplyTemplate#MAX_BYTES}. */
    record BodyTooLarge() implements TemplateProblem {}

    /** A tag that is neither a {@link Variable} nor a labelled gap, sections and partials of full Mustache included. */
    record UnknownVariable(String name, int start, int end) implements TemplateProblem {}

    /** Two braces without their partners. */
    record UnclosedBraces(int at) implements TemplateProblem {}

    /** Longer than a network takes, once rendered. */
    record TooLong(Network network, Length length) implements TemplateProblem {}

    /** Another template of the same language answers to this shortcut already. */
    record ShortcutTaken(String shortcut, String title) implements TemplateProblem {}
}
