package vigil.assets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.disk.FileFault;
import vigil.dosing.Route;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.MilligramsPerKilogram;

/** Whether a protocol's dose rule is sound and fits its route. */
final class DoseRuleCheck {
    private static final String DOSE = "dose";
    private static final Set<Route> INFUSED = EnumSet.of(Route.INTRAVENOUS, Route.SUBCUTANEOUS);
    private static final Set<Route> AT_ONCE =
            EnumSet.of(Route.INTRAMUSCULAR, Route.SUBCUTANEOUS, Route.ORAL, Route.SUBLINGUAL);

    private final List<FileFault> faults = new ArrayList<>();

    private DoseRuleCheck() {}

    static List<FileFault> faults(Protocol protocol) {
        DoseRuleCheck check = new DoseRuleCheck();
        Set<Route> fitting = check.routesOf(protocol.dose());
        check.unless(
                fitting.contains(protocol.route()),
                AssetFault.ROUTE_UNFIT.of("route", protocol.route()));
        check.unless(
                !protocol.bolusAllowed() || fitting.equals(INFUSED),
                AssetFault.BOLUS_UNFIT.of("bolusAllowed"));
        return check.faults;
    }

    private void unless(boolean sound, FileFault fault) {
        if (!sound) {
            faults.add(fault);
        }
    }

    private Set<Route> routesOf(DoseRule rule) {
        return switch (rule) {
            case DoseRule.InfusedByWeight(var steps, int minutes) -> {
                steps(steps);
                atLeastOne("minutes", minutes);
                yield INFUSED;
            }
            case DoseRule.ByRate(var least, var most, int minutes) -> {
                unless(
                        least.compareTo(most) <= 0,
                        AssetFault.LEAST_ABOVE_MOST.of(DOSE, "least", "most"));
                above("most", most.amount());
                atLeastOne("minutes", minutes);
                yield INFUSED;
            }
            case DoseRule.AtOnceByWeight(var steps) -> {
                steps(steps);
                yield AT_ONCE;
            }
            case DoseRule.AtOnceWithin(var least, var most) -> {
                above("least", least.amount());
                above("most", most.amount());
                yield AT_ONCE;
            }
            case DoseRule.SprayDevices(int count, var each, int restMinutes) -> {
                atLeastOne("count", count);
                above("each", each.amount());
                unless(restMinutes >= 0, AssetFault.NEGATIVE.of(DOSE, "restMinutes"));
                yield EnumSet.of(Route.INTRANASAL);
            }
        };
    }

    private void steps(List<MilligramsPerKilogram> steps) {
        unless(!steps.isEmpty(), AssetFault.EMPTY.of(DOSE, "steps"));
        steps.stream()
                .map(MilligramsPerKilogram::amount)
                .min(BigDecimal::compareTo)
                .ifPresent(smallest -> above("steps", smallest));
    }

    private void atLeastOne(String field, int number) {
        unless(number >= 1, AssetFault.BELOW_ONE.of(DOSE, field));
    }

    private void above(String field, BigDecimal amount) {
        unless(amount.signum() > 0, AssetFault.NOT_ABOVE_ZERO.of(DOSE, field));
    }
}
