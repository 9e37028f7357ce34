package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;

/** What can be done at check-in, each by one key. */
final class CheckInActions {
    private static final Scope HERE = new Scope.Screen("checkin");

    private CheckInActions() {}

    static List<ScreenAction> of(CheckInView view) {
        List<ScreenAction> all = new ArrayList<>();
        for (Step step : Step.values()) {
            all.add(
                    act(
                            "step." + step.number(),
                            "checkin.action.step." + step,
                            "Ctrl+" + step.number(),
                            () -> view.go(step)));
        }
        all.addAll(beside(view));
        return List.copyOf(all);
    }

    /** What is not said by the list of steps already. */
    static List<ScreenAction> beside(CheckInView view) {
        return List.of(
                act("baseline", "checkin.action.baseline", "F2", view::toTreatment),
                act("calloff", "checkin.action.calloff", "Shift+F9", view::askCallOff));
    }

    private static ScreenAction act(String name, String key, String keys, Runnable run) {
        return ScreenAction.always("checkin." + name, key, keys, HERE, run);
    }
}
