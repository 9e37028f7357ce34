package vigil.screen.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Nodes in one line, some at its left end and some at its right end; where there is too little room
 * they go on below, and a text wider than the whole line wraps. Nothing is ever cut.
 */
public final class FlowLine extends FlowPane {

    private final List<Node> atEnd = new ArrayList<>();
    private boolean oneRow;
    private double laidRoom = Double.NaN;
    private List<Row> laid = List.of();

    /** An empty line; its gaps and its padding come from its style. */
    public FlowLine(Style... styles) {
        Style.on(this, styles);
    }

    /** Shows these nodes in place of those before. */
    public void show(List<? extends Node> left, List<? extends Node> right) {
        atEnd.clear();
        atEnd.addAll(right);
        List<Node> all = new ArrayList<>(left);
        all.addAll(right);
        getChildren().setAll(all);
    }

    /**
     * Keeps to one row, if all at its right end and the last node at its left have room in it; the
     * others at the left that have none are not shown then.
     */
    public void keepToOneRow(boolean one) {
        if (oneRow != one) {
            oneRow = one;
            if (!one) {
                getManagedChildren().forEach(node -> node.setVisible(true));
            }
            requestLayout();
        }
    }

    private record Item(Node node, double width, double height) {}

    /** One row, and how much of the line it leaves free. */
    private record Row(List<Item> items, double free) {
        double height() {
            return items.stream().mapToDouble(Item::height).max().orElse(0);
        }
    }

    @Override
    public void requestLayout() {
        laidRoom = Double.NaN;
        super.requestLayout();
    }

    /** The rows in so much room, laid once until something in the line changes. */
    private List<Row> rows(double room) {
        if (room != laidRoom) {
            List<Node> managed = getManagedChildren();
            laid = lay(oneRow ? inOneRow(managed, room) : managed, room);
            laidRoom = room;
        }
        return laid;
    }

    /** The nodes that stay; all of them where even those that must stay have no room in one row. */
    private List<Node> inOneRow(List<Node> all, double room) {
        List<Node> must = new ArrayList<>(all.stream().filter(atEnd::contains).toList());
        List<Node> may =
                new ArrayList<>(all.stream().filter(node -> !atEnd.contains(node)).toList());
        if (!may.isEmpty()) {
            must.addFirst(may.removeLast());
        }
        double left = room;
        for (Node node : must) {
            left -= width(node) + getHgap();
        }
        if (left + getHgap() < 0) {
            return all;
        }
        List<Node> row = new ArrayList<>();
        for (Node node : may) {
            left -= width(node) + getHgap();
            if (left < 0) {
                break;
            }
            row.add(node);
        }
        row.addAll(must);
        return row;
    }

    private List<Row> lay(List<Node> shown, double room) {
        List<Row> rows = new ArrayList<>();
        List<Item> row = new ArrayList<>();
        double used = 0;
        for (Node node : shown) {
            double width = Math.min(width(node), room);
            if (!row.isEmpty() && used + getHgap() + width > room) {
                rows.add(new Row(row, room - used));
                row = new ArrayList<>();
                used = 0;
            }
            used += width + (row.isEmpty() ? 0 : getHgap());
            row.add(new Item(node, width, height(node, width)));
        }
        if (!row.isEmpty()) {
            rows.add(new Row(row, room - used));
        }
        return rows;
    }

    private double width(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    private double height(Node node, double width) {
        return snapSizeY(Math.max(node.minHeight(width), node.prefHeight(width)));
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = sides();
        for (Node node : getManagedChildren()) {
            width += width(node);
        }
        return width + getHgap() * Math.max(0, getManagedChildren().size() - 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - sides();
        List<Row> rows = rows(room);
        return snappedTopInset()
                + snappedBottomInset()
                + rows.stream().mapToDouble(Row::height).sum()
                + getVgap() * Math.max(0, rows.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        List<Row> rows = rows(getWidth() - sides());
        if (oneRow) {
            List<Node> shown =
                    rows.stream().flatMap(row -> row.items().stream()).map(Item::node).toList();
            getManagedChildren().forEach(node -> node.setVisible(shown.contains(node)));
        }
        for (Row row : rows) {
            double left = snappedLeftInset();
            boolean pushed = false;
            for (Item item : row.items()) {
                if (!pushed && atEnd.contains(item.node())) {
                    left += row.free();
                    pushed = true;
                }
                layoutInArea(
                        item.node(),
                        left,
                        top,
                        item.width(),
                        row.height(),
                        0,
                        HPos.LEFT,
                        VPos.CENTER);
                left += item.width() + getHgap();
            }
            top += row.height() + getVgap();
        }
    }
}
