package vigil.screen.setup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vigil.screen.desk.Screen;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;

/**
 * A store that does not open, and the way on: the newest backup that is sound, restored into a copy
 * first. There is no way from here to a new store.
 */
public final class RescueView implements Screen {
    private static final String NAME = "rescue";

    private final RescuePages pages;
    private final StackPane place = Style.on(new StackPane(), Style.COLUMN);
    private final StackPane root;

    /**
     * The way back, at its first step.
     *
     * @param why the store does not open, in a sentence or two
     */
    public RescueView(Words words, Rescue rescue, Work work, SetUpPlace at, String why) {
        pages = new RescuePages(words, new RescueModel(rescue, work), at, why, this::show);
        place.setMinHeight(Region.USE_PREF_SIZE);
        root = Style.on(new StackPane(new FormScroll(place)), Style.WORK);
    }

    private void show(FormPanel form) {
        place.getChildren().setAll(form.node());
        place.applyCss();
        form.takeFocus();
    }

    private void again() {
        show(pages.find());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<ScreenAction> actions() {
        return List.of(
                ScreenAction.always(
                        "setup.rescue.again",
                        "setup.rescue.again",
                        "Alt+B",
                        new Scope.Screen(NAME),
                        this::again));
    }

    @Override
    public void opened() {
        again();
    }

    @Override
    public void closed() {}
}
