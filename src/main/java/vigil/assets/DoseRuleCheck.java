package vigil.assets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.dosing.Route;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.MilligramsPerKilogram;

/** Whether a protocol's dose rule is sound and fits its route. */
final class DoseRuleCheck {
    private static final Set<Route> INFUSED = EnumSet.of(Route.INTRAVENOUS, Route.SUBCUTANEOUS);
    private static final Set<Route> AT_ONCE =
            EnumSet.of(Route.INTRAMUSCULAR, Route.SUBCUTANEOUS, Route.ORAL, Route.SUBLINGUAL);

    private final List<ProtocolFault> faults = new ArrayList<>();

    private DoseRuleCheck() {}

    static List<ProtocolFault> faults(Protocol protocol) {
        DoseRuleCheck check = new DoseRuleCheck();
        Set<Route> fitting = check.routesOf(protocol.dose());
        check.unless(
                fitting.contains(protocol.route()),
                "route",
                protocol.route() + " does not go with this dose rule");
        check.unless(
                !protocol.bolusAllowed() || fitting.equals(INFUSED),
                "bolusAllowed",
                "a bolus belongs to an infusion");
        return check.faults;
    }

    private void unless(boolean sound, String about, String reason) {
        if (!sound) {
            faults.add(new ProtocolFault(about, reason));
        }
    }

    private Set<Route> routesOf(DoseRule rule) {
        return switch (rule) {
            case DoseRule.InfusedByWeight(var steps, int minutes) -> {
                steps(steps);
                unless(minutes > 0, "minutes", "an infusion lasts at least one minute");
                yield INFUSED;
            }
            case DoseRule.ByRate(var least, var most, int minutes) -> {
                unless(least.compareTo(most) <= 0, "least", "the least rate is above the most");
                unless(most.amount().signum() > 0, "most", "the most is above 0");
                unless(minutes > 0, "minutes", "an infusion lasts at least one minute");
                yield INFUSED;
            }
            case DoseRule.AtOnceByWeight(var steps) -> {
                steps(steps);
                yield AT_ONCE;
            }
            case DoseRule.AtOnceWithin(var least, var most) -> {
                unless(above(least.amount()), "least", "a dose is above 0");
                unless(above(most.amount()), "most", "a dose is above 0");
                yield AT_ONCE;
            }
            case DoseRule.SprayDevices(int count, var each, int restMinutes) -> {
                unless(count > 0, "count", "at least one device");
                unless(above(each.amount()), "each", "a device holds more than 0");
                unless(restMinutes >= 0, "restMinutes", "a rest is not negative");
                yield EnumSet.of(Route.INTRANASAL);
            }
        };
    }

    private void steps(List<MilligramsPerKilogram> steps) {
        unless(!steps.isEmpty(), "steps", "at least one step");
        unless(steps.stream().allMatch(step -> above(step.amount())), "steps", "a step is above 0");
    }

    private static boolean above(BigDecimal amount) {
        return amount.signum() > 0;
    }
}
