package vigil.screen.checkin;

import java.util.Optional;
import javafx.scene.Node;
import vigil.quantity.TypedNumber;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.telling.SeriesText;

/**
 * Which session of how many. What the last session proposes stands there only to be confirmed or
 * changed.
 */
final class SeriesEntry {
    private static final int MOST = 999;

    private final Words words;
    private final Form form = new Form();
    private final EntryField number;
    private final CheckLine right;
    private final EntryField total;
    private Optional<SeriesPosition> proposed = Optional.empty();

    SeriesEntry(Words words) {
        this.words = words;
        Fields fields = new Fields(words);
        number = form.add("series.number", fields.whole("series.number", MOST));
        total = form.add("series.total", fields.whole("series.total", MOST));
        right =
                form.add(
                        new CheckLine(
                                words.say("checkin.series.right"),
                                words.say("checkin.series.right.help")));
        number.textProperty().subscribe(this::shown);
        total.textProperty().subscribe(this::shown);
        shown();
    }

    private void shown() {
        Visibility.set(right, asks());
    }

    private boolean asks() {
        return proposed.isPresent() && typed().equals(proposed);
    }

    /** Proposes the place after the last session's. */
    void propose(Optional<SeriesPosition> last) {
        proposed = last.map(SeriesEntry::after);
        form.offer("series.number", proposed.map(at -> String.valueOf(at.number())).orElse(""));
        form.offer(
                "series.total",
                proposed.filter(at -> at.of() > 0).map(at -> String.valueOf(at.of())).orElse(""));
        number.previousProperty()
                .set(
                        last.map(
                                        before ->
                                                words.say(
                                                        "checkin.series.last",
                                                        SeriesText.of(words, before)))
                                .orElse(words.say("checkin.series.none")));
        right.tickedProperty().set(false);
        shown();
    }

    /** The next place; after the last one of a series there is a number alone. */
    private static SeriesPosition after(SeriesPosition last) {
        int number = last.number() + 1;
        return new SeriesPosition(number, number <= last.of() ? last.of() : 0);
    }

    Form form() {
        return form;
    }

    private Optional<SeriesPosition> typed() {
        Optional<Integer> of =
                total.text().isBlank()
                        ? Optional.of(0)
                        : TypedNumber.whole(total.text(), MOST).ifRead();
        return TypedNumber.whole(number.text(), MOST)
                .ifRead()
                .filter(at -> at > 0)
                .flatMap(at -> of.map(all -> new SeriesPosition(at, all)));
    }

    /** The position, once it is typed or the proposal confirmed. */
    Optional<SeriesPosition> value() {
        return typed().filter(at -> at.of() == 0 || at.number() <= at.of())
                .filter(at -> !asks() || right.tickedProperty().get());
    }

    /** Where to go while something is missing. */
    Node missing() {
        return asks() ? right.focusTarget() : number.input();
    }

    /** What is missing. */
    String sentence() {
        boolean beyond = typed().filter(at -> at.of() > 0 && at.number() > at.of()).isPresent();
        return words.say(
                beyond
                        ? "checkin.series.beyond"
                        : asks() ? "checkin.series.confirm" : "checkin.series.needed");
    }
}
