package vigil.export.fhir;

import java.time.LocalDate;
import vigil.people.Patient;
import vigil.people.PersonName;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.SampleChart;

/** The plan of a session with the number, name and birth date that its patient really has. */
final class CorrectedPatient {
    static final String NUMBER = "150 332";

    private CorrectedPatient() {}

    static SessionPlanned of(SampleChart chart) {
        SessionPlanned plan = chart.chart().plan();
        Patient was = plan.patient();
        return new SessionPlanned(
                new Patient(
                        was.id(),
                        NUMBER,
                        new PersonName("PARK", "Ji-woo", "Ms"),
                        LocalDate.of(1991, 7, 2),
                        was.sex(),
                        was.allergies()),
                plan.room(),
                plan.series(),
                plan.plannedFor(),
                plan.zone(),
                plan.demo());
    }
}
