package vigil.screen.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.people.StaffId;
import vigil.review.Flowsheet;
import vigil.review.Flowsheet.Column;
import vigil.review.Flowsheet.Content;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.telling.FlowsheetText;
import vigil.telling.VitalText;
import vigil.vitals.VitalItem;

/**
 * The flowsheet: the chart's equal in numbers. Names of rows stand still at the left, the newest
 * set is at the far right and in view (rule C7); Left and Right go from set to set.
 */
public final class FlowsheetView extends HBox {
    private static final double LINE_EM = 1.42;
    private static final double SCROLL_BAR_EM = 0.75;

    /** What rows of whole pixels need beyond their sizes in em. */
    private static final double WHOLE_PIXELS_EM = 0.3;

    private static final int HEAD_LINES = 2;
    private static final int LEAST_ROWS = 5;

    /** So wide is a set at least, in em; wider where it also shows what was corrected. */
    private static final double SET_EM = 5.9;

    private static final double CORRECTED_SET_EM = 9;

    /** What a set is wider by where values have decimals. */
    private static final double DECIMALS_EM = 0.9;

    /** So wide it becomes where there is room. */
    private static final double ROOMY_SET_EM = 9;

    private final Words words;
    private final VitalText say;
    private final FlowsheetText text;
    private final VBox names = new VBox();
    private final Label measure = new Label("M");
    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private final ListView<Column> sets = new ListView<>(columns);

    /** Above the sets, so that neither their bands nor the newest of them break it. */
    private final Region ring = Style.on(new Region(), Style.FLOWSHEET_RING);

    private List<VitalItem> rows = List.of();
    private final ReadOnlyDoubleWrapper usualHeight = new ReadOnlyDoubleWrapper();
    private List<VitalItem> usual = List.of();

    /** Of each column whether some value of it has a decimal: told once, for it is in its texts. */
    private final List<Boolean> decimal = new ArrayList<>();

    private boolean newestWanted;
    private int seenBefore;
    private Optional<EntryId> marked = Optional.empty();
    private final ObjectProperty<Optional<EntryId>> fresh =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * An empty sheet.
     *
     * @param initials how a member of staff is named in the row "by"
     */
    public FlowsheetView(Words words, Function<StaffId, String> initials) {
        this.words = words;
        this.say = new VitalText(words);
        this.text = new FlowsheetText(words, say, initials);
        Style.on(this, Style.FLOWSHEET);
        Style.on(names, Style.FLOWSHEET_NAMES);
        sets.setOrientation(Orientation.HORIZONTAL);
        sets.setAccessibleRole(AccessibleRole.LIST_VIEW);
        sets.setAccessibleText(words.say("chart.flowsheet.label"));
        sets.addEventFilter(KeyEvent.KEY_PRESSED, this::fromTheNewest);
        sets.setCellFactory(list -> new FlowsheetCell(text, this::rows, fresh));
        Style.on(sets, Style.FLOWSHEET_SETS);
        // The lines of the rows run on to the sets at the right.
        HBox.setHgrow(names, Priority.ALWAYS);
        Visibility.set(measure, false);
        measure.fontProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::showNewest);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(sets.focusedProperty());
        getChildren().addAll(names, sets, measure, ring);
    }

    /** While no set is chosen, either arrow begins at the newest. */
    private void fromTheNewest(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        if (arrow && sets.getSelectionModel().isEmpty() && !columns.isEmpty()) {
            event.consume();
            sets.getSelectionModel().selectLast();
            showNewest();
        }
    }

    /**
     * Gives each set its width: all that are seen are of one width and seen whole, and together
     * they take what room there is, up to what reads well.
     *
     * @return how many are seen at once
     */
    private int share() {
        double em = measure.getFont().getSize();
        double room = Math.max(em, getWidth() - names.minWidth(-1));
        boolean corrected = columns.stream().anyMatch(this::corrected);
        double least =
                ((corrected ? CORRECTED_SET_EM : SET_EM)
                                + (decimal.contains(true) ? DECIMALS_EM : 0))
                        * em;
        int seen = Math.clamp((int) (room / least), 1, Math.max(1, columns.size()));
        double width = Math.floor(Math.min(room / seen, ROOMY_SET_EM * em));
        sets.setFixedCellSize(width);
        sets.setMinWidth(width);
        sets.setPrefWidth(width * seen);
        sets.setMaxWidth(width * seen);
        return seen;
    }

    private boolean corrected(Column column) {
        return !column.amendments().isEmpty()
                && rows.stream().anyMatch(item -> !column.cell(item).earlier().isEmpty());
    }

    /** Shows a sheet; the newest set comes into view. */
    public void show(Flowsheet sheet) {
        boolean grown = sheet.columns().size() != columns.size();
        List<VitalItem> used = used(sheet.rows(), sheet.columns());
        List<VitalItem> often = often(used, sheet.columns());
        boolean sameRows =
                rows.equals(used) && usual.equals(often) && !names.getChildren().isEmpty();
        if (!sameRows) {
            rows = used;
            usual = often;
            showNames();
        }
        replace(sheet.columns(), sameRows);
        Style.FLOWSHEET_DECIMALS.set(sets, decimal.contains(true));
        freshChanged();
        requestLayout();
        if (grown) {
            showNewest();
        }
    }

    private boolean anyDecimal(Column column) {
        return rows.stream().anyMatch(item -> FlowsheetLine.decimal(text.cell(column.cell(item))));
    }

    private void showNewest() {
        newestWanted = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double widthBefore = sets.getFixedCellSize();
        double roomBefore = sets.getWidth();
        int seen = share();
        boolean otherWidth = sets.getFixedCellSize() != widthBefore;
        newestWanted = newestWanted || otherWidth || seen != seenBefore;
        seenBefore = seen;
        super.layoutChildren();
        ring.resizeRelocate(
                sets.getLayoutX(), sets.getLayoutY(), sets.getWidth(), sets.getHeight());
        if (newestWanted && !columns.isEmpty()) {
            newestWanted = false;
            if (otherWidth && seen < columns.size()) {
                forgetOldWidth();
            }
            if (otherWidth || sets.getWidth() != roomBefore) {
                sets.layout();
            }
            sets.scrollTo(columns.size() - seen);
        }
    }

    /**
     * Has the list measure its sets anew: it scrolls by the widths that it remembers, and forgets
     * them only when the number of its sets changes.
     */
    private void forgetOldWidth() {
        int chosen = sets.getSelectionModel().getSelectedIndex();
        sets.setItems(FXCollections.observableArrayList());
        sets.layout();
        sets.setItems(columns);
        if (chosen >= 0) {
            sets.getSelectionModel().select(chosen);
        }
    }

    /** Leaves the columns alone that say the same as before, so that only the others are drawn. */
    private void replace(List<Column> now, boolean sameRows) {
        int same = 0;
        int most = sameRows ? Math.min(now.size(), columns.size()) : 0;
        while (same < most && columns.get(same).equals(now.get(same))) {
            same++;
        }
        decimal.subList(same, decimal.size()).clear();
        now.subList(same, now.size()).forEach(column -> decimal.add(anyDecimal(column)));
        if (same == 0) {
            columns.setAll(now);
            sets.refresh();
            return;
        }
        columns.remove(same, columns.size());
        columns.addAll(now.subList(same, now.size()));
    }

    /** The rows in which anything stands. */
    private static List<VitalItem> used(List<VitalItem> items, List<Column> sets) {
        return items.stream()
                .filter(
                        item ->
                                sets.stream()
                                        .anyMatch(
                                                column ->
                                                        !(column.cell(item).content()
                                                                instanceof Content.NotPartOfSet)))
                .toList();
    }

    /**
     * The rows that stand first and are always in view: those of the sets since the first dose.
     * What was only taken before it stands below the initials.
     */
    private static List<VitalItem> often(List<VitalItem> used, List<Column> columns) {
        List<Column> since = columns.stream().filter(set -> set.minute().isPresent()).toList();
        return since.isEmpty() ? used : used(used, since);
    }

    /** The rows below the initials. */
    private List<VitalItem> seldom() {
        return rows.stream().filter(item -> !usual.contains(item)).toList();
    }

    /** The height of the head, of the rows that are always in view and of the initials, in em. */
    public ReadOnlyDoubleProperty usualHeightEm() {
        return usualHeight.getReadOnlyProperty();
    }

    /** The height below which the head and the first rows would not be seen, in em. */
    public double leastHeightEm() {
        return (HEAD_LINES + LEAST_ROWS) * LINE_EM + SCROLL_BAR_EM;
    }

    /**
     * The part of a height, in px, that ends with a whole row; all of it where all rows have room.
     */
    double wholeRowsIn(double height) {
        double end = 0;
        for (Node name : names.getChildren()) {
            double next = end + names.snapSizeY(name.prefHeight(-1));
            if (next > height) {
                return end;
            }
            end = next;
        }
        return height;
    }

    /** Marks a set that was just saved, or none any more (rule V7). */
    public void markFresh(Optional<EntryId> set) {
        marked = set;
        freshChanged();
    }

    /** The marked set, or else the newest. */
    private void freshChanged() {
        Optional<EntryId> newest =
                columns.isEmpty() ? Optional.empty() : Optional.of(columns.getLast().set());
        fresh.set(marked.or(() -> newest));
    }

    private FlowsheetCell.Rows rows() {
        return new FlowsheetCell.Rows(usual, seldom());
    }

    private void showNames() {
        List<Label> labels = new ArrayList<>();
        labels.add(name(words.say("chart.flowsheet.minute"), Style.FLOWSHEET_HEAD));
        labels.add(name(words.say("chart.flowsheet.time"), Style.FLOWSHEET_HEAD));
        List<String> named = new ArrayList<>(usual.stream().map(text::rowName).toList());
        named.add(words.say("chart.flowsheet.by"));
        // Rows below push the bar that scrolls sideways out of view; half a row in its place would
        // be seen cut.
        usualHeight.set(
                height(named.size()) + (seldom().isEmpty() ? SCROLL_BAR_EM : WHOLE_PIXELS_EM));
        seldom().stream().map(text::rowName).forEach(named::add);
        for (int row = 0; row < named.size(); row++) {
            labels.add(FlowsheetBand.on(name(named.get(row), Style.FLOWSHEET_NAME), row));
        }
        names.getChildren().setAll(labels);
        double lines = height(named.size()) + SCROLL_BAR_EM;
        String height =
                String.format(
                        Locale.ROOT, "-fx-pref-height: %1$.2fem; -fx-max-height: %1$.2fem;", lines);
        sets.setStyle(height);
        names.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Of the head and so many rows, in em. */
    private static double height(int rows) {
        return (HEAD_LINES + rows) * LINE_EM + FlowsheetBand.gaps(rows) * FlowsheetBand.GAP_EM;
    }

    private static Label name(String name, Style style) {
        return Style.on(new Label(name), Style.FLOWSHEET_LINE, style);
    }

    /** The set that has the focus. */
    public ReadOnlyObjectProperty<Column> chosen() {
        return sets.getSelectionModel().selectedItemProperty();
    }

    /** The list of sets itself, for the order of the focus. */
    public ListView<Column> list() {
        return sets;
    }
}
