package vigil.screen.discharge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vigil.discharge.Finding;
import vigil.protocol.Criterion;
import vigil.review.Gate;
import vigil.screen.kit.ActionRegistry;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.telling.FindingText;

/**
 * The criteria below each other, one of them at hand. Up and Down go, Space and Enter assess what
 * is at hand. One Tab stop.
 */
final class CriteriaList extends VBox implements FormScroll.OneStop {
    static final String PANE = "criteria";

    private final Words words;
    private final FindingText text;
    private final Consumer<Finding> assess;
    private final List<FindingRow> rows = new ArrayList<>();
    private int at;

    CriteriaList(Words words, FindingText text, Consumer<Finding> assess) {
        this.words = words;
        this.text = text;
        this.assess = assess;
        Style.on(this, Style.CRITERIA);
        setFocusTraversable(true);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(words.say("discharge.criteria.label"));
        ActionRegistry.markPane(this, PANE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Shows how the criteria stand; the one at hand stays at hand, unless it is met by now: then it
     * is the one that comes into its place.
     */
    void show(Gate gate) {
        Optional<Criterion> kept =
                atHand().filter(before -> before.settled() || !settled(gate, before.criterion()))
                        .map(Finding::criterion);
        List<Finding> findings = gate.inOrder();
        if (rows.size() != findings.size()) {
            rows.clear();
            for (int place = 0; place < findings.size(); place++) {
                int here = place;
                rows.add(new FindingRow(words, text, () -> touched(here), assess));
            }
            getChildren().setAll(rows);
            at = Math.clamp(at, 0, Math.max(0, rows.size() - 1));
        }
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).show(gate, findings.get(place));
            if (kept.equals(Optional.of(findings.get(place).criterion()))) {
                at = place;
            }
        }
        mark();
    }

    private static boolean settled(Gate gate, Criterion criterion) {
        return gate.findings().stream()
                .filter(now -> now.criterion().equals(criterion))
                .anyMatch(Finding::settled);
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || rows.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> go(event, at - 1);
            case DOWN -> go(event, at + 1);
            case HOME -> go(event, 0);
            case END -> go(event, rows.size() - 1);
            case ENTER -> {
                event.consume();
                atHand().ifPresent(assess);
            }
            default -> {}
        }
    }

    private void go(KeyEvent event, int to) {
        event.consume();
        go(to);
    }

    private void touched(int here) {
        requestFocus();
        go(here);
    }

    private void go(int to) {
        at = Math.clamp(to, 0, Math.max(0, rows.size() - 1));
        mark();
        rowAtHand().ifPresent(FormScroll::seek);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void mark() {
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).atHand(place == at);
        }
    }

    /** Goes to the next open criterion after the one at hand, or else the first open one. */
    void goToOpen() {
        for (int step = 0; step < rows.size(); step++) {
            int place = (at + step) % rows.size();
            if (rows.get(place).isOpen()) {
                go(place);
                return;
            }
        }
    }

    @Override
    public Optional<FindingRow> rowAtHand() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(at));
    }

    /** The criterion at hand. */
    Optional<Finding> atHand() {
        return rowAtHand().flatMap(FindingRow::finding);
    }

    /** The rows as they are said. */
    List<String> said() {
        return rows.stream().map(FindingRow::getAccessibleText).toList();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> rows.isEmpty() ? null : rows.get(at);
            case ITEM_COUNT -> rows.size();
            case ITEM_AT_INDEX ->
                    parameters.length > 0 && parameters[0] instanceof Integer place
                            ? rows.get(place)
                            : null;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
