package vigil.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.dosing.Given;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.ObservationEvent.FlagSeen;
import vigil.session.ObservationEvent.RescueDrugGiven;

/** Finds in a chart what was done while readings lay beyond a limit. */
final class Responses {
    private final Chart chart;

    Responses(Chart chart) {
        this.chart = chart;
    }

    /**
     * What was done from one moment to another, both included, in order.
     *
     * @param readings the readings in question; a flag that names one of them was meant
     */
    List<Response> between(Moment from, Moment until, Set<EntryId> readings) {
        Predicate<Moment> meanwhile = at -> !from.isAfter(at) && !at.isAfter(until);
        List<Response> done = new ArrayList<>();
        DoseCourse course = DoseCourse.in(chart);
        course.pauses().stream()
                .filter(pause -> meanwhile.test(pause.from()))
                .forEach(pause -> done.add(paused(course, pause)));
        for (Charted<RateChanged> rate : chart.all(RateChanged.class)) {
            done.add(new Response.RateChanged(rate.byThisClock(), rate.event().rate()));
        }
        for (Charted<DosingStopped> stop : chart.all(DosingStopped.class)) {
            if (!stop.event().asOrdered()) {
                done.add(new Response.Stopped(stop.byThisClock(), stop.event().reason()));
            }
        }
        for (Charted<RescueDrugGiven> drug : chart.all(RescueDrugGiven.class)) {
            RescueDrugGiven given = drug.event();
            done.add(
                    new Response.Drug(
                            drug.byThisClock(),
                            given.drug(),
                            given.dose(),
                            given.route(),
                            drug.entry().first().measuredBy(),
                            given.orderedBy()));
        }
        for (Charted<CareGiven> care : chart.all(CareGiven.class)) {
            done.add(
                    new Response.Care(
                            care.byThisClock(), care.event().care(), care.event().note()));
        }
        done.removeIf(one -> !meanwhile.test(one.at()));
        chart.all(FlagSeen.class).stream()
                .filter(seen -> about(seen.event(), readings))
                .forEach(
                        seen ->
                                done.add(
                                        new Response.Noted(
                                                seen.byThisClock(),
                                                seen.entry().first().enteredBy(),
                                                seen.event().done())));
        done.sort(Comparator.comparing(Response::at));
        return done;
    }

    private static boolean about(FlagSeen seen, Set<EntryId> readings) {
        return readings.stream().anyMatch(set -> seen.flag().endsWith(":" + set.value()));
    }

    private static Response paused(DoseCourse course, DoseCourse.Pause pause) {
        return new Response.Paused(
                pause.from(),
                pause.until(),
                pause.until().flatMap(end -> rateFrom(course, end.instant())),
                rateUntil(course, pause.from().instant()));
    }

    private static Optional<MilligramsPerHour> rateFrom(DoseCourse course, Instant begin) {
        return segments(course).stream()
                .filter(piece -> piece.from().equals(begin))
                .map(Given.Segment::rate)
                .findFirst();
    }

    private static Optional<MilligramsPerHour> rateUntil(DoseCourse course, Instant end) {
        return segments(course).stream()
                .filter(piece -> piece.until().filter(end::equals).isPresent())
                .map(Given.Segment::rate)
                .findFirst();
    }

    private static List<Given.Segment> segments(DoseCourse course) {
        return course.given().stream()
                .filter(Given.Segment.class::isInstance)
                .map(Given.Segment.class::cast)
                .toList();
    }
}
