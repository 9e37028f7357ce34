package vigil.app.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import vigil.drawing.ChartContent;
import vigil.screen.chart.FlowsheetView;
import vigil.screen.chart.SessionChart;

/**
 * What the bedside screen shows of the sets: found in the window as it is, on the JavaFX thread.
 */
record Bedside(SessionChart chart, FlowsheetView sheet) {

    /** The bedside screen below a node; refuses where there is none. */
    static Bedside in(Parent root) {
        return new Bedside(
                below(root, SessionChart.class).orElseThrow(),
                below(root, FlowsheetView.class).orElseThrow());
    }

    private static <T> Optional<T> below(Node node, Class<T> type) {
        if (type.isInstance(node)) {
            return Optional.of(type.cast(node));
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> below(child, type).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** How many pressures are on the chart. */
    int points() {
        return chart.content().get().map(ChartContent::pressures).map(List::size).orElse(0);
    }

    /** The number of the newest column that stands in the sheet as nodes, from 1. */
    int columns() {
        return cells(sheet.list()).mapToInt(cell -> cell.getIndex() + 1).max().orElse(0);
    }

    private static Stream<ListCell<?>> cells(Node node) {
        if (node instanceof ListCell<?> cell) {
            return cell.isVisible() && !cell.isEmpty() ? Stream.of(cell) : Stream.empty();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Bedside::cells)
                : Stream.empty();
    }
}
