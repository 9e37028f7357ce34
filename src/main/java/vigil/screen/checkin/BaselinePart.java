package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;

/** Step 5: says whether the baseline set was taken, and leads to where it is entered. */
final class BaselinePart implements StepPart {
    private final Words words;
    private final Label hint = Style.on(new Label(), Style.WRAP);
    private final Button go;
    private final VBox box;

    BaselinePart(Words words, Runnable toTreatment) {
        this.words = words;
        go = Style.on(Buttons.plain(words.say("checkin.baseline.go"), toTreatment), Style.PRIMARY);
        box = Style.on(new VBox(hint, Style.on(new HBox(go), Style.LINE)), Style.STACK_WIDE);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.filter(at -> !at.vitals().isEmpty())
                .map(
                        at ->
                                List.of(
                                        new Line(
                                                words.say("checkin.baseline"),
                                                words.say(
                                                        "checkin.baseline.taken",
                                                        DisplayText.time(
                                                                at.vitals()
                                                                        .getFirst()
                                                                        .at()
                                                                        .local()
                                                                        .toLocalTime())))))
                .orElse(List.of());
    }

    @Override
    public void show(Optional<Chart> chart) {
        hint.setText(words.say("checkin.baseline.open"));
    }

    @Override
    public void addTo(EntrySequence sequence) {
        sequence.addNode(go);
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        return new Answer.Kept();
    }

    @Override
    public Map<String, StringProperty> texts() {
        return Map.of();
    }
}
