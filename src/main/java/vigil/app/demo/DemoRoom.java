package vigil.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.assets.PlausibilityFile;
import vigil.assets.ProtocolLibrary;
import vigil.charting.Charting;
import vigil.charting.Clinic;
import vigil.charting.DosingAct;
import vigil.charting.Ids;
import vigil.charting.LeavingAct;
import vigil.charting.ObservationAct;
import vigil.charting.SessionLedger;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.people.Patient;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.Witness;
import vigil.vitals.BloodPressure;

/**
 * The invented room: one infusion at minute 22, one session waiting, others over. Everything in it
 * is charted by real acts through real charting, on a clock that stands in the past.
 */
public final class DemoRoom {

    private static final int RUNNING_FOR = 22;

    private final String room;
    private final ZoneId zone;
    private final ProtocolLibrary library = ProtocolLibrary.shipped();

    /** A room of this name. */
    public DemoRoom(String room, ZoneId zone) {
        this.room = room;
        this.zone = zone;
    }

    /** The clinic of the room: its staff and the protocols that come with the program. */
    public Clinic clinic() {
        return new Clinic(
                room,
                DemoPeople.staff(),
                library.protocols(),
                PlausibilityFile.shipped(),
                List.of(),
                true);
    }

    /**
     * Charts what else there is on a day into an empty ledger: a session called off, one handed
     * over, one waiting.
     *
     * @param zero when the session that is not charted here begins to dose
     */
    public void seedAround(SessionLedger ledger, Ids ids, Instant zero) {
        SimulatedClock clock = new SimulatedClock(zone, zero);
        Charting charting =
                new Charting(ledger, clock, ids, PlausibilityFile.shipped(), clinic()::member);
        around(charting, clock, ids, zero);
    }

    private void around(Charting charting, SimulatedClock clock, Ids ids, Instant zero) {
        calledOff(new DemoSession(charting, clock, ids, zero.minus(Duration.ofMinutes(290))));
        handedOver(new DemoSession(charting, clock, ids, zero.minus(Duration.ofMinutes(170))));
        waiting(new DemoSession(charting, clock, ids, zero.plus(Duration.ofMinutes(115))));
    }

    /** Charts the sessions of the day up to a moment into an empty ledger. */
    public void seed(SessionLedger ledger, Ids ids, Instant now) {
        SimulatedClock clock = new SimulatedClock(zone, now);
        Charting charting =
                new Charting(ledger, clock, ids, PlausibilityFile.shipped(), clinic()::member);
        Instant running =
                now.minus(Duration.ofMinutes(RUNNING_FOR))
                        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        around(charting, clock, ids, running);
        running(new DemoSession(charting, clock, ids, running));
    }

    private Protocol infusion() {
        return library.protocol("ketamine-iv").orElseThrow();
    }

    private DemoSession prepared(DemoSession session, Patient patient, SeriesPosition series) {
        return session.planned(-60, patient, room, series, infusion())
                .arrives(-20, "70", infusion())
                .set(-8, BloodPressure.of(128, 78), 58, 98, 14, 5, 0)
                .made(-6, -19, infusion());
    }

    private void running(DemoSession session) {
        prepared(session, DemoPeople.hargreaves(), new SeriesPosition(3, 6))
                .starts()
                .set(5, BloodPressure.of(134, 82), 63, 98, 14, 5, 1)
                .set(10, BloodPressure.of(141, 86), 67, 97, 15, 4, 2)
                .act(12, context -> new ObservationAct.LogSideEffect(context, dissociation()))
                .set(15, BloodPressure.of(147, 90), 70, 97, 14, 4, 4)
                .set(20, BloodPressure.of(152, 92), 72, 96, 13, 4, 6);
    }

    /**
     * Begins an infusion at a moment and charts nothing more of it; the clock of the room stands
     * there then.
     */
    public DemoSession infusing(SessionLedger ledger, Ids ids, SimulatedClock clock) {
        Charting charting =
                new Charting(ledger, clock, ids, PlausibilityFile.shipped(), clinic()::member);
        DemoSession session = new DemoSession(charting, clock, ids, clock.now());
        return prepared(session, DemoPeople.hargreaves(), new SeriesPosition(3, 6)).starts();
    }

    private static SideEffect dissociation() {
        return new SideEffect(
                new EffectTerm("DISSOCIATION", "Dissociation"),
                OnsetKnown.OBSERVED,
                Grade.MODERATE,
                Set.of(),
                Expectedness.EXPECTED,
                DrugAction.NONE,
                "",
                "");
    }

    private void calledOff(DemoSession session) {
        session.planned(-60, DemoPeople.okafor(), room, new SeriesPosition(6, 6), infusion())
                .arrives(-20, "70", infusion())
                .set(-8, BloodPressure.of(158, 96), 84, 98, 15, 5, 0)
                .act(
                        -2,
                        context ->
                                new LeavingAct.CallOffTreatment(
                                        context, "pressure stays above the hold limit"));
    }

    private void handedOver(DemoSession session) {
        prepared(session, DemoPeople.lindqvist(), new SeriesPosition(1, 6))
                .starts()
                .set(5, BloodPressure.of(132, 80), 66, 98, 14, 5, 1)
                .set(10, BloodPressure.of(138, 84), 70, 97, 14, 4, 3)
                .set(15, BloodPressure.of(142, 86), 71, 97, 14, 4, 5)
                .set(25, BloodPressure.of(144, 88), 72, 97, 14, 4, 5)
                .set(35, BloodPressure.of(140, 86), 70, 97, 14, 4, 4)
                .act(40, context -> new DosingAct.StopDosing(context, true, ""))
                .set(41, BloodPressure.of(138, 84), 68, 98, 14, 4, 3)
                .act(
                        45,
                        context ->
                                new DosingAct.WasteDrug(
                                        context,
                                        "K2231",
                                        Milligrams.of("15"),
                                        new Witness.Missing(),
                                        "drug bin"))
                .set(55, BloodPressure.of(134, 82), 66, 98, 14, 5, 1)
                .act(
                        62,
                        context ->
                                new LeavingAct.TransferPatient(
                                        context, "ward 3", "planned stay overnight"));
    }

    private void waiting(DemoSession session) {
        Optional<Protocol> spray = library.protocol("esketamine-56");
        session.planned(
                -240, DemoPeople.abara(), room, new SeriesPosition(2, 8), spray.orElseThrow());
    }
}
