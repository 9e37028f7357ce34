package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.protocol.Anchor;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.VitalItem;

/** Step 5: says what the baseline set holds and whether it was taken, and leads to its form. */
final class BaselinePart implements StepPart {
    private final Words words;
    private final Form form = new Form();
    private final VBox asked = Style.on(new VBox(), Style.INSET);

    BaselinePart(Words words, Runnable toTreatment) {
        this.words = words;
        form.say(Style.on(new Label(words.say("checkin.baseline.open")), Style.WRAP));
        form.say(asked);
        form.press(Buttons.primary(words.say("checkin.baseline.go"), toTreatment));
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(Chart::baseline)
                .or(() -> chart.flatMap(at -> at.vitals().stream().findFirst()))
                .map(set -> List.of(new Line(words.say("checkin.baseline"), said(set))))
                .orElse(List.of());
    }

    private String said(Charted<VitalsRecorded> set) {
        return words.say("checkin.baseline.taken", words.time(set.at().local()));
    }

    @Override
    public void show(Optional<Chart> chart) {
        String items =
                chart.flatMap(Chart::protocol).stream()
                        .flatMap(protocol -> protocol.schedule().stream())
                        .filter(rule -> rule.anchor() == Anchor.CHECK_IN)
                        .flatMap(rule -> rule.items().stream())
                        .distinct()
                        .sorted()
                        .map(VitalItem::name)
                        .map(name -> words.say("vitalItem." + name))
                        .collect(Collectors.joining(" · "));
        asked.getChildren()
                .setAll(StepPage.line(new Line(words.say("checkin.baseline.items"), items)));
        Visibility.set(asked, !items.isEmpty());
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        return new Answer.Kept();
    }
}
