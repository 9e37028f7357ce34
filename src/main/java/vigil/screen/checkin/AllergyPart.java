package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.charting.PreparationAct.ReviewAllergies;
import vigil.people.Allergies;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.AllergiesReviewed;

/**
 * Allergies as asked today; what is known stands there and is recorded only once it was gone
 * through.
 */
final class AllergyPart implements StepPart {
    private final Words words;
    private final Acting acting;
    private final AllergyEntry entry;
    private final CheckLine reviewed;
    private final VBox box;
    private boolean put;

    AllergyPart(Words words, Acting acting) {
        this.words = words;
        this.acting = acting;
        entry = new AllergyEntry(words, "allergies");
        reviewed =
                new CheckLine(
                        words.say("checkin.allergies.reviewed"),
                        words.say("checkin.allergies.reviewed.help"));
        box = Style.on(new VBox(entry.node(), reviewed), Style.STACK);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(at -> at.latest(AllergiesReviewed.class))
                .map(
                        asked ->
                                List.of(
                                        new Line(
                                                words.say("checkin.allergies"),
                                                AllergyEntry.say(
                                                        words, asked.event().allergies()))))
                .orElse(List.of());
    }

    @Override
    public void show(Optional<Chart> chart) {
        if (!put && chart.isPresent()) {
            put = true;
            entry.put(chart.get().patient().allergies());
        }
    }

    @Override
    public void addTo(EntrySequence sequence) {
        entry.addTo(sequence);
        sequence.add(reviewed);
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        if (!reviewed.tickedProperty().get()) {
            return new Answer.Nothing();
        }
        Optional<Allergies> asked = entry.value();
        return asked.<Answer>map(
                        now ->
                                new Answer.Acts(
                                        List.of(
                                                new ReviewAllergies(
                                                        acting.context("allergies"), now))))
                .orElseGet(
                        () ->
                                new Answer.Incomplete(
                                        words.say("checkin.allergies.needed"), entry.missing()));
    }

    @Override
    public Map<String, StringProperty> texts() {
        return Map.of("allergies", entry.named().textProperty());
    }
}
