package vigil.screen.treatment;

import java.util.Optional;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DoseCheck;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.telling.DrugText;
import vigil.telling.People;

/** What is read out where a dose is checked again: why, and what stands now. */
final class CheckedAnew {
    private final Words words;
    private final People people;
    private final DrugText drug;

    CheckedAnew(Words words, People people) {
        this.words = words;
        this.people = people;
        this.drug = new DrugText(words);
    }

    void say(Optional<Chart> chart, FormRows rows) {
        chart.ifPresent(
                open -> {
                    DoseCheck.former(open).ifPresent(check -> rows.say(why(check), Style.WRAP));
                    open.latest(DoseOrdered.class)
                            .map(ordered -> drug.ordered(ordered.event().order()))
                            .ifPresent(line -> rows.say(line, Style.STRONG, Style.WRAP));
                    open.all(DrugDrawnUp.class)
                            .forEach(
                                    drawn ->
                                            rows.say(
                                                    drug.drawn(drawn.event()),
                                                    Style.STRONG,
                                                    Style.WRAP));
                });
    }

    private String why(DoseCheck check) {
        return words.say(
                "treatment.infusion.check.why",
                people.name(check.by().event().second()),
                words.time(check.by().at().local()),
                check.since().map(since -> words.time(since.local())).orElse(""));
    }
}
