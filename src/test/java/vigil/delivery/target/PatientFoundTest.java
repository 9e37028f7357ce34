package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.delivery.Answer;
import vigil.delivery.target.Target.Takes;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.fhir.Namespaces;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;

/** Whom a server finds by the number of a patient, and whom it must not. */
final class PatientFoundTest {
    private static final String NUMBER = "12";
    private FhirOnLoopback server;

    @BeforeEach
    void begin() throws Exception {
        server = new FhirOnLoopback();
    }

    @AfterEach
    void end() throws Exception {
        server.stop();
    }

    private Answer carry(Takes takes, Target.By by, String mrn) {
        return AnswersTest.carry(
                AnswersTest.target(server.base(), takes, by, new Target.Access.Open(), 60),
                record(mrn));
    }

    private static SessionRecord record(String mrn) {
        vigil.people.Patient was = SamplePreparation.patient();
        vigil.people.Patient patient =
                new vigil.people.Patient(
                        was.id(), mrn, was.name(), was.birthDate(), was.sex(), was.allergies());
        return SampleFiles.recordOf(
                SampleChart.planned(patient, "of " + mrn, SampleChart.START, SampleChart.ZONE)
                        .checkIn(-20)
                        .vitals(-8));
    }

    /** A patient whom the server knows by a number; the first is {@code Patient/1}. */
    private Patient known(String mrn) {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(Namespaces.unsaid().mrn()).setValue(mrn);
        server.memory.put(patient);
        return patient;
    }

    /** To a server a comma in what it is asked for means: or (FHIR R4, 3.1.1.4.0.1). */
    @ParameterizedTest
    @ValueSource(strings = {"A,12", "A\\,12", "A|12", "$12,", "12\\"})
    void a_number_with_signs_that_part_a_question_is_nobody_elses(String mrn) {
        known(NUMBER);
        for (Target.By by : Target.By.values()) {
            assertThat(carry(Takes.VITAL_SIGNS_AND_DOCUMENT, by, mrn))
                    .as("not known there, by %s", by)
                    .isInstanceOf(Answer.Refused.class);
            assertThat(server.memory.all(Observation.class)).isEmpty();
        }
        for (Target.By by : Target.By.values()) {
            assertThat(carry(Takes.EVERYTHING, by, mrn)).isInstanceOf(Answer.Accepted.class);
            assertThat(server.memory.all(Patient.class)).hasSize(2);
            assertThat(server.memory.all(Observation.class))
                    .isNotEmpty()
                    .noneMatch(one -> one.getSubject().getReference().equals("Patient/1"));
        }
    }

    @ParameterizedTest
    @EnumSource(Takes.class)
    void of_two_who_were_merged_the_one_that_is_left_is_meant(Takes takes) {
        merged(known(NUMBER));
        known(NUMBER);

        assertThat(carry(takes, Target.By.SINGLE, NUMBER)).isInstanceOf(Answer.Accepted.class);
        assertThat(server.memory.all(Patient.class)).hasSize(2);
        assertThat(server.memory.all(Observation.class))
                .isNotEmpty()
                .allMatch(one -> one.getSubject().getReference().equals("Patient/2"));
    }

    /** Nothing may be written to a patient who was put together with another (FHIR R4, 8.1.1). */
    @ParameterizedTest
    @EnumSource(Takes.class)
    void one_who_was_merged_away_is_not_written_to(Takes takes) {
        merged(known(NUMBER));

        assertThat(carry(takes, Target.By.SINGLE, NUMBER))
                .isEqualTo(
                        new Answer.Refused(Answer.Said.only("Patient merged with another there")));
        assertThat(server.memory.all(Observation.class)).isEmpty();
    }

    private static void merged(Patient patient) {
        patient.setActive(false);
        patient.addLink().setType(LinkType.REPLACEDBY).setOther(new Reference("Patient/2"));
    }

    @Test
    void of_two_of_one_number_neither_is_chosen() {
        known(NUMBER);
        known(NUMBER);

        for (Takes takes : Takes.values()) {
            assertThat(carry(takes, Target.By.SINGLE, NUMBER).said().code())
                    .isEqualTo("several of one Patient");
            assertThat(carry(takes, Target.By.TRANSACTION, NUMBER).said().code())
                    .startsWith("HTTP 412");
        }
        assertThat(server.memory.all(Observation.class)).isEmpty();
    }
}
