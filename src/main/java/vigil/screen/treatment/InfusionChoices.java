package vigil.screen.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCheck;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.SprayCourse;
import vigil.session.TreatmentSession;
import vigil.session.Witness;

/**
 * What can be done with the drug in each state of a session. Whether it is done is judged by
 * charting.
 */
final class InfusionChoices {
    private InfusionChoices() {}

    /** The acts in the order in which they are offered; none where nothing is to be done. */
    static List<InfusionAct> of(TreatmentSession session) {
        Chart chart = session.chart();
        List<InfusionAct> check =
                DoseCheck.former(chart).map(_ -> InfusionAct.CHECK).stream().toList();
        return switch (session) {
            case TreatmentSession.Planned _ -> List.of();
            case TreatmentSession.CheckedIn _ -> account(chart);
            // Nothing can begin before it.
            case TreatmentSession.Ready _ -> joined(check, joined(begin(chart), account(chart)));
            case TreatmentSession.Dosing _ -> joined(dosing(chart), check);
            case TreatmentSession.Paused _ ->
                    joined(
                            List.of(
                                    InfusionAct.RESUME,
                                    InfusionAct.STOP,
                                    InfusionAct.VOLUME,
                                    InfusionAct.DRAW),
                            check);
            case TreatmentSession.Recovering _ ->
                    joined(joined(closing(chart), volume(chart)), check);
            case TreatmentSession.FitToLeave _ ->
                    joined(joined(closing(chart), volume(chart)), check);
            case TreatmentSession.Discharged _ -> closing(chart);
            case TreatmentSession.NotTreated _ -> closing(chart);
            case TreatmentSession.Transferred _ -> closing(chart);
            case TreatmentSession.LeftAgainstAdvice _ -> closing(chart);
        };
    }

    /** Whether the drug is still to be ordered or drawn up, which is done at the check-in. */
    static boolean isPreparing(TreatmentSession session) {
        return session instanceof TreatmentSession.Planned
                || session instanceof TreatmentSession.CheckedIn;
    }

    private static List<InfusionAct> joined(List<InfusionAct> first, List<InfusionAct> then) {
        List<InfusionAct> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }

    private static List<InfusionAct> begin(Chart chart) {
        return chart.protocol().map(Protocol::dose).stream()
                .flatMap(
                        rule ->
                                switch (rule) {
                                    case DoseRule.InfusedByWeight _ -> Stream.of(InfusionAct.START);
                                    case DoseRule.ByRate _ -> Stream.of(InfusionAct.START);
                                    case DoseRule.AtOnceByWeight _ -> atOnce();
                                    case DoseRule.AtOnceWithin _ -> atOnce();
                                    case DoseRule.SprayDevices _ ->
                                            Stream.of(InfusionAct.DEVICE, InfusionAct.PART);
                                })
                .toList();
    }

    private static Stream<InfusionAct> atOnce() {
        return Stream.of(InfusionAct.DOSE, InfusionAct.DOSE_PART);
    }

    private static List<InfusionAct> dosing(Chart chart) {
        if (infused(chart)) {
            List<InfusionAct> acts = new ArrayList<>(List.of(InfusionAct.RATE, InfusionAct.PAUSE));
            if (chart.protocol().map(Protocol::bolusAllowed).orElse(false)) {
                acts.add(InfusionAct.BOLUS);
            }
            acts.addAll(List.of(InfusionAct.STOP, InfusionAct.VOLUME, InfusionAct.DRAW));
            return List.copyOf(acts);
        }
        boolean more = SprayCourse.in(chart).map(SprayCourse::more).orElse(true);
        List<InfusionAct> acts =
                more
                        ? joined(begin(chart), List.of(InfusionAct.STOP, InfusionAct.DRAW))
                        : List.of(InfusionAct.STOP);
        // A device that failed is wasted while its witness is there, and not at the end.
        return joined(acts, account(chart));
    }

    private static List<InfusionAct> volume(Chart chart) {
        return infused(chart) ? List.of(InfusionAct.VOLUME) : List.of();
    }

    /** Whether the drug runs in, through a line and mostly by a pump. */
    static boolean infused(Chart chart) {
        return begin(chart).contains(InfusionAct.START);
    }

    /** Afterwards drug that was forgotten too: the account must be closable. */
    private static List<InfusionAct> closing(Chart chart) {
        List<InfusionAct> account = account(chart);
        return account.isEmpty() ? account : joined(account, List.of(InfusionAct.DRAW));
    }

    private static List<InfusionAct> account(Chart chart) {
        if (chart.all(DrugDrawnUp.class).isEmpty()) {
            return List.of();
        }
        List<InfusionAct> acts = new ArrayList<>(List.of(InfusionAct.WASTE));
        if (!unseen(chart).isEmpty()) {
            acts.add(InfusionAct.WITNESS);
        }
        acts.add(InfusionAct.RETURN);
        return List.copyOf(acts);
    }

    /** Waste that nobody is named to have seen. */
    static List<Charted<DrugWasted>> unseen(Chart chart) {
        return chart.all(DrugWasted.class).stream()
                .filter(waste -> waste.event().witness() instanceof Witness.Missing)
                .toList();
    }
}
