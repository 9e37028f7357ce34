package vigil.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.assets.PlausibilityFile;
import vigil.assets.ProtocolLibrary;
import vigil.charting.Charting;
import vigil.charting.Clinic;
import vigil.charting.DosingAct;
import vigil.charting.Ids;
import vigil.charting.LeavingAct;
import vigil.charting.ObservationAct;
import vigil.charting.SessionLedger;
import vigil.charting.StockLedger;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.people.Patient;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.Witness;
import vigil.vitals.BloodPressure;
import vigil.vitals.VitalOrder;

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
                VitalOrder.usual(),
                List.of(),
                true);
    }

    /**
     * Charts what else there is on a day into an empty ledger: the patient's session a week before,
     * and of others one that is over, one handed over, one waiting.
     *
     * @param zero when the session that is not charted here begins to dose
     */
    public void seedAround(SessionLedger ledger, Ids ids, Instant zero) {
        SimulatedClock clock = new SimulatedClock(zone, zero);
        Charting charting =
                new Charting(ledger, clock, ids, PlausibilityFile.shipped(), clinic()::member);
        around(charting, clock, ids, zero);
    }

    /**
     * Writes the book of the room's drug for the days before, into an empty one.
     *
     * @param zero when the session of the day begins to dose
     */
    public void stock(StockLedger ledger, Ids ids, Instant zero) {
        new DemoStock(ledger, new SimulatedClock(zone, zero), ids, clinic()::member, zero)
                .fill(infusion(), library.protocol("esketamine-84").orElseThrow());
    }

    private void around(Charting charting, SimulatedClock clock, Ids ids, Instant zero) {
        new DemoWeek(room, library)
                .before(
                        days ->
                                new DemoSession(
                                        charting, clock, ids, zero.minus(Duration.ofDays(days))));
        lastWeek(new DemoSession(charting, clock, ids, zero.minus(Duration.ofDays(7))));
        finished(new DemoSession(charting, clock, ids, zero.minus(Duration.ofMinutes(320))));
        handedOver(new DemoSession(charting, clock, ids, zero.minus(Duration.ofMinutes(170))));
        waiting(new DemoSession(charting, clock, ids, zero.plus(Duration.ofMinutes(115))));
    }

    /** Charts the sessions of the day up to a moment into an empty ledger. */
    public void seed(SessionLedger ledger, Ids ids, Instant now) {
        SimulatedClock clock = new SimulatedClock(zone, now);
        Charting charting =
                new Charting(ledger, clock, ids, PlausibilityFile.shipped(), clinic()::member);
        Instant running =
                now.minus(Duration.ofMinutes(RUNNING_FOR)).truncatedTo(ChronoUnit.MINUTES);
        around(charting, clock, ids, running);
        running(new DemoSession(charting, clock, ids, running));
    }

    private Protocol infusion() {
        return library.protocol("ketamine-iv").orElseThrow();
    }

    private DemoSession prepared(DemoSession session, Patient patient, SeriesPosition series) {
        return session.prepared(patient, room, series, infusion(), BloodPressure.of(128, 78), 58);
    }

    private void running(DemoSession session) {
        prepared(session, DemoPeople.hargreaves(), new SeriesPosition(3, 6))
                .starts()
                .set(5, BloodPressure.of(134, 82), 63, 98, 14, 5, 1)
                .set(10, BloodPressure.of(141, 86), 67, 97, 15, 4, 2)
                .begins(12, dissociation())
                .set(15, BloodPressure.of(147, 90), 70, 97, 14, 4, 4)
                .set(20, BloodPressure.of(152, 92), 72, 96, 13, 4, 6)
                .recorded();
    }

    /**
     * Begins an infusion at a moment and charts nothing more of it; the clock of the room stands
     * there then.
     */
    public DemoSession infusing(SessionLedger ledger, Ids ids, SimulatedClock clock) {
        Charting charting =
                new Charting(ledger, clock, ids, PlausibilityFile.shipped(), clinic()::member);
        DemoSession session = new DemoSession(charting, clock, ids, clock.now());
        return prepared(session, DemoPeople.hargreaves(), new SeriesPosition(3, 6))
                .starts()
                .recorded();
    }

    /** The session before, of the patient whose session the demo shows. */
    private void lastWeek(DemoSession session) {
        prepared(session, DemoPeople.hargreaves(), new SeriesPosition(2, 6))
                .starts()
                .set(5, BloodPressure.of(136, 84), 64, 98, 14, 5, 1)
                .set(10, BloodPressure.of(145, 88), 69, 97, 14, 4, 3)
                .begins(11, dissociation())
                .set(15, BloodPressure.of(151, 92), 72, 97, 14, 4, 5)
                .set(25, BloodPressure.of(156, 94), 74, 96, 13, 4, 6)
                .begins(27, nausea())
                .act(
                        28,
                        context ->
                                new ObservationAct.GiveRescueDrug(
                                        context,
                                        "ondansetron",
                                        "4 mg",
                                        "IV",
                                        "Dr Mbeki",
                                        Optional.empty()))
                .set(35, BloodPressure.of(149, 90), 71, 97, 14, 4, 4)
                .set(38, BloodPressure.of(146, 88), 70, 97, 14, 4, 3)
                .act(40, context -> new DosingAct.StopDosing(context, true, ""))
                .set(41, BloodPressure.of(144, 88), 69, 98, 14, 4, 3)
                .wasted(44, "15", DemoSession.SEEN)
                .ends(48, nausea())
                .ends(53, dissociation())
                .setAwake(55, BloodPressure.of(136, 82), 64, 98)
                .setAwake(70, BloodPressure.of(130, 80), 60, 98)
                .setAwake(85, BloodPressure.of(128, 78), 60, 98)
                .setAwake(100, BloodPressure.of(126, 78), 58, 98)
                .act(101, context -> new ObservationAct.TakeScore(context, fullAldrete()))
                .goesHome(102, DemoPeople.escort(DemoPeople.hargreaves()), infusion())
                .recorded();
    }

    static Score fullAldrete() {
        return Score.of(
                ScoreKind.MODIFIED_ALDRETE_MMHG,
                Stream.of("ACTIVITY", "RESPIRATION", "CIRCULATION", "CONSCIOUSNESS", "SATURATION")
                        .map(part -> new SubScore(part, 2))
                        .toList());
    }

    private static SideEffect nausea() {
        return new SideEffect(
                new EffectTerm("NAUSEA", "Nausea"),
                OnsetKnown.REPORTED,
                Grade.MILD,
                Set.of(),
                Expectedness.EXPECTED,
                DrugAction.NONE,
                "",
                "");
    }

    private static SideEffect dissociation() {
        return new SideEffect(
                new EffectTerm("DISSOC", "Dissociation (detached, unreal)"),
                OnsetKnown.OBSERVED,
                Grade.MODERATE,
                Set.of(),
                Expectedness.EXPECTED,
                DrugAction.NONE,
                "",
                "");
    }

    /** Three devices of esketamine and the two hours that follow the first. */
    private void finished(DemoSession session) {
        Protocol spray = library.protocol("esketamine-84").orElseThrow();
        if (!(spray.dose() instanceof DoseRule.SprayDevices rule)) {
            throw new IllegalStateException("a spray has devices");
        }
        session.planned(-60, DemoPeople.okafor(), room, new SeriesPosition(6, 6), spray)
                .arrives(-20, "84", DemoPeople.escort(DemoPeople.okafor()), spray)
                .setAwake(-8, BloodPressure.of(134, 82), 74, 98)
                .madeSprays(-6, rule, spray)
                .device(0, 1, rule.each())
                .device(5, 2, rule.each())
                .device(10, 3, rule.each())
                .act(10, context -> new DosingAct.StopDosing(context, true, ""))
                .begins(14, dissociation())
                .set(40, BloodPressure.of(148, 90), 80, 97, 14, 4, 4)
                .ends(71, dissociation())
                .setAwake(90, BloodPressure.of(136, 84), 76, 98)
                .setAwake(118, BloodPressure.of(132, 82), 74, 98)
                .goesHome(121, DemoPeople.escort(DemoPeople.okafor()), spray)
                .recorded();
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
                .wasted(45, "15", new Witness.Missing())
                .set(55, BloodPressure.of(134, 82), 66, 98, 14, 5, 1)
                .act(
                        62,
                        context ->
                                new LeavingAct.TransferPatient(
                                        context, "ward 3", "planned stay overnight"))
                .recorded();
    }

    private void waiting(DemoSession session) {
        Optional<Protocol> spray = library.protocol("esketamine-56");
        session.planned(
                        -240,
                        DemoPeople.abara(),
                        room,
                        new SeriesPosition(2, 8),
                        spray.orElseThrow())
                .recorded();
    }
}
