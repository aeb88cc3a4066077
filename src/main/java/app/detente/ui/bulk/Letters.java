package app.detente.ui.bulk;

import app.detente.model.Adviser;
import app.detente.model.Distress;
import app.detente.model.Language;
import app.detente.model.Problem;
import app.detente.model.Recipient;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.voice.Length;
import app.detente.voice.Mood;
import app.detente.voice.Names;
import app.detente.voice.Rendered;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Variety;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What each of many people would be told: every text its own, none more like another than the brand can be seen with, nobody twice, no gap left. Whoever
 * cannot be told anything has the reason; somebody in trouble is told a kind template only. Pure; any thread.
 *
 * @param heard what they were told before, by the message each of them wrote
 * @param house adds what is the same for all of them: the time of day, the texts that templates share
 */
record Letters(Adviser me, String brand, Map<Long, Set<Long>> heard, Texts texts, UnaryOperator<ReplyContext> house) {

    /** Nobody is told anything yet. */
    List<AnswerLine> without(List<Recipient> recipients) {
        return sorted(recipients.stream().map(recipient -> barred(recipient).orElseGet(() -> new AnswerLine(recipient, "", 0, "", true))).toList());
    }

    /** Those who can be answered, then those who cannot; how many the template has texts for is said to those left over. */
    List<AnswerLine> from(ReplyTemplate template, List<Recipient> recipients) {
        Variety variety = new Variety(template);
        List<AnswerLine> lines = new ArrayList<>();
        List<Recipient> over = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Optional<AnswerLine> out = barred(recipient).or(() -> unfit(recipient, template));
            out.or(() -> line(recipient, template, variety)).ifPresentOrElse(lines::add, () -> over.add(recipient));
        }
        over.forEach(recipient -> lines.add(AnswerLine.out(recipient, "", texts.get("variety.bar.alike", variety.count()))));
        return sorted(lines);
    }

    private static List<AnswerLine> sorted(List<AnswerLine> lines) {
        return lines.stream().sorted(Comparator.comparing(line -> !line.fits())).toList();
    }

    private Optional<AnswerLine> barred(Recipient recipient) {
        return recipient.bar().map(bar -> AnswerLine.out(recipient, "", texts.get("bulk.bar." + bar.name().toLowerCase(Locale.ROOT))));
    }

    private Optional<AnswerLine> unfit(Recipient recipient, ReplyTemplate template) {
        if (!template.fits(recipient.network())) {
            return Optional.of(AnswerLine.out(recipient, "", texts.get("bulk.bar.network", ChannelMark.name(recipient.network(), texts))));
        }
        if (Distress.in(recipient.text()) && template.terms().mood() != Mood.KIND) {
            return Optional.of(AnswerLine.out(recipient, "", texts.get("bulk.bar.distress")));
        }
        return Language.of(recipient.text()).filter(language -> !language.key().equals(template.language()))
                .map(other -> AnswerLine.out(recipient, "", texts.get("bulk.bar.language")));
    }

    /** Empty where the template has no text left that differs from the others. */
    private Optional<AnswerLine> line(Recipient recipient, ReplyTemplate template, Variety variety) {
        ReplyContext context = house.apply(new ReplyContext(recipient.name(), brand, me.name(), ChannelMark.name(recipient.network(), texts))
                .on(recipient.network()));
        Set<Long> before = recipient.message().map(message -> heard.getOrDefault(message, Set.of())).orElse(Set.of());
        try {
            Optional<Variety.Letter> letter = variety.next(text -> Rendering.render(text, context), rendered -> reason(recipient, rendered).isEmpty(),
                    Names.of(recipient.name(), brand, me.name()), before);
            if (letter.isPresent()) {
                return Optional.of(new AnswerLine(recipient, letter.get().rendered().text(), letter.get().wording(), "", true));
            }
            Rendered first = Rendering.render(template, context);
            String reason = reason(recipient, first);
            return reason.isEmpty() ? Optional.empty() : Optional.of(AnswerLine.out(recipient, first.text(), reason));
        } catch (Problem broken) {
            return Optional.of(AnswerLine.out(recipient, "", texts.of(broken)));
        }
    }

    private String reason(Recipient recipient, Rendered rendered) {
        Length length = Length.of(recipient.network(), rendered.text());
        return !rendered.gaps().isEmpty() ? texts.get("bulk.bar.gap", rendered.gaps().getFirst().label())
                : length.fits() ? "" : texts.get("bulk.bar.long", -length.remaining());
    }
}
