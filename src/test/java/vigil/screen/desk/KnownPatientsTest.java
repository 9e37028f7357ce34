package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionSummary;

/** Who was here before, found by what a nurse types or a wristband says, and nobody else. */
class KnownPatientsTest {
    private static final List<Patient> PEOPLE =
            List.of(
                    patient("123 456", "Hargreaves", "Miriam"),
                    patient("E-777", "Lindqvist", "Åsa"),
                    patient("e 7770", "O'Brien", "Seán"),
                    patient("0042", "Strauß", "Jörg"),
                    patient("42", "van der Berg", "Anna Lena"),
                    patient("99", "Anna", "Berg"),
                    patient("8", "Østergård", "Łucja"));

    private static Patient patient(String mrn, String family, String given) {
        return new Patient(
                new PatientId(UUID.nameUUIDFromBytes(mrn.getBytes(StandardCharsets.UTF_8))),
                mrn,
                new PersonName(family, given, ""),
                LocalDate.of(1980, 3, 4),
                Sex.UNKNOWN,
                new Allergies.NotRecorded());
    }

    private static SessionSummary session(Patient patient, int daysAgo, boolean dosed) {
        SampleChart script =
                SampleChart.planned(
                        patient,
                        patient.mrn() + daysAgo,
                        SampleChart.START.minus(Duration.ofDays(daysAgo)),
                        SampleChart.ZONE);
        if (dosed) {
            script.prepared(SampleProtocol.infusion()).start(0);
        }
        return SessionSummary.of(script.session());
    }

    private static KnownPatients known() {
        return new KnownPatients(
                PEOPLE.stream()
                        .flatMap(
                                one ->
                                        Stream.of(
                                                session(one, 9, true),
                                                session(one, 2, false),
                                                session(one, 30, true)))
                        .toList());
    }

    private static List<String> families(List<SessionSummary> rows) {
        return rows.stream().map(row -> row.patient().name().family()).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "harg, Hargreaves",
        "HARGREAVES, Hargreaves",
        "miriam hargreaves, Hargreaves",
        "'hargreaves, miriam', Hargreaves",
        "asa, Lindqvist",
        "ÅSA, Lindqvist",
        "A\u030asa, Lindqvist",
        "sean, O'Brien",
        "o'br, O'Brien",
        "strauss, Strauß",
        "STRAUSS, Strauß",
        "jorg, Strauß",
        "123456, Hargreaves",
        "123 456, Hargreaves",
        "3 4, Hargreaves",
        "e-777, Lindqvist",
        "777, Lindqvist O'Brien",
        "7770, O'Brien",
        "42, Strauß van_der_Berg",
        "0042, Strauß",
        "berg anna, Anna van_der_Berg",
        "anna berg, Anna van_der_Berg",
        "lena, van_der_Berg",
        "harg 123, Hargreaves",
        "456 miriam, Hargreaves",
        "ostergard, Østergård",
        "østergård lucja, Østergård",
        "harg 42, ''",
        "harg xx, ''",
        "zzz, ''"
    })
    void aPatientIsFoundByPartsOfTheNameOrTheNumber(String typed, String found) {
        List<String> expected =
                found.isEmpty()
                        ? List.of()
                        : Stream.of(found.split(" "))
                                .map(one -> one.replace('_', ' '))
                                .sorted()
                                .toList();
        assertThat(families(known().find(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "123456, Hargreaves",
        "' 123  456 ', Hargreaves",
        "E-777, Lindqvist",
        "e-777, Lindqvist",
        "E7770, O'Brien",
        "0042, Strauß",
        "42, van der Berg"
    })
    void aWristbandIsOnePatientByTheWholeNumber(String scanned, String family) {
        assertThat(known().numbered(scanned).map(row -> row.patient().name().family()))
                .contains(family);
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "777", "E-77", "042", "''", "'  '", "Hargreaves"})
    void aPartOfANumberIsNobodysWristband(String scanned) {
        assertThat(known().numbered(scanned)).isEmpty();
    }

    @Test
    void eachPatientIsThereOnceWithTheNewestSession() {
        List<SessionSummary> all = known().all();
        assertThat(all).hasSameSizeAs(PEOPLE);
        assertThat(families(known().find("  "))).hasSameSizeAs(PEOPLE);
        for (SessionSummary row : all) {
            assertThat(known().of(row.patient().id()))
                    .hasSize(3)
                    .first()
                    .extracting(SessionSummary::id)
                    .isEqualTo(row.id());
        }
    }

    @Test
    void theSeriesGoesOnFromTheLastSessionWithADose() {
        for (Patient one : PEOPLE) {
            assertThat(known().lastInSeries(one.id()).map(SessionSummary::id))
                    .contains(session(one, 9, true).id());
        }
        assertThat(known().lastInSeries(new PatientId(new UUID(0, 0)))).isEmpty();
    }

    @Test
    void inWhateverOrderTheSessionsComeTheSameAreFound() {
        List<SessionSummary> rows = new ArrayList<>(known().sessions());
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(rows, random);
            KnownPatients shuffled = new KnownPatients(rows);
            for (Patient one : PEOPLE) {
                assertThat(shuffled.of(one.id())).isEqualTo(known().of(one.id()));
            }
            assertThat(shuffled.find("anna"))
                    .containsExactlyInAnyOrderElementsOf(known().find("anna"));
        }
    }

    @Test
    void whatFindsAPatientFindsThemInCapitalsAndWithSpacesAround() {
        for (Patient one : PEOPLE) {
            for (String typed : List.of(one.mrn(), one.name().family(), one.name().given())) {
                Optional<String> small = Optional.of(typed.toLowerCase(Locale.ROOT));
                assertThat(families(known().find(" " + typed.toUpperCase(Locale.ROOT) + " ")))
                        .contains(one.name().family())
                        .isEqualTo(families(known().find(small.get())));
            }
        }
    }
}
