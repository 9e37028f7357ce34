package vigil.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.discharge.Readiness;
import vigil.discharge.SetAside;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.TreatmentSession;

/** What stands out of how a session ended, and of what was set aside on the way. */
final class LeavingStandouts {
    private LeavingStandouts() {}

    /**
     * Everything of that kind.
     *
     * @param end when the patient left, or else the moment up to which the chart tells
     */
    static Stream<Standout> in(TreatmentSession session, Moment end) {
        Chart chart = session.chart();
        Optional<Standout.LeftEarly> early = early(session, end);
        Stream<Standout> set =
                chart.all(LineSetAside.class).stream()
                        .filter(
                                one ->
                                        early.flatMap(left -> left.override())
                                                .filter(one.event().override()::equals)
                                                .isEmpty())
                        .map(one -> overridden(chart, one.event()));
        return Stream.of(early.stream(), leaving(chart), set)
                .flatMap(one -> one.map(Standout.class::cast));
    }

    private static Stream<Standout> leaving(Chart chart) {
        return chart.all(LeavingEvent.class).stream()
                .flatMap(
                        charted ->
                                switch (charted.event()) {
                                    case LeavingEvent.LeftAgainstMedicalAdvice left ->
                                            Stream.of(new Standout.LeftAgainstAdvice(left.note()));
                                    case LeavingEvent.PatientTransferred moved ->
                                            Stream.of(
                                                    new Standout.Transferred(
                                                            moved.to(), moved.reason()));
                                    case LeavingEvent.ObservationExtended longer ->
                                            Stream.of(
                                                    new Standout.WatchedLonger(
                                                            longer.minutes(), longer.reason()));
                                    case LeavingEvent.TreatmentNotGiven(String reason) ->
                                            Stream.of(new Standout.NotGiven(reason));
                                    case LeavingEvent.FoundFitToLeave _ -> Stream.empty();
                                    case LeavingEvent.PatientDischarged _ -> Stream.empty();
                                });
    }

    /** A patient who is handed over does not leave early. */
    private static Optional<Standout.LeftEarly> early(TreatmentSession session, Moment end) {
        boolean home =
                switch (session.stage()) {
                    case DISCHARGED, LEFT_AGAINST_ADVICE -> true;
                    case PLANNED,
                            CHECKED_IN,
                            READY,
                            DOSING,
                            PAUSED,
                            RECOVERING,
                            FIT_TO_LEAVE,
                            NOT_TREATED,
                            TRANSFERRED ->
                            false;
                };
        return home
                ? EarliestLeave.byClocksAlone(session.chart(), end)
                        .filter(clock -> clock.at().isAfter(end))
                        .map(
                                clock ->
                                        new Standout.LeftEarly(
                                                Duration.between(
                                                        end.instant(), clock.at().instant()),
                                                clockSetAside(session.chart())))
                : Optional.empty();
    }

    private static Optional<SetAside> clockSetAside(Chart chart) {
        List<String> clocks =
                chart.protocol().map(Protocol::leaving).orElse(List.of()).stream()
                        .filter(
                                one ->
                                        one instanceof Criterion.MinimumStay
                                                || one instanceof Criterion.RescueObserved)
                        .map(Readiness::code)
                        .toList();
        return chart.all(LineSetAside.class).stream()
                .map(one -> one.event().override())
                .filter(one -> clocks.contains(one.code()))
                .reduce((earlier, later) -> later);
    }

    private static Standout overridden(Chart chart, LineSetAside one) {
        String code = one.override().code();
        Optional<String> line =
                chart
                        .protocol()
                        .flatMap(protocol -> protocol.checklist(one.list()))
                        .map(Checklist::lines)
                        .orElse(List.of())
                        .stream()
                        .filter(found -> found.code().equals(code))
                        .map(Checklist.Line::text)
                        .findFirst();
        Optional<Criterion> criterion =
                chart.protocol().map(Protocol::leaving).orElse(List.of()).stream()
                        .filter(found -> !(found instanceof Criterion.LineAnswered))
                        .filter(found -> Readiness.code(found).equals(code))
                        .findFirst();
        return new Standout.Overridden(one.list(), one.override(), line, criterion);
    }
}
