package vigil.screen.discharge;

import java.util.List;
import vigil.screen.desk.Bedside;
import vigil.screen.desk.Navigation;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;

/** What can be done on the screen of leaving, each by one key. */
final class DischargeKeys {
    private static final Scope HERE = new Scope.Screen("discharge");
    private static final Scope LIST = new Scope.Pane("discharge", CriteriaList.PANE);

    private final DischargeView view;
    private final Navigation ways;

    DischargeKeys(DischargeView view, Navigation ways) {
        this.view = view;
        this.ways = ways;
    }

    List<ScreenAction> all() {
        return List.of(
                act("vitals", "F2", HERE, () -> view.toBedside(Bedside.VITALS)),
                act("scores", "F3", HERE, () -> view.toBedside(Bedside.SCORES)),
                act("effect", "F4", HERE, () -> view.toBedside(Bedside.EFFECT)),
                act("paper", "Ctrl+I", HERE, this::fromPaper),
                act("criteria", "F9", HERE, view::toCriteria),
                act("assess", "Space", LIST, view::assess),
                act("aside", "O", LIST, view::setAside),
                act("discharge", "Ctrl+Enter", HERE, view::commit),
                act("record", "Ctrl+O", HERE, this::toRecord));
    }

    private void fromPaper() {
        view.gate().ifPresent(gate -> ways.backEntry(gate.chart().id()));
    }

    private void toRecord() {
        view.gate().ifPresent(gate -> ways.record(gate.chart().id()));
    }

    private static ScreenAction act(String what, String keys, Scope scope, Runnable run) {
        return ScreenAction.always("discharge." + what, "discharge.key." + what, keys, scope, run);
    }
}
