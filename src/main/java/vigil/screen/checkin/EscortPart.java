package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import vigil.charting.PreparationAct.ArrangeEscort;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.telling.EntryText;

/** Who will take the patient home. */
final class EscortPart implements StepPart {
    private final Words words;
    private final Acting acting;
    private final Form form = new Form();
    private final EntryField name;
    private final EntryField relation;
    private final EntryField phone;

    EscortPart(Words words, Acting acting) {
        this.words = words;
        this.acting = acting;
        Fields fields = new Fields(words);
        name = form.add("escort", fields.text("escort"));
        relation = form.add("relation", fields.text("relation"));
        phone = form.add("phone", fields.text("phone"));
    }

    @Override
    public String heading() {
        return words.say("checkin.heading.escort");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(at -> at.latest(EscortArranged.class))
                .map(one -> said(one.event()))
                .map(text -> List.of(new Line(words.say("checkin.heading.escort"), text)))
                .orElse(List.of());
    }

    private static String said(EscortArranged escort) {
        return EntryText.joined(escort.name(), escort.relation(), escort.phone());
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        if (form.typed().isEmpty()) {
            return new Answer.Nothing();
        }
        return name.text().isBlank()
                ? new Answer.Incomplete(words.say("checkin.escort.needed"), name.input())
                : new Answer.Acts(
                        new ArrangeEscort(
                                acting.context("escort"),
                                name.text(),
                                relation.text(),
                                phone.text()));
    }
}
