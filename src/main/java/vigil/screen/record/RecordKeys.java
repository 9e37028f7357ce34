package vigil.screen.record;

import java.util.List;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.RecordOut;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;

/** What can be done with a record, each by one key. */
final class RecordKeys {
    private static final String NAME = "record.";
    private static final Scope HERE = new Scope.Screen("record");
    private static final Scope ALL = new Scope.Pane("record", RecordView.WHOLE);
    private static final Scope LIST = new Scope.Pane("record", RecordView.PANE);

    private final List<ScreenAction> all;

    RecordKeys(RecordView view, Navigation ways) {
        all =
                List.of(
                        act("export", "Ctrl+E", HERE, () -> view.export(RecordOut.Form.RECORD)),
                        act("print", "Ctrl+P", HERE, () -> view.export(RecordOut.Form.PAGES)),
                        act("save", "Ctrl+Enter", HERE, view::commit),
                        act("sign", "Ctrl+Shift+S", HERE, () -> view.signing().sign()),
                        act("countersign", "C", ALL, () -> view.signing().countersign()),
                        act("addendum", "A", ALL, () -> view.signing().addendum()),
                        act("ask", "Q", ALL, () -> view.signing().ask()),
                        act("answer", "R", ALL, () -> view.signing().answer()),
                        act("sent", "F", ALL, () -> view.signing().sent()),
                        act("amend", "E", LIST, () -> view.amend(AmendForm.Mode.AMEND)),
                        act("strike", "S", LIST, () -> view.amend(AmendForm.Mode.STRIKE)),
                        act("next", "J", ALL, () -> view.go(1)),
                        act("previous", "K", ALL, () -> view.go(-1)),
                        act("board", "F10", HERE, ways::board));
    }

    List<ScreenAction> all() {
        return all;
    }

    /** Those that do certain things, in that order. */
    List<ScreenAction> those(List<String> what) {
        return what.stream()
                .flatMap(one -> all.stream().filter(action -> action.id().equals(NAME + one)))
                .toList();
    }

    private static ScreenAction act(String what, String keys, Scope scope, Runnable run) {
        return ScreenAction.always(NAME + what, "record.key." + what, keys, scope, run);
    }
}
