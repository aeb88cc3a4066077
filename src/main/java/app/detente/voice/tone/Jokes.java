package app.detente.voice.tone;

import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import app.detente.voice.Situation;
import java.util.List;
import java.util.regex.Pattern;

/** Humour before somebody who has no mind for it: playful words, winks and playful emoji. */
final class Jokes {
    private static final Pattern WINKS = Pattern.compile("(?<![\\w:;])(?:;-?[)DpP]|[:=]-?[DpP]|[xX]D|:'-?\\))(?!\\w)");
    private static final List<String> PLAYFUL = List.of("😀😃😄😁😆😅😂🤣😉😋😎😛😜🤪😝🤑😏😸😹😺🙃🙈🙉🙊🤡👻🤖👽🎉🎊🥳🍾🥂🍻🍿🎈💃🕺🤓🤭🤫🐌🐢🦕🦖🦄🌈☀🌞🔥💥✨🤷🤦🙄🤠🥸👀💤😴🍕🏖🌴🍹✌🤙😇"
            .codePoints().mapToObj(Character::toString).toArray(String[]::new));

    private Jokes() {}

    static void read(List<Remark> remarks, Reply reply, String text, Situation situation) {
        reply.of("joke").forEach(place ->
                remarks.add(new Remark(Rule.JOKE, reply.words().start(place.first()), reply.words().end(place.last()), List.of())));
        if (situation == Situation.DISTRESS) {
            reply.of("light").forEach(place ->
                    remarks.add(new Remark(Rule.JOKE, reply.words().start(place.first()), reply.words().end(place.last()), List.of())));
        }
        Pictures.in(text).stream().filter(picture -> PLAYFUL.contains(Character.toString(picture.first())))
                .forEach(picture -> remarks.add(new Remark(Rule.JOKE, picture.start(), picture.end(), List.of(""))));
        WINKS.matcher(reply.text()).results().forEach(wink -> remarks.add(new Remark(Rule.JOKE, wink.start(), wink.end(), List.of(""))));
    }
}
