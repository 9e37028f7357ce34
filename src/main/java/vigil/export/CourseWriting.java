package vigil.export;

import java.util.List;
import java.util.stream.Stream;
import vigil.assets.CodeTable;
import vigil.export.CourseLines.CareLine;
import vigil.export.CourseLines.ChangeLine;
import vigil.export.CourseLines.EffectLine;
import vigil.export.CourseLines.NoteLine;
import vigil.export.CourseLines.RescueLine;
import vigil.export.CourseLines.ScoreLine;
import vigil.export.CourseLines.SuicideScreenLine;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.SideEffectCourse;

/** Writes side effects, scores, rescue drugs, care and notes. */
final class CourseWriting {
    private final Chart chart;
    private final CodeTable codes;

    CourseWriting(Chart chart, CodeTable codes) {
        this.chart = chart;
        this.codes = codes;
    }

    List<EffectLine> effects() {
        return SideEffectCourse.in(chart).stream().map(this::effect).toList();
    }

    private EffectLine effect(SideEffectCourse course) {
        return new EffectLine(
                course.id(),
                Iso.of(course.onset()),
                course.now(),
                course.now().grade().number(),
                CodeLine.of(codes, "effect." + course.now().term().code()),
                changes(course),
                course.end().map(Iso::of),
                course.outcome(),
                course.rescue().stream().map(Charted::id).toList());
    }

    private List<ChangeLine> changes(SideEffectCourse course) {
        Stream<ChangeLine> first =
                chart.all(SideEffectLogged.class).stream()
                        .filter(logged -> logged.id().equals(course.id()))
                        .map(
                                logged ->
                                        new ChangeLine(
                                                logged.id(),
                                                Iso.of(logged.at()),
                                                logged.event().effect()));
        Stream<ChangeLine> later =
                chart.all(SideEffectChanged.class).stream()
                        .filter(change -> change.event().effect().equals(course.id()))
                        .map(
                                change ->
                                        new ChangeLine(
                                                change.id(),
                                                Iso.of(change.at()),
                                                change.event().now()));
        return Stream.concat(first, later).toList();
    }

    List<ScoreLine> scores() {
        return chart.all(ScoreTaken.class).stream()
                .map(
                        taken ->
                                new ScoreLine(
                                        taken.id(),
                                        Iso.of(taken.at()),
                                        taken.entry().first().measuredBy(),
                                        taken.event().score(),
                                        CodeLine.of(
                                                codes,
                                                "score." + taken.event().score().kind().name())))
                .toList();
    }

    List<SuicideScreenLine> suicideScreens() {
        return chart.all(SuicideScreened.class).stream()
                .map(
                        screened ->
                                new SuicideScreenLine(
                                        screened.id(),
                                        Iso.of(screened.at()),
                                        screened.entry().first().measuredBy(),
                                        screened.event().instrument(),
                                        screened.event().result(),
                                        screened.event().note()))
                .toList();
    }

    List<RescueLine> rescueDrugs() {
        return chart.all(RescueDrugGiven.class).stream()
                .map(
                        given ->
                                new RescueLine(
                                        given.id(),
                                        Iso.of(given.at()),
                                        given.entry().first().measuredBy(),
                                        given.event().drug(),
                                        given.event().dose(),
                                        given.event().route(),
                                        given.event().orderedBy(),
                                        given.event().effect()))
                .toList();
    }

    List<CareLine> care() {
        return chart.all(CareGiven.class).stream()
                .map(
                        given ->
                                new CareLine(
                                        given.id(),
                                        Iso.of(given.at()),
                                        given.event().care(),
                                        given.event().note()))
                .toList();
    }

    List<NoteLine> notes() {
        Stream<NoteLine> notes =
                chart.all(NoteWritten.class).stream().map(note -> note(note, note.event().text()));
        Stream<NoteLine> stamps =
                chart.all(TimeStamped.class).stream()
                        .map(stamp -> note(stamp, stamp.event().words()));
        return Stream.concat(notes, stamps).toList();
    }

    private static NoteLine note(Charted<?> charted, String text) {
        return new NoteLine(
                charted.id(), Iso.of(charted.at()), charted.entry().first().enteredBy(), text);
    }
}
