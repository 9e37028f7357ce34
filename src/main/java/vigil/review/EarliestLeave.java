package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.discharge.Finding;
import vigil.discharge.Finding.Standing;
import vigil.discharge.LeavingEvidence;
import vigil.discharge.Readiness;
import vigil.protocol.Anchor;
import vigil.protocol.Criterion;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.EvidenceForLeaving;
import vigil.session.LeavingEvent.ObservationExtended;

/**
 * The earliest moment at which the clocks of a protocol let the patient leave. All other criteria
 * may still be open.
 *
 * @param expected whether it rests on an end of dosing that has not come yet
 */
public record EarliestLeave(Moment at, boolean expected, Cause cause) {

    /** Which clock runs longest. Minutes. */
    public sealed interface Cause {

        /** The minimum stay of the protocol. */
        record MinimumStay(Anchor from, int minutes) implements Cause {}

        /** The time of observation after a rescue drug. */
        record RescueDrugGiven(String drug, int minutes) implements Cause {}

        /** Somebody decided to watch longer. */
        record Extended(int minutes) implements Cause {}
    }

    private record Candidate(Instant at, boolean expected, Cause cause) {}

    /** The earliest leave; absent where a minimum stay counts from something still unknown. */
    public static Optional<EarliestLeave> of(Chart chart, Moment now) {
        return longest(chart, now, waitedFor(chart, now));
    }

    /** The same as if nothing had been set aside. */
    static Optional<EarliestLeave> byClocksAlone(Chart chart, Moment now) {
        return longest(chart, now, criteria(chart));
    }

    private static List<Criterion> criteria(Chart chart) {
        return chart.protocol().map(Protocol::leaving).orElse(List.of());
    }

    private static Optional<EarliestLeave> longest(
            Chart chart, Moment now, List<Criterion> criteria) {
        if (chart.protocol().isEmpty() || chart.firstDose().isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> found = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion instanceof Criterion.MinimumStay stay) {
                Optional<Candidate> clock = stay(chart, stay, now);
                if (clock.isEmpty()) {
                    return Optional.empty();
                }
                found.add(clock.get());
            } else if (criterion instanceof Criterion.RescueObserved) {
                found.addAll(rescues(EvidenceForLeaving.rescues(chart)));
            }
        }
        chart.all(ObservationExtended.class)
                .forEach(
                        longer ->
                                found.add(
                                        new Candidate(
                                                after(longer.placed(), longer.event().minutes()),
                                                false,
                                                new Cause.Extended(longer.event().minutes()))));
        return found.stream()
                .max(Comparator.comparing(Candidate::at))
                .map(
                        last ->
                                new EarliestLeave(
                                        Moment.of(last.at(), chart.plan().zone()),
                                        last.expected(),
                                        last.cause()));
    }

    /** What was set aside is waited for no more. All is judged only where anything was. */
    private static List<Criterion> waitedFor(Chart chart, Moment now) {
        List<Criterion> all = criteria(chart);
        if (EvidenceForLeaving.setAside(chart).isEmpty()) {
            return all;
        }
        return Readiness.judge(all, EvidenceForLeaving.in(chart), now).stream()
                .filter(finding -> !(finding.standing() instanceof Standing.Overridden))
                .map(Finding::criterion)
                .toList();
    }

    private static Optional<Candidate> stay(Chart chart, Criterion.MinimumStay stay, Moment now) {
        Cause cause = new Cause.MinimumStay(stay.from(), stay.minutes());
        Optional<Instant> known =
                Anchors.happened(chart, stay.from()).map(Occurrence::at).reduce((a, b) -> b);
        if (known.isPresent()) {
            return known.map(at -> new Candidate(after(at, stay.minutes()), false, cause));
        }
        return stay.from() == Anchor.DOSING_END
                ? DosingClock.of(chart)
                        .expectedEnd(now.instant())
                        .map(at -> at.isBefore(now.instant()) ? now.instant() : at)
                        .map(at -> new Candidate(after(at, stay.minutes()), true, cause))
                : Optional.empty();
    }

    private static List<Candidate> rescues(List<LeavingEvidence.Rescue> rescues) {
        List<Candidate> found = new ArrayList<>();
        for (LeavingEvidence.Rescue given : rescues) {
            given.observeMinutes()
                    .ifPresent(
                            minutes ->
                                    found.add(
                                            new Candidate(
                                                    after(given.given(), minutes),
                                                    false,
                                                    new Cause.RescueDrugGiven(
                                                            given.drug(), minutes))));
        }
        return found;
    }

    private static Instant after(Moment from, int minutes) {
        return after(from.instant(), minutes);
    }

    private static Instant after(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }
}
