package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.charting.PreparationAct.ArrangeEscort;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.EscortArranged;

/** Who will take the patient home. */
final class EscortPart implements StepPart {
    private final Words words;
    private final Acting acting;
    private final EntryField name;
    private final EntryField relation;
    private final EntryField phone;
    private final VBox box;

    EscortPart(Words words, Acting acting) {
        this.words = words;
        this.acting = acting;
        Fields fields = new Fields(words);
        name = fields.text("escort");
        relation = fields.text("relation");
        phone = fields.text("phone");
        box = Style.on(new VBox(name, relation, phone), Style.STACK);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(at -> at.latest(EscortArranged.class))
                .map(
                        one ->
                                Stream.of(
                                                one.event().name(),
                                                one.event().relation(),
                                                one.event().phone())
                                        .filter(text -> !text.isBlank())
                                        .collect(Collectors.joining(", ")))
                .map(text -> List.of(new Line(words.say("checkin.field.escort"), text)))
                .orElse(List.of());
    }

    @Override
    public void show(Optional<Chart> chart) {
        // Nothing here depends on the record.
    }

    @Override
    public void addTo(EntrySequence sequence) {
        sequence.add(name).add(relation).add(phone);
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        boolean any = !(name.text() + relation.text() + phone.text()).isBlank();
        if (!any) {
            return new Answer.Nothing();
        }
        return name.text().isBlank()
                ? new Answer.Incomplete(words.say("checkin.escort.needed"), name.input())
                : new Answer.Acts(
                        List.of(
                                new ArrangeEscort(
                                        acting.context("escort"),
                                        name.text(),
                                        relation.text(),
                                        phone.text())));
    }

    @Override
    public Map<String, StringProperty> texts() {
        return Map.of(
                "escort", name.textProperty(),
                "relation", relation.textProperty(),
                "phone", phone.textProperty());
    }
}
