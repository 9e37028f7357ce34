package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.charting.Refusal.Reason;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** A room holds one patient, and a patient is in one room: also after a correction. */
class RoomsTest {
    private static final String TWO = "Infusion room 2";

    private final Ward ward = new Ward(new MemoryLedger());
    private Acts first;
    private EntryId left;

    /** One patient went to hospital out of room 1. */
    @BeforeEach
    void oneHasLeft() {
        first = ward.in(Stage.RECOVERING, SampleProtocol.infusion());
        left = first.does(first.transfer()).facts().getFirst().id();
    }

    /** Another session, planned for a room. */
    private Acts next(Patient patient, String room) {
        Acts acts = ward.planned(SampleProtocol.infusion());
        amend(acts, patient, room);
        ward.minute(60);
        return acts;
    }

    private static SessionPlanned plan(Acts acts) {
        return acts.ward().charting.open(acts.session()).chart().plan();
    }

    private static Act moved(Acts acts, Patient patient, String room) {
        SessionPlanned was = plan(acts);
        return acts.amend(
                acts.first(SessionPlanned.class),
                new SessionPlanned(
                        patient, room, was.series(), was.plannedFor(), was.zone(), was.demo()));
    }

    private static void amend(Acts acts, Patient patient, String room) {
        if (!plan(acts).patient().equals(patient) || !plan(acts).room().equals(room)) {
            acts.does(moved(acts, patient, room));
        }
    }

    private Patient another() {
        Patient who = plan(first).patient();
        return new Patient(
                new PatientId(new UUID(9, 9)),
                "654 321",
                who.name(),
                who.birthDate(),
                who.sex(),
                who.allergies());
    }

    @Test
    void whoIsHereIsNotMovedIntoARoomInUse() {
        first.does(first.strike(left));
        Acts acts = next(another(), TWO);
        acts.does(acts.checkIn());

        assertThat(acts.refused(moved(acts, another(), plan(first).room())))
                .isEqualTo(Reason.ROOM_IN_USE);
        assertThat(acts.refused(moved(acts, plan(first).patient(), TWO)))
                .isEqualTo(Reason.PATIENT_IN_SESSION);
        acts.does(moved(acts, another(), "Infusion room 3"));
    }

    /** Until the patient comes, a room may be planned for two. */
    @Test
    void whoIsNotHereYetTakesNoRoom() {
        first.does(first.strike(left));
        Acts acts = next(another(), TWO);
        acts.does(moved(acts, another(), plan(first).room()));
        assertThat(acts.refused(acts.checkIn())).isEqualTo(Reason.ROOM_IN_USE);
    }

    @Test
    void aSessionIsNotReopenedWhileAnotherHasItsRoomOrItsPatient() {
        Acts here = next(another(), plan(first).room());
        here.does(here.checkIn());
        assertThat(first.refused(first.strike(left))).isEqualTo(Reason.ROOM_IN_USE);
        here.does(moved(here, another(), TWO));
        here.does(moved(here, plan(first).patient(), TWO));
        assertThat(first.refused(first.strike(left))).isEqualTo(Reason.PATIENT_IN_SESSION);
        here.does(moved(here, another(), TWO));
        first.does(first.strike(left));
    }
}
