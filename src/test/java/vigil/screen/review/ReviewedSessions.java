package vigil.screen.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.discharge.SetAside;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.session.PreparationEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Witness;

/** Invented sessions that are over, for a supervisor to go through. */
public final class ReviewedSessions {
    private ReviewedSessions() {}

    /** A week with two sessions in which something stands out; the first three are infusions. */
    public static List<SampleChart> week() {
        return List.of(park(), parkBefore(), meyer(), okafor());
    }

    /** A session in which nothing stands out, of a patient of this name. */
    public static SampleChart ordinary(String family, String given, String mrn, String start) {
        return home(begun(of(family, given, mrn, "of " + mrn + start, start)), "130/80", true);
    }

    /** The same, but nothing says where the rest of the drug went. */
    public static SampleChart drugMissing(String family, String given, String mrn, String start) {
        return home(begun(of(family, given, mrn, "of " + mrn + start, start)), "130/80", false);
    }

    /** Waste that nobody saw, and a rest that nobody accounted for. */
    static SampleChart wastedAlone() {
        return drugMissing("Adler", "Ida", "700 200", "2026-11-18T11:00:00Z").wasted(103, "5");
    }

    /** More given than was drawn. */
    static SampleChart givenBeyond() {
        return drugMissing("Brandt", "Udo", "700 300", "2026-11-17T11:00:00Z").wasted(103, "25");
    }

    private static SampleChart home(SampleChart script, String peak, boolean wasted) {
        script.vitals(0).vitals(5).vitals(10).vitals(15).vitals(25);
        script.vitals(35, peak, 70, 98, 14, 4, 4).stop(40).vitals(40);
        List.of(55, 70, 85, 100).forEach(script::vitals);
        if (wasted) {
            script.wasted(45, "15", new Witness.Seen(SampleChart.SECOND));
        }
        return script.fit(101).leaves(102);
    }

    private static SampleChart of(
            String family, String given, String mrn, String seed, String start) {
        return SampleChart.planned(
                new Patient(
                        new PatientId(
                                UUID.nameUUIDFromBytes(
                                        mrn.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        mrn,
                        new PersonName(family, given, ""),
                        LocalDate.of(1980, 3, 4),
                        Sex.UNKNOWN,
                        new Allergies.NoneKnown()),
                seed,
                Instant.parse(start),
                SampleChart.ZONE);
    }

    private static SampleChart begun(SampleChart script) {
        return script.prepared(SampleProtocol.infusion()).vitals(-8).start(0);
    }

    private static SampleChart calm(SampleChart script, int from) {
        for (int minute : new int[] {0, 5, 10, 15, 25, 35}) {
            if (minute >= from) {
                script.vitals(minute);
            }
        }
        script.stop(40).vitals(40);
        for (int minute : new int[] {55, 70, 85}) {
            script.vitals(minute);
        }
        return script.wasted(45, "15", new Witness.Seen(SampleChart.SECOND));
    }

    /** A limit crossed, paused, a rescue drug, home in time. */
    public static SampleChart park() {
        SampleChart script =
                begun(of("Park", "Ji-woo", "150 332", "park-2", "2026-11-21T15:30:00Z"));
        List.of(0, 5, 10, 15, 25).forEach(script::vitals);
        script.vitals(30, "172/104", 80, 97, 14, 4, 5).pause(30);
        script.vitals(33, "169/102", 80, 97, 14, 4, 5)
                .rescue(34, "labetalol", Optional.empty())
                .resume(42)
                .vitals(44, "158/96", 74, 97, 14, 4, 4)
                .note(46, "asks for the blanket")
                .stop(52)
                .vitals(52);
        List.of(67, 82, 97, 112).forEach(script::vitals);
        return script.wasted(60, "15", new Witness.Seen(SampleChart.SECOND)).fit(113).leaves(114);
    }

    private static SampleChart parkBefore() {
        return home(
                begun(of("Park", "Ji-woo", "150 332", "park-1", "2026-11-14T15:30:00Z")),
                "149/88",
                true);
    }

    /** Twelve minutes early, with an override. */
    public static SampleChart meyer() {
        SampleChart script =
                calm(begun(of("Meyer", "Gréta", "990 001", "meyer", "2026-11-20T08:30:00Z")), 0);
        return script.add(
                        86,
                        new PreparationEvent.LineSetAside(
                                Checklist.Kind.DISCHARGE,
                                new SetAside(
                                        "MINIMUM_STAY_DOSING_END",
                                        "escort had to go",
                                        SampleChart.NURSE,
                                        new vigil.people.StaffId("mbeki"))))
                .fit(87)
                .leaves(88);
    }

    /** Nothing out of the ordinary, and a form to send. */
    private static SampleChart okafor() {
        Protocol spray = SampleProtocol.withForm(SampleProtocol.spray());
        SampleChart script =
                of("Okafor", "Daniel", "118 204", "okafor", "2026-11-22T09:00:00Z")
                        .prepared(spray)
                        .vitals(-8)
                        .device(0, 1)
                        .device(5, 2)
                        .device(10, 3)
                        .stop(10);
        List.of(40, 70, 100, 125).forEach(script::vitals);
        return script.fit(129).leaves(130);
    }
}
