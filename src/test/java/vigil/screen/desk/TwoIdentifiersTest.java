package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SampleProtocol;
import vigil.session.SessionSummary;

/** Who the patient is, by two identifiers (rule P5). */
class TwoIdentifiersTest {
    private static final Words WORDS =
            Words.of("desk", "delivery", "checkin", "charting", "chart", "treatment", "shell");

    private static Patient patient(String mrn, String family) {
        return patient(mrn, family, "Aino");
    }

    private static Patient patient(String mrn, String family, String given) {
        return new Patient(
                new PatientId(new java.util.UUID(9, mrn.hashCode())),
                mrn,
                new PersonName(family, given, ""),
                SamplePreparation.patient().birthDate(),
                Sex.UNKNOWN,
                SamplePreparation.patient().allergies());
    }

    private static SampleChart of(Patient patient) {
        return SampleChart.planned(patient, patient.mrn(), SampleChart.START, SampleChart.ZONE)
                .prepared(SampleProtocol.infusion());
    }

    private static TwoIdentifiers identifiers() {
        return identifiers(patient("123 456", "Hargreaves"), patient("E-777", "Lindqvist"));
    }

    private static TwoIdentifiers identifiers(Patient... known) {
        return new TwoIdentifiers(
                WORDS,
                Stream.of(known)
                        .map(TwoIdentifiersTest::of)
                        .map(script -> SessionSummary.of(script.session()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hargreaves 04-Mar-1980",
                "Hargreaves, 04-Mar-1980",
                "Hargreaves, 4 mar 1980",
                "name; birth date",
                "name,birth",
                "123456 Hargreaves"
            })
    void twoIdentifiersAreTwoWords(String typed) {
        assertThat(objection(typed)).isEmpty();
    }

    private static Optional<String> objection(String typed) {
        return identifiers().objection(typed, patient("123 456", "Hargreaves"), false);
    }

    /** Rule P5: a scan of the wristband counts as one act, a number that was typed does not. */
    @ParameterizedTest
    @ValueSource(strings = {"123456", " 123 456 ", "]C1123456"})
    void theNumberOfTheWristbandIsEnoughWhereItWasScanned(String number) {
        Patient here = patient("123 456", "Hargreaves");
        assertThat(identifiers().objection(number, here, true)).isEmpty();
        assertThat(objection(number))
                .contains(
                        "An MRN typed by hand is one identifier. Add another, for example the birth"
                                + " date, or scan the wristband.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Hargreaves",
                " Hargreaves ",
                "Hargreaves,",
                ", Hargreaves",
                "Aino Hargreaves",
                "HARGREAVES, aino",
                "04-Mar-1980",
                "4 mar 1980",
                ";,;"
            })
    void oneOrNoneIsNotEnough(String typed) {
        assertThat(objection(typed))
                .contains("Name two identifiers, for example name and birth date.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-777", "e-777", " E-777 ", "]d2E-777"})
    void theWristbandOfAnotherPatientIsRefused(String scanned) {
        assertThat(objection(scanned))
                .contains("This belongs to another patient. Check who is here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lindqvist, 04-Mar-1980",
                "Aino Lindqvist",
                "lindqvist; birth date",
                "E-777, birth date"
            })
    void whatBelongsToAnotherPatientIsRefused(String typed) {
        assertThat(objection(typed))
                .contains("This belongs to another patient. Check who is here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hargreaves, 05-Mar-1980",
                "Hargreaves 1980-03-05",
                "Hargreaves 05031980",
                "5 mar 1980, Hargreaves"
            })
    void aDateThatIsNotTheBirthDateIsRefused(String typed) {
        assertThat(objection(typed))
                .contains(
                        "This is not the birth date of the patient, 04-Mar-1980. Check who is here.");
    }

    /**
     * Two who share a name are told apart by the other identifier; a number may look like a date.
     */
    @ParameterizedTest
    @CsvSource({
        "05031980, '05031980, Hargreaves'",
        "123 456, 'Aino, birth date'",
        "123 456, '1980-03-04 Lindqvist Hargreaves'"
    })
    void whatAlsoBelongsToThePatientIsNot(String number, String typed) {
        assertThat(identifiers().objection(typed, patient(number, "Hargreaves"), false)).isEmpty();
    }

    /** Sisters are told apart by their given names: the family name of both stands here. */
    @Test
    void theWholeNameOfAnotherOfTheFamilyIsRefused() {
        Patient ann = patient("E-777", "Hargreaves", "Ann");
        Patient mara = patient("123 456", "Hargreaves", "Mara");
        Patient both = patient("123 456", "Hargreaves", "Mara Ann");
        TwoIdentifiers known = identifiers(ann, mara);
        String typed = "Ann Hargreaves, 04-Mar-1980";
        assertThat(known.objection(typed, mara, false))
                .contains("This belongs to another patient. Check who is here.");
        assertThat(known.objection(typed, ann, false)).isEmpty();
        assertThat(known.objection(typed, both, false)).isEmpty();
    }

    @Test
    void aScanIsSaidAsOneAndATypedTextAsItWasTyped() {
        Patient here = patient("123 456", "Hargreaves");
        assertThat(identifiers().said("123456", here)).isEqualTo("wristband scan, MRN 123456");
        assertThat(identifiers().said(" Hargreaves, 1980 ", here)).isEqualTo("Hargreaves, 1980");
    }
}
