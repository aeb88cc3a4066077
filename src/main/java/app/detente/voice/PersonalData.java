package app.detente.voice;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Something in a text by which a person can be found, called or charged. Numbers that carry a check digit must pass it, and the others must look
 * as people write them: an order number, a price, a date and an hour are none.
 *
 * @param start where it begins, in UTF-16 units
 * @param end   just after it
 */
public record PersonalData(Kind kind, int start, int end) {
    /** What it is. */
    public enum Kind {
        PHONE, IBAN, CARD, EMAIL, ADDRESS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** UTF-16 units looked at. */
    private static final int READ = 20_000;
    private static final String NO_DIGIT_BEFORE = "(?<![\\p{L}\\p{N}#€$£+/])(?<!\\d[.,:/-])";
    private static final String NO_DIGIT_AFTER = "(?![\\p{L}\\p{N}%€$£]|[.,:/-]\\d)";
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");
    private static final Pattern IBAN = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}(?:[ .-]?[A-Za-z0-9]{2,4}){3,8}(?:[ .-]?[A-Za-z0-9]{1,3})?");
    private static final Pattern CARD = Pattern.compile("(?<![\\p{L}\\p{N}])\\d(?:[ .-]?\\d){12,18}(?![\\p{L}\\p{N}])");
    /** French numbers, national and with the prefix; British ones; any that begins with a plus. */
    private static final List<Pattern> PHONES = List.of(
            Pattern.compile(NO_DIGIT_BEFORE + "0[1-9](?:(?:[ .\\u00A0\\u202F-]?\\d{2}){4})" + NO_DIGIT_AFTER),
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00)33[ .\\u00A0\\u202F]?(?:\\(0\\)[ ]?)?[1-9](?:[ .\\u00A0\\u202F-]?\\d{2}){4}" + NO_DIGIT_AFTER),
            Pattern.compile(NO_DIGIT_BEFORE + "0(?:[12378]\\d{8,9}|[12378]\\d{1,4}[ -]\\d{3,4}[ -]?\\d{3,4})" + NO_DIGIT_AFTER),
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+[1-9]\\d{0,2}(?:[ .-]?\\(?\\d{1,5}\\)?){2,6}" + NO_DIGIT_AFTER));
    private static final int LEAST_PHONE = 8;
    private static final int MOST_PHONE = 15;
    private static final String NUMBER = "(?<![\\p{N}€$£,.])\\d{1,4} ?(?:bis|ter|[a-dA-D])?,? ";
    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("(?iu)" + NUMBER + "(?:rue|avenue|av\\.|boulevard|bd|impasse|allées?|chemin|ruelle|sentier|lotissement|résidence)"
                    + " (?:de la |de |du |des |de l[’']|d[’']|l[’'])?\\p{L}[\\p{L}’'-]*(?: \\p{L}[\\p{L}’'-]+){0,3}(?:,? \\d{5} \\p{L}[\\p{L}’'-]+)?"),
            Pattern.compile(NUMBER + "(?iu:place|route|quai|cours|square|passage|cité) (?:de la |de |du |des |de l[’']|d[’'])?\\p{Lu}[\\p{L}’'-]*"
                    + "(?: \\p{L}[\\p{L}’'-]+){0,3}"),
            Pattern.compile(NUMBER + "(?:\\p{Lu}[\\p{L}’'-]{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Crescent|Court|Way|Terrace|Gardens)"
                    + "(?!\\p{L})"),
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\p{N}])"));

    /** What there is, in the order of the text and without overlaps; what begins earlier and is longer comes before what it holds. */
    public static List<PersonalData> find(String text) {
        String read = text.substring(0, Math.min(text.length(), READ));
        List<PersonalData> all = new ArrayList<>();
        EMAIL.matcher(read).results().forEach(found -> all.add(of(Kind.EMAIL, found)));
        if (read.chars().anyMatch(Character::isDigit)) {
            IBAN.matcher(read).results().forEach(found -> iban(read, found, all));
            CARD.matcher(read).results().filter(found -> isCard(digits(found.group()))).forEach(found -> all.add(of(Kind.CARD, found)));
            PHONES.forEach(pattern -> pattern.matcher(read).results().filter(found -> isPhone(digits(found.group())))
                    .forEach(found -> all.add(of(Kind.PHONE, found))));
            ADDRESSES.forEach(pattern -> pattern.matcher(read).results().forEach(found -> all.add(of(Kind.ADDRESS, found))));
        }
        return apart(all);
    }

    private static List<PersonalData> apart(List<PersonalData> all) {
        all.sort(Comparator.comparing(PersonalData::kind, Comparator.comparing(kind -> kind == Kind.PHONE || kind == Kind.ADDRESS))
                .thenComparingInt(PersonalData::start).thenComparing(PersonalData::end, Comparator.reverseOrder()));
        List<PersonalData> kept = new ArrayList<>();
        for (PersonalData one : all) {
            if (kept.stream().noneMatch(other -> one.start < other.end && other.start < one.end)) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(PersonalData::start));
        return List.copyOf(kept);
    }

    private static PersonalData of(Kind kind, MatchResult found) {
        return new PersonalData(kind, found.start(), found.end());
    }

    /** Words behind it may look like its last groups: the longest beginning that passes the check counts. */
    private static void iban(String text, MatchResult found, List<PersonalData> all) {
        for (int end = found.end(); end > found.start(); end--) {
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && isIban(text.substring(found.start(), end).replaceAll("[ .-]", "").toUpperCase(Locale.ROOT))) {
                all.add(new PersonalData(Kind.IBAN, found.start(), end));
                return;
            }
        }
    }

    /** ISO 13616: the first four characters go to the end, letters count from ten, and the whole is 1 modulo 97. */
    private static boolean isIban(String plain) {
        if (plain.length() < 15 || plain.length() > 34) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (plain.substring(4) + plain.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** ISO 7812: from the right every second digit is doubled, and the sum of all digits ends in nought. */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        boolean issued = switch (digits.length()) {
            case 15 -> digits.startsWith("34") || digits.startsWith("37");
            case 14 -> digits.startsWith("30") || digits.startsWith("36") || digits.startsWith("38");
            case 16 -> "23456".indexOf(digits.charAt(0)) >= 0;
            default -> digits.startsWith("4") || digits.startsWith("6");
        };
        return issued && sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    private static boolean isPhone(String digits) {
        return digits.length() >= LEAST_PHONE && digits.length() <= MOST_PHONE;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
