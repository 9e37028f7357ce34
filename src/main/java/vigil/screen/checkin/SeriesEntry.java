package vigil.screen.checkin;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.quantity.TypedNumber;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.SeriesPosition;

/**
 * Which session of how many. What the last session proposes stands there only to be confirmed or
 * changed.
 */
final class SeriesEntry {
    private static final int MOST = 999;

    private final Words words;
    private final EntryField number;
    private final EntryField total;
    private final CheckLine right;
    private final VBox box;
    private Optional<SeriesPosition> proposed = Optional.empty();

    SeriesEntry(Words words) {
        this.words = words;
        Fields fields = new Fields(words);
        number =
                fields.judged("series.number", text -> fields.state(TypedNumber.whole(text, MOST)));
        total = fields.judged("series.total", text -> fields.state(TypedNumber.whole(text, MOST)));
        right =
                new CheckLine(
                        words.say("checkin.series.right"), words.say("checkin.series.right.help"));
        box = Style.on(new VBox(number, total, right), Style.STACK);
        number.textProperty().subscribe(this::shown);
        total.textProperty().subscribe(this::shown);
        shown();
    }

    private void shown() {
        boolean asks = asks();
        right.setVisible(asks);
        right.setManaged(asks);
    }

    private boolean asks() {
        return proposed.isPresent() && typed().equals(proposed);
    }

    /** Proposes the place after the last session's. */
    void propose(Optional<SeriesPosition> last) {
        proposed = last.map(before -> new SeriesPosition(before.number() + 1, before.of()));
        number.textProperty().set(proposed.map(at -> String.valueOf(at.number())).orElse(""));
        total.textProperty()
                .set(
                        proposed.filter(at -> at.of() > 0)
                                .map(at -> String.valueOf(at.of()))
                                .orElse(""));
        number.previousProperty()
                .set(
                        last.map(before -> words.say("checkin.series.last", say(words, before)))
                                .orElse(words.say("checkin.series.none")));
        right.tickedProperty().set(false);
        shown();
    }

    Node node() {
        return box;
    }

    void addTo(EntrySequence sequence) {
        sequence.add(number).add(total).add(right);
    }

    Map<String, StringProperty> texts() {
        return Map.of("series.number", number.textProperty(), "series.total", total.textProperty());
    }

    private Optional<SeriesPosition> typed() {
        Optional<Integer> of =
                total.text().isBlank()
                        ? Optional.of(0)
                        : Fields.value(TypedNumber.whole(total.text(), MOST));
        return Fields.value(TypedNumber.whole(number.text(), MOST))
                .filter(at -> at > 0)
                .flatMap(at -> of.map(all -> new SeriesPosition(at, all)));
    }

    /** The position, once it is typed or the proposal confirmed. */
    Optional<SeriesPosition> value() {
        return typed().filter(at -> !asks() || right.tickedProperty().get());
    }

    /** Where to go while something is missing. */
    Node missing() {
        return asks() ? right.focusTarget() : number.input();
    }

    /** What is missing. */
    String sentence() {
        return words.say(asks() ? "checkin.series.confirm" : "checkin.series.needed");
    }

    /** A position in words; a session outside a series has only its number. */
    static String say(Words words, SeriesPosition at) {
        return at.of() == 0
                ? String.valueOf(at.number())
                : words.say("checkin.series.of", at.number(), at.of());
    }
}
