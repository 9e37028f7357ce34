package vigil.export;

import java.util.List;
import java.util.Optional;
import vigil.export.LeavingLines.AnswerLine;
import vigil.export.LeavingLines.ChecklistLine;
import vigil.export.LeavingLines.LeavingLine;
import vigil.export.LeavingLines.OverrideLine;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.LeavingEvent;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.LineSetAside;

/** Writes checklists with answers and overrides, and how the session ended. */
final class LeavingWriting {
    private final Chart chart;

    LeavingWriting(Chart chart) {
        this.chart = chart;
    }

    List<ChecklistLine> checklists() {
        return chart.protocol().map(Protocol::checklists).orElse(List.of()).stream()
                .map(
                        list ->
                                new ChecklistLine(
                                        list.kind(),
                                        list.lines().stream()
                                                .map(line -> answer(list.kind(), line))
                                                .toList()))
                .toList();
    }

    private AnswerLine answer(Checklist.Kind kind, Checklist.Line line) {
        Optional<Charted<ChecklistAnswered>> last =
                chart.all(ChecklistAnswered.class).stream()
                        .filter(given -> given.event().list() == kind)
                        .filter(given -> given.event().code().equals(line.code()))
                        .reduce((earlier, later) -> later);
        return new AnswerLine(
                line.code(),
                line.text(),
                line.required(),
                line.passes(),
                last.map(given -> line.passedBy(given.event().answer(), given.event().detail()))
                        .orElse(false),
                last.map(given -> given.event().answer()),
                last.map(given -> given.event().detail()),
                last.map(given -> Iso.of(given.at())),
                last.map(given -> given.entry().first().measuredBy()),
                last.map(Charted::id),
                overrides(kind, line.code()));
    }

    private List<OverrideLine> overrides(Checklist.Kind kind, String code) {
        return chart.all(LineSetAside.class).stream()
                .filter(set -> set.event().list() == kind)
                .filter(set -> set.event().override().code().equals(code))
                .map(set -> new OverrideLine(set.id(), Iso.of(set.at()), set.event().override()))
                .toList();
    }

    LeavingLine line() {
        Optional<Charted<FoundFitToLeave>> fit = chart.latest(FoundFitToLeave.class);
        Optional<Charted<LeavingEvent>> end =
                chart.all(LeavingEvent.class).stream()
                        .filter(leaving -> ends(leaving.event()))
                        .reduce((earlier, later) -> later);
        return new LeavingLine(
                fit.map(found -> Iso.of(found.at())),
                fit.map(found -> found.event().findings()).orElse(List.of()),
                end.map(leaving -> Iso.of(leaving.at())),
                end.map(Charted::event));
    }

    private static boolean ends(LeavingEvent event) {
        return switch (event) {
            case FoundFitToLeave _, LeavingEvent.ObservationExtended _ -> false;
            case LeavingEvent.PatientDischarged _,
                    LeavingEvent.PatientTransferred _,
                    LeavingEvent.LeftAgainstMedicalAdvice _,
                    LeavingEvent.TreatmentNotGiven _ ->
                    true;
        };
    }
}
