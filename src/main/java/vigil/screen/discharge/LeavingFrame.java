package vigil.screen.discharge;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.Em;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.KeptFocus;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;

/**
 * The criteria, what can be done, and the form that is open. Side by side where there is room; in a
 * narrow window, or with large text, what can be done stands below the criteria, and a form in
 * place of both.
 */
final class LeavingFrame {
    private static final double SIDE_BY_SIDE_EM = 56;

    private final Em em = new Em(this::fit);
    private final CriteriaList criteria;
    private final StackPane list = new StackPane();
    private final Panel gate;
    private final VBox side;
    private final Drawer drawer;
    private final StackPane place = new StackPane();
    private final StackPane whole = new StackPane(place, em);
    private boolean narrow;

    LeavingFrame(CriteriaList criteria, VBox head, VBox side, Drawer drawer) {
        this.criteria = criteria;
        this.side = Style.on(side, Style.COLUMN);
        this.drawer = drawer;
        gate = new Panel("", head, list);
        gate.setMinWidth(0);
        head.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        sideBySide();
        whole.widthProperty().subscribe(this::fit);
    }

    private void fit() {
        boolean now = whole.getWidth() > 0 && whole.getWidth() < SIDE_BY_SIDE_EM * em.px();
        if (now != narrow) {
            narrow = now;
            KeptFocus.during(whole, narrow ? this::belowEachOther : this::sideBySide);
        }
    }

    private void sideBySide() {
        list.getChildren().setAll(new FormScroll(criteria));
        HBox.setHgrow(gate, Priority.ALWAYS);
        StackPane right = Style.on(oneOf(new FormScroll(side)), Style.LEAVE_SIDE);
        place.getChildren().setAll(Style.on(new HBox(gate, right), Style.WORK));
    }

    private void belowEachOther() {
        list.getChildren().setAll(criteria);
        VBox page = Style.on(new VBox(gate, side), Style.COLUMN);
        page.setMinHeight(Region.USE_PREF_SIZE);
        place.getChildren().setAll(Style.on(oneOf(new FormScroll(page)), Style.WORK));
    }

    /** A page, or the form while one is open. */
    private StackPane oneOf(FormScroll page) {
        FormScroll forms = new FormScroll(drawer);
        page.visibleProperty().bind(drawer.openProperty().not());
        forms.visibleProperty().bind(drawer.openProperty());
        return new StackPane(page, forms);
    }

    Node node() {
        return whole;
    }
}
