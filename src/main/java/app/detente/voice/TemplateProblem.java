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
            case UnknownVariable p -> texts.get("voice.problem.unknown_variable", "{{" + p.name() + "}}", p.line());
            case UnclosedBraces p -> texts.get("voice.problem.unclosed_braces", p.at() + 1, p.line());
            case OpenSection p -> texts.get("voice.problem.open_section", "{{/" + p.name() + "}}", p.line(), p.name());
            case StrayEnd p -> texts.get("voice.problem.stray_end", "{{/" + p.name() + "}}", p.line());
            case TooDeep p -> texts.get("voice.problem.too_deep", TemplateReader.DEEPEST, p.line());
            case TooMany p -> texts.get("voice.problem.too_many", p.most(), p.line());
            case WrongGap p -> texts.get("voice.problem.wrong_gap", p.tag(), p.line());
            case UnknownBlock p -> texts.get("voice.problem.unknown_block", p.name(), p.line());
            case BlockLoop p -> texts.get("voice.problem.block_loop", p.name(), p.line());
            case BrokenBlock p -> texts.get("voice.problem.broken_block", p.name(), p.line());
            case TooLong p -> texts.get("voice.problem.too_long", p.network().label(), p.length().used(), p.length().limit());
            case ShortcutTaken p -> texts.get("voice.problem.shortcut_taken", p.shortcut(), p.title());
            case InWording p -> texts.get("voice.problem.in_wording", p.wording() + 1, p.problem().sentence(texts));
        };
    }

    /** The line it stands in, from 1; 0 where it is about the whole. */
    default int line() {
        return 0;
    }

    /** Whether nothing can be rendered before it is mended; what does not break only warns. */
    default boolean breaks() {
        return switch (this) {
            case TooLong p -> false;
            case ShortcutTaken p -> false;
            case InWording p -> p.problem().breaks();
            case EmptyBody p -> true;
            case BodyTooLarge p -> true;
            case UnknownVariable p -> true;
            case UnclosedBraces p -> true;
            case OpenSection p -> true;
            case StrayEnd p -> true;
            case TooDeep p -> true;
            case TooMany p -> true;
            case WrongGap p -> true;
            case UnknownBlock p -> true;
            case BlockLoop p -> true;
            case BrokenBlock p -> true;
        };
    }

    record EmptyBody() implements TemplateProblem {}

    /** Over {@link ReplyTemplate#MAX_BYTES}. */
    record BodyTooLarge() implements TemplateProblem {}

    /** A tag that is neither a {@link Variable} nor any of the other things a template can say. */
    record UnknownVariable(String name, int line, int start, int end) implements TemplateProblem {}

    /** Two braces without their partners. */
    record UnclosedBraces(int line, int at) implements TemplateProblem {}

    /** A section that is not closed. */
    record OpenSection(String name, int line) implements TemplateProblem {}

    /** The end of a section that was not the last to be opened. */
    record StrayEnd(String name, int line) implements TemplateProblem {}

    /** Sections within sections within sections. */
    record TooDeep(int line) implements TemplateProblem {}

    /** More than a template may hold of what stands between braces. */
    record TooMany(int most, int line) implements TemplateProblem {}

    /** A gap of a kind we do not know, or a choice without anything to choose from. */
    record WrongGap(String tag, int line) implements TemplateProblem {}

    /** There is no block of this name. */
    record UnknownBlock(String name, int line) implements TemplateProblem {}

    /** A block that holds the one it stands in, perhaps by way of others. */
    record BlockLoop(String name, int line) implements TemplateProblem {}

    /** A block that cannot be used as it is, or with too many others in it. */
    record BrokenBlock(String name, int line) implements TemplateProblem {}

    /** Of a wording after the first. */
    record InWording(int wording, TemplateProblem problem) implements TemplateProblem {
        @Override
        public int line() {
            return problem.line();
        }
    }

    /** Longer than a network takes, once rendered. */
    record TooLong(Network network, Length length) implements TemplateProblem {}

    /** Another template of the same language answers to this shortcut already. */
    record ShortcutTaken(String shortcut, String title) implements TemplateProblem {}
}
