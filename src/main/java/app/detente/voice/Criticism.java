package app.detente.voice;

import app.detente.model.Lexicon;
import app.detente.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text holds of criticism, and of what may be hidden: words and patterns in French and English, each with its place, so that the console
 * can show why it says what it says. Pure and local. It knows words, not intentions: an insult it does not know goes unseen, and all that costs is
 * that hiding takes an override.
 *
 * @param signs what was found, by place
 */
public record Criticism(List<Sign> signs) {
    /** What a sign is of. */
    public enum Kind {
        /** Blames us. */
        BLAME,
        /** Says that its author leaves, or looks elsewhere. */
        LEAVING,
        /** Names a competitor. */
        RIVAL,
        INSULT, THREAT, HATE, SEXUAL,
        /** A telephone number, an e-mail or postal address, an account or a card. */
        PERSONAL_DATA,
        /** A link that sells, or hides where it leads. */
        SPAM_LINK;

        /** Whether a message may be hidden for it. */
        public boolean mayBeHidden() {
            return switch (this) {
                case BLAME, LEAVING, RIVAL -> false;
                case INSULT, THREAT, HATE, SEXUAL, PERSONAL_DATA, SPAM_LINK -> true;
            };
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param start where it begins in the text, in UTF-16 units; {@code end} is not part of it any more */
    public record Sign(Kind kind, int start, int end) {}

    private static final Lexicon WORDS = Lexicon.read(Criticism.class, "criticism.txt");
    private static final Set<Kind> BY_PHRASE = Set.of(Kind.BLAME, Kind.LEAVING, Kind.RIVAL, Kind.INSULT, Kind.THREAT, Kind.HATE, Kind.SEXUAL);
    /** Words before a mild insult within which somebody is addressed. */
    private static final int THROW = 3;
    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("(?<![\\d+])(?:\\+33|0033|0)[ .-]?[1-9](?:[ .-]?\\d{2}){4}(?!\\d)"),
            Pattern.compile("(?<!\\d)0[1-9]\\d{2,3}[ -]?\\d{3}[ -]?\\d{3,4}(?!\\d)"),
            Pattern.compile("\\+[1-9]\\d{0,2}(?:[ .-]?\\d{2,5}){3,5}(?!\\d)"),
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}"),
            Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])"),
            Pattern.compile("(?<!\\d)\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{1,4} ?(?:bis|ter)?,? (?iu:rue|avenue|boulevard|bd|impasse|allée|chemin) \\p{L}"),
            Pattern.compile("(?<!\\d)\\d{1,4} ?(?:bis|ter)?,? (?iu:place|route|quai|cours|square) (?:de la |de |du |des |d[’'])?\\p{Lu}"),
            Pattern.compile("(?<!\\d)\\d{1,4},? (?:\\p{Lu}\\p{L}{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Drive|Close|Crescent|Court)(?!\\p{L})"));
    private static final Pattern LINK = Pattern.compile("(?i)(?<![\\w@.-])(?:https?://|www\\.)?((?:[a-z0-9-]{1,63}+\\.){1,4}+[a-z]{2,10})(/\\S{0,200})?");

    /** Hosts behind which a link hides where it leads. */
    private static final Set<String> SHORTENERS = Set.of("bit.ly", "tinyurl.com", "t.me", "wa.me", "is.gd", "cutt.ly", "goo.gl", "ow.ly", "rb.gy",
            "shorturl.at", "linktr.ee", "t.ly", "rebrand.ly", "s.id");

    /** Reads a text. */
    public static Criticism in(String text) {
        return new Reading(text).read();
    }

    /** Whether it only criticises us, or names or praises a competitor: nothing in it may be hidden. */
    public boolean only() {
        return !signs.isEmpty() && signs.stream().noneMatch(sign -> sign.kind().mayBeHidden());
    }

    /** What it has signs of. */
    public Set<Kind> kinds() {
        return signs.stream().map(Sign::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** One text on its way through the lists. */
    private static final class Reading {
        private final String text;
        private final Words words;
        private final List<Sign> signs = new ArrayList<>();
        /** All in capitals, which then say nothing. */
        private final boolean shouted;
        private boolean selling;

        Reading(String text) {
            this.text = text;
            this.words = new Words(text);
            this.shouted = text.chars().noneMatch(Character::isLowerCase);
        }

        Criticism read() {
            phrases();
            if (text.indexOf('@') >= 0 || text.chars().anyMatch(Character::isDigit)) {
                PERSONAL.forEach(pattern -> pattern.matcher(text).results().forEach(found ->
                        signs.add(new Sign(Kind.PERSONAL_DATA, found.start(), found.end()))));
            }
            links();
            signs.sort(Comparator.comparingInt(Sign::start).thenComparing(Sign::kind));
            return new Criticism(List.copyOf(signs));
        }

        private void phrases() {
            for (int i = 0; i < words.size(); ) {
                Map<String, Integer> lists = WORDS.lengths(words, i);
                int innocent = lists.getOrDefault("innocent", 0);
                if (innocent == 0 && !lists.isEmpty()) {
                    found(i, lists);
                }
                i += Math.max(1, innocent);
            }
        }

        private void found(int at, Map<String, Integer> lists) {
            boolean phrase = false;
            for (Kind kind : BY_PHRASE) {
                int length = lists.getOrDefault(kind.key(), 0);
                if (length > 0) {
                    sign(kind, at, length);
                    phrase |= length > 1;
                }
            }
            if (!phrase && lists.containsKey("mild") && isThrown(at)) {
                sign(Kind.INSULT, at, 1);
            }
            if (lists.containsKey("rival_word") && isName(at)) {
                sign(Kind.RIVAL, at, 1);
            }
            selling |= lists.containsKey("selling");
        }

        private void sign(Kind kind, int at, int length) {
            signs.add(new Sign(kind, words.start(at), words.end(at + length - 1)));
        }

        private boolean isThrown(int at) {
            return words.subList(Math.max(0, at - THROW), at).stream().anyMatch(word -> WORDS.has("thrown", word));
        }

        /** Free the operator is not free the adjective: it is gone to, or has its capital where a sentence gives none, or does something. */
        private boolean isName(int at) {
            if (at > 0 && WORDS.has("towards", words.get(at - 1)) && !isArticleOf(at)) {
                return true;
            }
            boolean capital = Character.isUpperCase(text.charAt(words.start(at))) && !shouted;
            boolean begins = at == 0 || text.substring(words.end(at - 1), words.start(at)).chars().anyMatch(c -> ".!?…:;\n\"«“(".indexOf(c) >= 0);
            return capital && (!begins || at + 1 < words.size() && WORDS.has("acts", words.get(at + 1)));
        }

        /** "To free the line", "than free minutes": the small letter, and a word that it goes with. */
        private boolean isArticleOf(int at) {
            boolean small = Character.isLowerCase(text.charAt(words.start(at)));
            boolean french = Set.of("chez", "vers").contains(words.get(at - 1));
            return small && !french;
        }

        private void links() {
            if (text.indexOf('.') < 0) {
                return;
            }
            Matcher found = LINK.matcher(text);
            while (found.find()) {
                String host = found.group(1).toLowerCase(Locale.ROOT);
                boolean link = found.group().length() > host.length() || found.group(2) != null;
                if (SHORTENERS.contains(host) || link && selling) {
                    signs.add(new Sign(Kind.SPAM_LINK, found.start(), found.end()));
                }
            }
        }
    }
}
