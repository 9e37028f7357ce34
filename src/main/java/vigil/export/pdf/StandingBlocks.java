package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vigil.export.SessionOfRecord;
import vigil.review.DoseTruth;
import vigil.review.Flowsheet;
import vigil.session.Chart;
import vigil.session.SideEffectCourse;
import vigil.telling.DosingText;
import vigil.telling.FlowsheetText;
import vigil.telling.VitalText;
import vigil.vitals.VitalItem;

/** Where a session stands at the moment of its last entry: the drug, the last set, what goes on. */
final class StandingBlocks {
    private final Said said;

    StandingBlocks(Said said) {
        this.said = said;
    }

    List<Block> of(SessionOfRecord record) {
        Chart chart = record.session().chart();
        List<Block.Fact> facts = new ArrayList<>();
        DoseTruth dose = DoseTruth.of(chart, record.asOf());
        DosingText dosing = new DosingText(said.words(), said.people());
        dose.rate()
                .ifPresent(
                        rate ->
                                facts.add(
                                        fact(
                                                "paper.down.runs",
                                                dose.expectedEnd()
                                                        .map(
                                                                end ->
                                                                        said.say(
                                                                                "paper.down.runs.until",
                                                                                dosing.rate(rate),
                                                                                said.time(end)))
                                                        .orElse(dosing.rate(rate)))));
        Flowsheet.newest(chart).ifPresent(set -> facts.add(fact("paper.down.last", last(set))));
        String ongoing =
                SideEffectCourse.ongoing(chart).stream()
                        .map(
                                course ->
                                        course.now().term().text()
                                                + ", "
                                                + said.say("chart.grade." + course.now().grade()))
                        .collect(Collectors.joining(" · "));
        if (!ongoing.isEmpty()) {
            facts.add(fact("paper.down.ongoing", ongoing));
        }
        return facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts, 1));
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(said.say(key), Cell.of(value));
    }

    private String last(Flowsheet.Column set) {
        VitalText vitals = new VitalText(said.words());
        FlowsheetText text = new FlowsheetText(said.words(), vitals, said.people()::initials);
        List<String> parts = new ArrayList<>(List.of(text.time(set)));
        for (VitalItem item : VitalItem.values()) {
            if (set.cell(item).content() instanceof Flowsheet.Content.Value value) {
                parts.add(vitals.full(value.value()));
            }
        }
        return String.join(" · ", parts);
    }
}
