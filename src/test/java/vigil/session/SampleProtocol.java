package vigil.session;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.dosing.Route;
import vigil.effects.EffectTerm;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Citation;
import vigil.protocol.Criterion;
import vigil.protocol.DoseRule;
import vigil.protocol.DueRule;
import vigil.protocol.Limit;
import vigil.protocol.Phase;
import vigil.protocol.Protocol;
import vigil.protocol.ReportForm;
import vigil.protocol.RescueDrug;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerKilogram;
import vigil.scores.ScoreKind;
import vigil.vitals.Dissociation;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;

/** Invented protocols for tests, close to the ones that ship. */
public final class SampleProtocol {
    private SampleProtocol() {}

    /** What a full set holds in the sample protocols. */
    public static final Set<VitalItem> FULL_SET =
            Set.copyOf(
                    EnumSet.of(
                            VitalItem.BLOOD_PRESSURE,
                            VitalItem.HEART_RATE,
                            VitalItem.OXYGEN_SATURATION,
                            VitalItem.RESPIRATORY_RATE,
                            VitalItem.SEDATION,
                            VitalItem.DISSOCIATION));

    /**
     * Ketamine 0.5 mg per kg over 40 min: baseline; minute 0, 5, 10, 15, then every 10 min; 5 min
     * after a rate change, bolus or resume; at the end, then every 15 min; before leaving.
     */
    public static Protocol infusion() {
        return protocol(
                "ketamine-iv",
                "ketamine 0.5 mg per kg over 40 min",
                "ketamine",
                Route.INTRAVENOUS,
                new DoseRule.InfusedByWeight(List.of(MilligramsPerKilogram.of("0.5")), 40),
                List.of(
                        once("base", "baseline", Anchor.CHECK_IN, 0, Phase.BEFORE, 30),
                        repeated("first-15", "first 15 min", Anchor.FIRST_DOSE, 0, 5, 15, 2),
                        rule(
                                "to-end",
                                "every 10 min",
                                Anchor.FIRST_DOSE,
                                25,
                                Optional.of(10),
                                Optional.empty(),
                                Phase.DURING,
                                3),
                        once(
                                "after-rate",
                                "after rate change",
                                Anchor.RATE_CHANGE,
                                5,
                                Phase.DURING,
                                2),
                        once("after-bolus", "after bolus", Anchor.BOLUS, 5, Phase.DURING, 2),
                        once("in-pause", "in the pause", Anchor.PAUSE, 5, Phase.DURING, 2),
                        once("after-resume", "after resume", Anchor.RESUME, 5, Phase.DURING, 2),
                        once("end", "end of infusion", Anchor.DOSING_END, 0, Phase.AFTER, 5),
                        rule(
                                "recovery",
                                "every 15 min",
                                Anchor.DOSING_END,
                                15,
                                Optional.of(15),
                                Optional.empty(),
                                Phase.AFTER,
                                3),
                        once("rescue", "after rescue drug", Anchor.RESCUE_DRUG, 10, Phase.ANY, 3),
                        once("leaving", "before leaving", Anchor.LEAVING, 0, Phase.AFTER, 10)),
                new Criterion.MinimumStay(Anchor.DOSING_END, 60));
    }

    /** Esketamine spray, three devices of 28 mg with 5 min rests, two hours from the first. */
    public static Protocol spray() {
        return protocol(
                "esketamine-84",
                "esketamine 84 mg intranasal",
                "esketamine",
                Route.INTRANASAL,
                new DoseRule.SprayDevices(3, Milligrams.of("28"), 5),
                List.of(
                        once("base", "before", Anchor.CHECK_IN, 0, Phase.BEFORE, 30),
                        once("min-40", "40 min", Anchor.FIRST_DOSE, 40, Phase.ANY, 10),
                        rule(
                                "watch",
                                "every 30 min",
                                Anchor.LAST_DEVICE,
                                60,
                                Optional.of(30),
                                Optional.of(120),
                                Phase.ANY,
                                5),
                        once("leaving", "before leaving", Anchor.LEAVING, 0, Phase.AFTER, 10)),
                new Criterion.MinimumStay(Anchor.FIRST_DOSE, 120));
    }

    /** The same protocol with another schedule. */
    public static Protocol withSchedule(Protocol base, DueRule... schedule) {
        return copy(base, List.of(schedule), base.limits(), base.reportForm());
    }

    /** The same protocol with other limits. */
    public static Protocol withLimits(Protocol base, Limit... limits) {
        return copy(base, base.schedule(), List.of(limits), base.reportForm());
    }

    private static Protocol copy(
            Protocol base,
            List<DueRule> schedule,
            List<Limit> limits,
            Optional<ReportForm> reportForm) {
        return new Protocol(
                base.id(),
                base.version(),
                base.title(),
                base.drug(),
                base.brand(),
                base.route(),
                base.dose(),
                base.bolusAllowed(),
                base.secondCheck(),
                base.sedationScale(),
                base.dissociationScale(),
                schedule,
                limits,
                base.terms(),
                base.rescueDrugs(),
                base.checklists(),
                base.leaving(),
                base.aftercare(),
                reportForm,
                base.sources());
    }

    /** The same protocol with other checklists. */
    public static Protocol withChecklists(Protocol base, Checklist... lists) {
        return new Protocol(
                base.id(),
                base.version(),
                base.title(),
                base.drug(),
                base.brand(),
                base.route(),
                base.dose(),
                base.bolusAllowed(),
                base.secondCheck(),
                base.sedationScale(),
                base.dissociationScale(),
                base.schedule(),
                base.limits(),
                base.terms(),
                base.rescueDrugs(),
                List.of(lists),
                base.leaving(),
                base.aftercare(),
                base.reportForm(),
                base.sources());
    }

    /** A rule for one set. */
    public static DueRule once(
            String id, String label, Anchor anchor, int after, Phase during, int tolerance) {
        return rule(
                id, label, anchor, after, Optional.empty(), Optional.empty(), during, tolerance);
    }

    /** A rule during dosing for sets from one offset to another. */
    public static DueRule repeated(
            String id, String label, Anchor anchor, int first, int every, int last, int tolerance) {
        return rule(
                id,
                label,
                anchor,
                first,
                Optional.of(every),
                Optional.of(last),
                Phase.DURING,
                tolerance);
    }

    /** A rule with a full set. */
    public static DueRule rule(
            String id,
            String label,
            Anchor anchor,
            int first,
            Optional<Integer> every,
            Optional<Integer> last,
            Phase during,
            int tolerance) {
        return new DueRule(id, label, anchor, first, every, last, during, tolerance, FULL_SET);
    }

    /** The same protocol with a form that is sent in within a week. */
    public static Protocol withForm(Protocol base) {
        return copy(
                base,
                base.schedule(),
                base.limits(),
                Optional.of(new ReportForm("Monitoring Form", 7, "invented for tests")));
    }

    private static Protocol protocol(
            String id,
            String title,
            String drug,
            Route route,
            DoseRule dose,
            List<DueRule> schedule,
            Criterion stay) {
        return new Protocol(
                id,
                1,
                title,
                drug,
                "",
                route,
                dose,
                true,
                true,
                Sedation.Scale.MOAAS,
                Dissociation.Scale.CLINIC_0_10,
                schedule,
                limits(),
                List.of(new EffectTerm("DISSOC", "Dissociation"), new EffectTerm("NAU", "Nausea")),
                List.of(
                        new RescueDrug("labetalol", Optional.of(60)),
                        new RescueDrug("ondansetron", Optional.empty())),
                List.of(
                        new Checklist(
                                Checklist.Kind.CHECK_IN,
                                List.of(
                                        new Checklist.Line(
                                                "CONSENT",
                                                "Consent today",
                                                true,
                                                Checklist.Answer.YES,
                                                "")))),
                List.of(
                        stay,
                        new Criterion.RescueObserved(),
                        new Criterion.ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 9)),
                List.of("No driving until tomorrow after a night's sleep."),
                Optional.empty(),
                List.of(new Citation("schedule", "invented for tests")));
    }

    private static List<Limit> limits() {
        return List.of(
                limit("pause-systolic", Limit.Measure.SYSTOLIC, Limit.Side.ABOVE, "160"),
                limit("pause-diastolic", Limit.Measure.DIASTOLIC, Limit.Side.ABOVE, "100"),
                limit("low-saturation", Limit.Measure.OXYGEN_SATURATION, Limit.Side.BELOW, "92"));
    }

    private static Limit limit(String id, Limit.Measure measure, Limit.Side side, String value) {
        return new Limit(
                id,
                measure,
                side,
                new BigDecimal(value),
                Limit.Basis.ABSOLUTE,
                Phase.ANY,
                Limit.Action.PAUSE,
                "pause above 160 / 100",
                true,
                "invented for tests");
    }
}
