package app.detente.cli;

import app.detente.model.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The help and the complaints about wrong arguments, in the person's language. */
final class Usage {
    private Usage() {}

    /** Writes what each verb and option does, from the bundles: `cli.verb.import`, `cli.help.set-aside`. */
    static void describe(CommandLine line, Texts texts) {
        String verb = line.getParent() == null ? "detente" : line.getCommandName();
        line.setResourceBundle(new Help(texts));
        line.getCommandSpec().usageMessage().description(texts.get("cli.verb." + verb));
        line.getSubcommands().values().forEach(sub -> describe(sub, texts));
    }

    /** What picocli asks for by the names of its own: headings, and options without their dashes. */
    private static final class Help extends ResourceBundle {
        private static final String AREA = "cli.help.";
        private final Texts texts;

        Help(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(AREA + key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keys("cli").stream().filter(key -> key.startsWith(AREA))
                    .map(key -> key.substring(AREA.length())).toList());
        }
    }

    /** One clear line: what was given, and what is wrong with it. */
    static String sentence(ParameterException wrong, Texts texts) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> texts.get("cli.wrong.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing -> texts.get("cli.wrong.missing",
                    missing.getMissing().stream().map(Usage::label).collect(Collectors.joining(", ")));
            default -> wrong.getArgSpec() == null ? texts.get("cli.wrong.other", wrong.getMessage())
                    : texts.get("cli.wrong.value", label(wrong.getArgSpec()), String.valueOf(wrong.getValue()));
        };
    }

    private static String label(ArgSpec argument) {
        return switch (argument) {
            case OptionSpec option -> option.longestName();
            case PositionalParamSpec position -> position.paramLabel();
            default -> argument.paramLabel();
        };
    }
}
