package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/**
 * Walks a shown scene and lists what rules A2 and A5 forbid. For the tests of every screen: {@code
 * assertThat(SceneAudit.bedside(root)).isEmpty()} on the JavaFX thread, after a pulse.
 */
public final class SceneAudit {

    /** Smallest side of a target at the bedside, in px at 100 %. */
    static final double BEDSIDE_PX = 48;

    /** Smallest side elsewhere. */
    static final double ELSEWHERE_PX = 32;

    private final double least;
    private final List<String> found = new ArrayList<>();

    private SceneAudit(double least) {
        this.least = least;
    }

    /** What is wrong on a screen used at the bedside. */
    public static List<String> bedside(Parent root) {
        return of(root, BEDSIDE_PX);
    }

    /** What is wrong on a screen used at a desk. */
    public static List<String> elsewhere(Parent root) {
        return of(root, ELSEWHERE_PX);
    }

    private static List<String> of(Parent root, double least) {
        SceneAudit audit = new SceneAudit(least);
        audit.walk(root);
        return audit.found;
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (isInteractive(node)) {
            check(node);
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private static boolean isInteractive(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ListView<?>
                || node instanceof TableView<?>
                || (node.isFocusTraversable() && !(node instanceof ScrollBar));
    }

    private void check(Node node) {
        String name = name(node);
        if (node.getAccessibleRole() == null
                || node.getAccessibleRole() == AccessibleRole.PARENT
                || node.getAccessibleRole() == AccessibleRole.NODE) {
            found.add(name + " has no role");
        }
        if (spoken(node).isBlank()) {
            found.add(name + " has no spoken name");
        }
        if (node.getStyleClass().contains(Style.ENTRY_INPUT.cssClass())
                && (node.getAccessibleHelp() == null || node.getAccessibleHelp().isBlank())) {
            found.add(name + " has no spoken help with unit and range");
        }
        Bounds size = node.getLayoutBounds();
        if (size.getHeight() < least - 0.5 || size.getWidth() < least - 0.5) {
            found.add(
                    "%s is %.0f × %.0f px, less than %.0f"
                            .formatted(name, size.getWidth(), size.getHeight(), least));
        }
    }

    private static String spoken(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : "";
    }

    private static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + " \"" + spoken(node) + "\"";
    }
}
