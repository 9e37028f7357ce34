package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.effects.EffectTerm;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/** People by family name in capitals first (rule P2), whatever the computer's settings. */
class PersonTextTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Hargreaves, Miriam, Ms, 'HARGREAVES, Miriam (Ms)'",
        "Hargreaves, Miriam, '', 'HARGREAVES, Miriam'",
        "Hargreaves, '', Ms, HARGREAVES (Ms)",
        "Suharto, '', '', SUHARTO",
        "van der Berg, Jan, Mr, 'VAN DER BERG, Jan (Mr)'",
        "O'Neill-Smith, Zoë, Mx, 'O''NEILL-SMITH, Zoë (Mx)'",
        "Weiß, Jörg, '', 'WEISS, Jörg'",
        "Núñez, María José, Dr, 'NÚÑEZ, María José (Dr)'"
    })
    void aPatientIsNamedByWhatIsKnown(String family, String given, String title, String said) {
        assertThat(PersonText.name(new PersonName(family, given, title))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "en-US"})
    void capitalsAreTheSameInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(PersonText.name(new PersonName("Lindqvist", "Aino", "")))
                .isEqualTo("LINDQVIST, Aino");
    }

    @ParameterizedTest
    @CsvSource({"RN, 'OSEI, Naomi (RN)'", "'', 'OSEI, Naomi'"})
    void aMemberOfStaffHasCredentialsInPlaceOfATitle(String credentials, String said) {
        assertThat(
                        PersonText.staff(
                                new StaffMember(
                                        new StaffId("osei"),
                                        new PersonName("Osei", "Naomi", "Ms"),
                                        credentials,
                                        Set.of(Role.NURSE))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "'Dissociation (detached, unreal)', Dissociation",
        "Nausea, Nausea",
        "'Drowsy, sedated', 'Drowsy, sedated'",
        "'(odd) feeling', '(odd) feeling'",
        "'Rash (a) (b)', Rash"
    })
    void aTermIsShortenedByItsBracketsOnly(String term, String brief) {
        assertThat(EffectText.brief(new EffectTerm("X", term))).isEqualTo(brief);
    }
}
