package vigil.screen.treatment;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.quantity.Parsed;
import vigil.screen.desk.SetReader;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MeasuredColumn;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.telling.VitalText;
import vigil.vitals.Circumstances;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;

/**
 * What the levels of the session's scale of sedation mean: of the one that is typed in a line below
 * its field, of all in a list that {@code ?} opens in the field and closes there; the sign itself
 * is not typed. Takes no room before somebody comes to the field. Short words of our own for MOAA/S
 * in its 6-level version (BMC Anesthesiology 2022, s12871-022-01788-1, table 2) and for RASS
 * (openEHR archetype 1013.1.2606); field.md 3.3 and 3.4.
 */
final class SedationLevels {
    private static final double GAP = 2;
    private static final String ASKS = "?";

    private final Words words;
    private final VitalText say;
    private final SetReader reader;
    private final EntryField field;
    private final Supplier<Circumstances> around;
    private final Label line = Style.on(new Label(), Style.ENTRY_MEANING);
    private final VBox list = Style.on(new MeasuredColumn(GAP), Style.ENTRY_LEVELS);
    private final VBox node = new MeasuredColumn(GAP, line, list);

    /** Levels below a field. */
    SedationLevels(
            Words words, SetReader reader, EntryField field, Supplier<Circumstances> around) {
        this.words = words;
        this.say = new VitalText(words);
        this.reader = reader;
        this.field = field;
        this.around = around;
        line.setMinHeight(Region.USE_PREF_SIZE);
        open(false);
        field.textProperty().subscribe(this::typed);
        field.input().focusedProperty().subscribe(this::left);
        field.input().addEventFilter(KeyEvent.KEY_TYPED, this::key);
    }

    Node node() {
        return node;
    }

    /** Says it in the scale of the session that is open now. */
    void refresh() {
        Optional<Sedation> level = level();
        boolean here = field.input().isFocused();
        line.setText(
                level.map(say::meaning)
                        .orElseGet(() -> words.say("treatment.vitals.levels", say.scale(scale()))));
        Visibility.set(node, level.isPresent() || here);
        if (list.isManaged()) {
            fill();
        }
    }

    private Sedation.Scale scale() {
        return reader.sedationScale();
    }

    private Optional<Sedation> level() {
        return reader.read(VitalItem.SEDATION, field.text(), around.get())
                                instanceof Parsed.Read<Reading>(Reading.Measured(var value))
                        && value instanceof Sedation level
                ? Optional.of(level)
                : Optional.empty();
    }

    private void typed() {
        open(false);
        refresh();
    }

    private void left(boolean focused) {
        if (!focused) {
            open(false);
        }
        refresh();
    }

    private void key(KeyEvent event) {
        if (event.getCharacter().equals(ASKS)) {
            event.consume();
            open(!list.isManaged());
        }
    }

    private void open(boolean open) {
        list.getChildren().clear();
        Visibility.set(list, open);
        if (open) {
            fill();
            FormScroll.reveal(list);
        }
    }

    /** The lightest first, as the scales are printed. */
    private void fill() {
        list.getChildren()
                .setAll(
                        IntStream.rangeClosed(-scale().highest(), -scale().lowest())
                                .mapToObj(down -> row(new Sedation(scale(), -down)))
                                .toList());
    }

    private Node row(Sedation level) {
        Label number = Style.on(new Label(say.asTyped(level)), Style.STRONG, Style.ENTRY_LEVEL);
        Label meaning = new Label(say.levelOf(level));
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        return new HBox(number, meaning);
    }
}
