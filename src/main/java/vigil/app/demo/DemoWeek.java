package vigil.app.demo;

import java.util.Optional;
import java.util.function.IntFunction;
import vigil.assets.ProtocolLibrary;
import vigil.charting.DosingAct;
import vigil.charting.ObservationAct;
import vigil.charting.PreparationAct;
import vigil.people.Patient;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.MilligramsPerHour;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.vitals.BloodPressure;

/** Invented sessions of the days before, for a supervisor to go through. */
final class DemoWeek {
    private static final BloodPressure RESTED = BloodPressure.of(128, 80);

    private final String room;
    private final Protocol infusion;
    private final Protocol spray;

    DemoWeek(String room, ProtocolLibrary library) {
        this.room = room;
        this.infusion = library.protocol("ketamine-iv").orElseThrow();
        this.spray = library.protocol("esketamine-56").orElseThrow();
    }

    /**
     * Charts them.
     *
     * @param daysBefore makes a session that begins so many days before today's
     */
    void before(IntFunction<DemoSession> daysBefore) {
        early(daysBefore.apply(3));
        ordinary(daysBefore.apply(2));
        paused(daysBefore.apply(1));
    }

    private DemoSession begun(DemoSession session, Patient patient, SeriesPosition series) {
        return session.prepared(patient, room, series, infusion, RESTED, 62).starts();
    }

    private static DemoSession well(DemoSession session, int... minutes) {
        for (int minute : minutes) {
            session.setAwake(minute, RESTED, 62, 98);
        }
        return session;
    }

    /** A limit crossed: paused, a rescue drug, resumed at half the rate. */
    private void paused(DemoSession session) {
        begun(session, DemoPeople.park(), new SeriesPosition(2, 6))
                .set(5, BloodPressure.of(136, 84), 66, 98, 14, 5, 1)
                .set(10, BloodPressure.of(144, 88), 70, 97, 14, 4, 3)
                .set(15, BloodPressure.of(152, 92), 74, 97, 14, 4, 5)
                .set(25, BloodPressure.of(158, 96), 78, 96, 13, 4, 6)
                .set(30, BloodPressure.of(172, 104), 84, 96, 14, 4, 6)
                .act(30, context -> new DosingAct.PauseInfusion(context, "pressure"))
                .set(33, BloodPressure.of(169, 102), 82, 96, 14, 4, 5)
                .act(
                        34,
                        context ->
                                new ObservationAct.GiveRescueDrug(
                                        context,
                                        "labetalol",
                                        "10 mg",
                                        "IV",
                                        "Dr Mbeki",
                                        Optional.empty()))
                .set(39, BloodPressure.of(158, 96), 76, 97, 14, 4, 5)
                .act(
                        42,
                        context ->
                                new DosingAct.ResumeInfusion(
                                        context, MilligramsPerHour.of("26.25")))
                .set(44, BloodPressure.of(154, 92), 74, 97, 14, 4, 4)
                .set(47, BloodPressure.of(152, 92), 74, 97, 14, 4, 4)
                .act(50, context -> new DosingAct.StopDosing(context, false, "Dr Mbeki: enough"))
                .set(51, BloodPressure.of(148, 90), 72, 97, 14, 4, 3)
                .wasted(53, "20.25", DemoSession.SEEN);
        well(session, 65, 80, 95, 109)
                .act(109, context -> new ObservationAct.TakeScore(context, DemoRoom.fullAldrete()))
                .goesHome(111, DemoPeople.escort(DemoPeople.park()), infusion)
                .recorded();
    }

    /** Nothing out of the ordinary. */
    private void ordinary(DemoSession session) {
        if (!(spray.dose() instanceof DoseRule.SprayDevices rule)) {
            throw new IllegalStateException("a spray has devices");
        }
        session.planned(-60, DemoPeople.silva(), room, new SeriesPosition(4, 8), spray)
                .arrives(-20, "77", DemoPeople.escort(DemoPeople.silva()), spray)
                .setAwake(-8, RESTED, 70, 98)
                .madeSprays(-6, rule, spray)
                .device(0, 1, rule.each())
                .device(5, 2, rule.each())
                .act(5, context -> new DosingAct.StopDosing(context, true, ""))
                .set(40, BloodPressure.of(142, 88), 76, 97, 14, 4, 3)
                .setAwake(60, BloodPressure.of(136, 84), 72, 98);
        well(session, 90, 119)
                .goesHome(121, DemoPeople.escort(DemoPeople.silva()), spray)
                .recorded();
    }

    /** Home before the minimum stay was over, with an override. */
    private void early(DemoSession session) {
        begun(session, DemoPeople.meyer(), new SeriesPosition(5, 6))
                .set(5, BloodPressure.of(132, 82), 64, 98, 14, 5, 1)
                .set(10, BloodPressure.of(136, 84), 66, 98, 14, 5, 2)
                .set(15, BloodPressure.of(140, 86), 68, 97, 14, 4, 3)
                .set(25, BloodPressure.of(144, 88), 70, 97, 14, 4, 4)
                .set(35, BloodPressure.of(142, 86), 68, 97, 14, 4, 3)
                .act(40, context -> new DosingAct.StopDosing(context, true, ""))
                .set(41, BloodPressure.of(138, 84), 66, 98, 14, 5, 2)
                .wasted(44, "15", DemoSession.SEEN);
        well(session, 55, 70, 86)
                .act(86, context -> new ObservationAct.TakeScore(context, DemoRoom.fullAldrete()))
                .act(
                        87,
                        context ->
                                new PreparationAct.SetLineAside(
                                        context,
                                        Checklist.Kind.DISCHARGE,
                                        "MINIMUM_STAY_DOSING_END",
                                        "escort had to go",
                                        new StaffId("mbeki")))
                .goesHome(87, DemoPeople.escort(DemoPeople.meyer()), infusion)
                .recorded();
    }
}
