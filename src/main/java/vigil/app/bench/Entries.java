package vigil.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import vigil.app.demo.DemoRoom;
import vigil.app.demo.DemoSession;
import vigil.app.demo.SimulatedClock;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.DosingAct;
import vigil.charting.Ids;
import vigil.charting.LeavingAct.TransferPatient;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.Outcome;
import vigil.charting.SessionLedger;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.Taken;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.VitalSigns;

/**
 * A running infusion in a store that takes one full set of vital signs after the other: the entry
 * that is made most often and is the largest of the usual ones.
 */
public final class Entries {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final SimulatedClock clock;
    private final Ids ids;
    private final Charting charting;
    private final SessionId session;
    private final StaffId nurse;
    private final DemoSession begun;
    private int made;

    /** Begins the infusion at a moment in a room of a store. */
    public Entries(SessionLedger ledger, Ids ids, String room, ZoneId zone, Instant begin) {
        DemoRoom invented = new DemoRoom(room, zone);
        this.clock = new SimulatedClock(zone, begin);
        this.ids = ids;
        this.nurse = invented.clinic().staff().getFirst().id();
        this.begun = invented.infusing(ledger, ids, clock);
        this.charting = begun.charting();
        this.session = begun.id();
        settle();
    }

    /** The session. */
    public SessionId session() {
        return session;
    }

    /** When the last set was taken. */
    public Instant now() {
        return clock.now();
    }

    /** The next set, a minute after the last; nothing is recorded yet. */
    public Act next() {
        clock.pass(BETWEEN);
        made++;
        return new RecordVitals(
                new ActContext(
                        new EntryId(ids.next()),
                        session,
                        Taken.observed(Moment.of(clock.now(), clock.zone())),
                        nurse,
                        nurse),
                signs(made),
                SetKind.FULL,
                Set.of());
    }

    /** Performs an act as the window does; refuses one that is not accepted. */
    public Outcome.Accepted perform(Act act) {
        return switch (charting.perform(act)) {
            case Outcome.Accepted accepted -> accepted;
            case Outcome.Refused(var refusal) -> throw new IllegalStateException("" + refusal);
        };
    }

    /** Does what the last act owes behind its answer, as the window does. */
    public void settle() {
        charting.settle();
    }

    /** Ends the infusion and hands the patient over, so that another session may begin. */
    public void end() {
        int minute = made + 1;
        begun.act(minute, context -> new DosingAct.StopDosing(context, true, ""))
                .act(minute + 1, context -> new TransferPatient(context, "ward", "bench"))
                .recorded();
        settle();
    }

    /** The facts of the session. */
    public List<RecordedEvent> facts() {
        return charting.facts(session);
    }

    private static VitalSigns signs(int number) {
        return new VitalSigns(
                List.of(
                        new Reading.Measured(BloodPressure.of(120 + number % 31, 70 + number % 17)),
                        new Reading.Measured(new HeartRate(new PerMinute(60 + number % 23))),
                        new Reading.Measured(
                                new OxygenSaturation(
                                        new Percent(95 + number % 5), new OxygenSupply.RoomAir())),
                        new Reading.Measured(new RespiratoryRate(new PerMinute(12 + number % 6))),
                        new Reading.Measured(new Sedation(Sedation.Scale.MOAAS, 4 + number % 2)),
                        new Reading.Measured(
                                new Dissociation(Dissociation.Scale.CLINIC_0_10, number % 7))));
    }
}
