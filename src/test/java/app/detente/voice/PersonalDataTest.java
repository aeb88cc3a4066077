package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.PersonalData.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is invented, or one that its issuer keeps for examples. */
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Appelez-moi au 06 12 34 56 78 ce soir|PHONE|06 12 34 56 78",
        "mon numéro : 0612345678.|PHONE|0612345678",
        "06.12.34.56.78|PHONE|06.12.34.56.78",
        "06-12-34-56-78|PHONE|06-12-34-56-78",
        "+33 6 12 34 56 78|PHONE|+33 6 12 34 56 78",
        "0033612345678 merci|PHONE|0033612345678",
        "+33 (0)6 12 34 56 78|PHONE|+33 (0)6 12 34 56 78",
        "ring me on 07700 900123 please|PHONE|07700 900123",
        "call +44 7700 900123|PHONE|+44 7700 900123",
        "my number is 020 7946 0123|PHONE|020 7946 0123",
        "+1 202-555-0143|PHONE|+1 202-555-0143",
        "IBAN FR14 2004 1010 0505 0001 3M02 606 pour le virement|IBAN|FR14 2004 1010 0505 0001 3M02 606",
        "FR1420041010050500013M02606|IBAN|FR1420041010050500013M02606",
        "sort it: GB82 WEST 1234 5698 7654 32|IBAN|GB82 WEST 1234 5698 7654 32",
        "carte 4111 1111 1111 1111|CARD|4111 1111 1111 1111",
        "5500005555555559|CARD|5500005555555559",
        "amex 3782-822463-10005|CARD|3782-822463-10005",
        "écrivez à nadia.berger+box@exemple.fr !|EMAIL|nadia.berger+box@exemple.fr",
        "J’habite 12 bis rue des Lilas à Nantes|ADDRESS|12 bis rue des Lilas",
        "au 3 avenue de la République, 75011 Paris|ADDRESS|3 avenue de la République, 75011 Paris",
        "8 place Bellecour|ADDRESS|8 place Bellecour",
        "I live at 14 Rose Garden Lane|ADDRESS|14 Rose Garden Lane",
        "postcode is SW1A 1AA|ADDRESS|SW1A 1AA"})
    void whatTellsOfAPersonIsFound(String text, Kind kind, String found) {
        List<PersonalData> all = PersonalData.find(text);
        assertThat(all).extracting(PersonalData::kind).containsExactly(kind);
        assertThat(text.substring(all.getFirst().start(), all.getFirst().end())).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Commande 123456789 du 12/03/2026", "commande n° 4512 8890 1123", "FR14 2004 1010 0505 0001 3M02 607 (faux)", "4111 1111 1111 1112",
        "0000 0000 0000 0000", "29,99 € par mois", "1 299,00 €", "de 8 h à 19 h 30", "le 01/02/2026 à 14:30", "03.04.2026", "appelez le 3900", "le 1044",
        "100 Go en 5G", "40 000 000 de clients", "réf. 0042-AB-77", "dossier 2026030500123", "12 rues coupées", "3 avenues", "2 place de parking",
        "1 route coupée sur 3", "v1.2.3.4", "192.168.1.254", "@nadia merci", "10 à 15 minutes", "£45.00 a month", "order 20260305-118", "20 minutes late",
        "since 2019 and 2024", "call 150 or 159", "a 24 month plan", "ticket INC0012345678", "IMEI 35-209900-176148-1", "code 12 34", "06 12 34",
        "2 Good Street", "100 000 000", "1/2, 2/3, 3/4", "#0612345678", "5 cours de yoga", "une cité de 200 logements"})
    void nearMissesAreLeftAlone(String text) {
        assertThat(PersonalData.find(text).stream().map(one -> one.kind() + " " + text.substring(one.start(), one.end())).toList()).as(text)
                .isSubsetOf(text.startsWith("2 Good") ? List.of("ADDRESS 2 Good Street") : List.of());
    }

    @Test
    void severalAreToldInTheOrderOfTheText() {
        String text = "Karim, 06 12 34 56 78, karim@exemple.fr, 5 rue des Écoles";
        assertThat(PersonalData.find(text)).extracting(PersonalData::kind).containsExactly(Kind.PHONE, Kind.EMAIL, Kind.ADDRESS);
    }

    @Test
    void aHostileTextIsReadToItsEnd() {
        for (String piece : List.of("0 ", "1-", "FR14 ", "12 rue de la ", "a@", "a.a@", "+33 ", "1 Aa Bb Cc ", "0612345678")) {
            assertThat(PersonalData.find(piece.repeat(20_000 / piece.length()))).as(piece).isNotNull();
        }
    }
}
