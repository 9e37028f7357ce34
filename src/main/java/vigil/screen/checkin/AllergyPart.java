package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import vigil.charting.PreparationAct.ReviewAllergies;
import vigil.screen.kit.CheckLine;
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
    private final Form form = new Form();
    private final CheckLine reviewed;
    private boolean put;

    AllergyPart(Words words, Acting acting) {
        this.words = words;
        this.acting = acting;
        entry = new AllergyEntry(words, "");
        form.add(entry.form());
        reviewed =
                form.add(
                        new CheckLine(
                                words.say("checkin.allergies.reviewed"),
                                words.say("checkin.allergies.reviewed.help")));
    }

    @Override
    public String heading() {
        return words.say("checkin.heading.allergies");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(at -> at.latest(AllergiesReviewed.class))
                .map(asked -> AllergyEntry.say(words, asked.event().allergies()))
                .map(said -> List.of(new Line(words.say("checkin.allergies"), said)))
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
    public Answer answer(Optional<Chart> chart) {
        if (!reviewed.tickedProperty().get()) {
            return entry.form().typed().isEmpty()
                    ? new Answer.Nothing()
                    : new Answer.Incomplete(
                            words.say("checkin.allergies.confirm"), reviewed.focusTarget());
        }
        return entry.value()
                .<Answer>map(
                        now ->
                                new Answer.Acts(
                                        new ReviewAllergies(acting.context("allergies"), now)))
                .orElseGet(
                        () ->
                                new Answer.Incomplete(
                                        words.say("checkin.allergies.needed"), entry.missing()));
    }
}
