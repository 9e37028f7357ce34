package vigil.screen.treatment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.KeptNodes;
import vigil.screen.kit.MeasuredColumn;
import vigil.screen.kit.Style;
import vigil.vitals.VitalItem;

/** The rows of a set: a field in each, or two short ones beside each other. */
final class VitalsRows {
    private static final double GAP = 4;

    /** The items of one or two digits. */
    private static final Set<VitalItem> SHORT =
            EnumSet.of(
                    VitalItem.SEDATION, VitalItem.DISSOCIATION, VitalItem.PAIN, VitalItem.NAUSEA);

    private final VBox rows = new MeasuredColumn(GAP);
    private final Map<VitalItem, FlowPane> pairs = new EnumMap<>(VitalItem.class);
    private final SedationLevels levels;

    /**
     * Rows without a field so far.
     *
     * @param levels stand below the row of the sedation
     */
    VitalsRows(SedationLevels levels) {
        this.levels = levels;
    }

    /** Whether the value of an item has one or two digits. */
    static boolean isShort(VitalItem item) {
        return SHORT.contains(item);
    }

    Node node() {
        return rows;
    }

    /**
     * Lays the fields of these items in their order.
     *
     * @param below what stands below them
     */
    void lay(
            List<VitalItem> items,
            Function<VitalItem, EntryField> fields,
            List<? extends Node> below) {
        List<Node> laid = new ArrayList<>();
        Map<FlowPane, List<EntryField>> held = new LinkedHashMap<>();
        Optional<List<EntryField>> half = Optional.empty();
        for (VitalItem item : items) {
            EntryField field = fields.apply(item);
            if (!isShort(item)) {
                half = Optional.empty();
                laid.add(field);
            } else if (half.isPresent()) {
                half.get().add(field);
                half = Optional.empty();
            } else {
                FlowPane line = pairs.computeIfAbsent(item, first -> pair());
                half = Optional.of(new ArrayList<>(List.of(field)));
                held.put(line, half.get());
                laid.add(line);
            }
            if (item == VitalItem.SEDATION) {
                laid.add(levels.node());
            }
        }
        laid.addAll(below);
        held.forEach(KeptNodes::lay);
        KeptNodes.lay(rows, laid);
    }

    private static FlowPane pair() {
        return Style.on(new FlowPane(), Style.ENTRY_PAIR);
    }
}
