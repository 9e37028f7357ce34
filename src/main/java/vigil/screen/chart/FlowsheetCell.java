package vigil.screen.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import vigil.review.Flowsheet.Column;
import vigil.screen.kit.NodeState;
import vigil.screen.kit.Style;
import vigil.session.EntryId;
import vigil.telling.FlowsheetText;
import vigil.vitals.VitalItem;

/** One set as a column of the flowsheet. Its lines are made once and show set after set. */
final class FlowsheetCell extends ListCell<Column> {
    private final FlowsheetText text;

    /** The rows above the initials and those below them. */
    record Rows(List<VitalItem> usual, List<VitalItem> seldom) {
        List<VitalItem> all() {
            return Stream.concat(usual.stream(), seldom.stream()).toList();
        }
    }

    private final Supplier<Rows> rows;
    private final ObservableValue<Optional<EntryId>> fresh;
    private final InvalidationListener freshChanged = changed -> showFresh();
    private final Label minute = line(Style.FLOWSHEET_HEAD);
    private final Label time = line(Style.FLOWSHEET_HEAD);
    private final Label by = line(Style.FLOWSHEET_VALUE);
    private final Map<VitalItem, FlowsheetLine> values = new LinkedHashMap<>();
    private final VBox lines = new VBox();
    private Rows laid = new Rows(List.of(), List.of());

    FlowsheetCell(
            FlowsheetText text, Supplier<Rows> rows, ObservableValue<Optional<EntryId>> fresh) {
        this.text = text;
        this.rows = rows;
        this.fresh = fresh;
        Style.on(this, Style.FLOWSHEET_SET);
        // Weak, because the list throws cells away without a word.
        fresh.addListener(new WeakInvalidationListener(freshChanged));
        lay(laid);
        lines.setVisible(false);
        setGraphic(lines);
    }

    private static Label line(Style style) {
        return Style.on(new Label(), Style.FLOWSHEET_LINE, style);
    }

    private void lay(Rows wanted) {
        laid = wanted;
        values.clear();
        List<Label> below = new ArrayList<>();
        wanted.usual().forEach(item -> below.add(value(item)));
        below.add(by);
        wanted.seldom().forEach(item -> below.add(value(item)));
        for (int row = 0; row < below.size(); row++) {
            FlowsheetBand.on(below.get(row), row);
        }
        lines.getChildren().setAll(minute, time);
        lines.getChildren().addAll(below);
    }

    private FlowsheetLine value(VitalItem item) {
        FlowsheetLine line = new FlowsheetLine(text);
        values.put(item, line);
        return line;
    }

    @Override
    protected void updateItem(Column column, boolean empty) {
        super.updateItem(column, empty);
        boolean nothing = empty || column == null;
        lines.setVisible(!nothing);
        if (nothing) {
            setAccessibleText("");
            NodeState.IS_FRESH.set(this, false);
            NodeState.IS_STRUCK_OUT.set(this, false);
            return;
        }
        Rows wanted = rows.get();
        if (!wanted.equals(laid)) {
            lay(wanted);
        }
        minute.setText(text.minute(column));
        time.setText(text.time(column));
        by.setText(text.by(column));
        boolean marked = isFresh(column);
        values.forEach((item, line) -> line.show(column.cell(item), marked));
        setAccessibleText(text.spoken(column, wanted.all()));
        NodeState.IS_FRESH.set(this, marked);
        NodeState.IS_STRUCK_OUT.set(this, column.struckOut());
    }

    /** The list's size of a set is its width; it is as high as the list, whatever that is. */
    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    private boolean isFresh(Column column) {
        return fresh.getValue().equals(Optional.of(column.set()));
    }

    /**
     * The list lays its cells aside whenever the number of its sets changes, most of them to show
     * the same set again: such a cell stays as it is, so that nothing of it is styled anew.
     */
    @Override
    public void updateIndex(int index) {
        if (index >= 0) {
            super.updateIndex(index);
        }
    }

    private void showFresh() {
        Column column = getItem();
        boolean is = column != null && !isEmpty() && isFresh(column);
        NodeState.IS_FRESH.set(this, is);
        values.values().forEach(line -> line.fresh(is));
    }
}
