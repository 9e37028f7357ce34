package vigil.assets;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private final ProtocolFaults faults;

    DoseRuleCheck(ProtocolFaults faults) {
        this.faults = faults;
    }

    void of(Protocol protocol) {
        Set<Route> fitting = routesOf(protocol.dose());
        faults.unless(
                fitting.contains(protocol.route()),
                AssetFault.ROUTE_UNFIT.of("route", protocol.route()));
        faults.unless(
                !protocol.bolusAllowed() || fitting.equals(INFUSED),
                AssetFault.BOLUS_UNFIT.of("bolusAllowed"));
    }

    private Set<Route> routesOf(DoseRule rule) {
        return switch (rule) {
            case DoseRule.InfusedByWeight(var steps, int minutes) -> {
                steps(steps);
                faults.atLeastOne(DOSE, "minutes", minutes);
                yield INFUSED;
            }
            case DoseRule.ByRate(var least, var most, int minutes) -> {
                faults.unless(
                        least.compareTo(most) <= 0,
                        AssetFault.LEAST_ABOVE_MOST.of(DOSE, "least", "most"));
                faults.aboveZero(DOSE, "most", most.amount());
                faults.atLeastOne(DOSE, "minutes", minutes);
                yield INFUSED;
            }
            case DoseRule.AtOnceByWeight(var steps) -> {
                steps(steps);
                yield AT_ONCE;
            }
            case DoseRule.AtOnceWithin(var least, var most) -> {
                faults.aboveZero(DOSE, "least", least.amount());
                faults.aboveZero(DOSE, "most", most.amount());
                yield AT_ONCE;
            }
            case DoseRule.SprayDevices(int count, var each, int restMinutes) -> {
                faults.atLeastOne(DOSE, "count", count);
                faults.aboveZero(DOSE, "each", each.amount());
                faults.notNegative(DOSE, "restMinutes", restMinutes);
                yield EnumSet.of(Route.INTRANASAL);
            }
        };
    }

    private void steps(List<MilligramsPerKilogram> steps) {
        faults.filled(DOSE, "steps", steps);
        steps.stream()
                .map(MilligramsPerKilogram::amount)
                .min(BigDecimal::compareTo)
                .ifPresent(smallest -> faults.aboveZero(DOSE, "steps", smallest));
    }
}
