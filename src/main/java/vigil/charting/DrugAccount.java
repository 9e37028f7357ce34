package vigil.charting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.dosing.DeliveredDose;
import vigil.dosing.Given;
import vigil.dosing.Movement;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.PreparationEvent.DrugDrawnUp;

/** What of the drug drawn up is still there to be given, wasted or returned, in mg. */
record DrugAccount(Chart chart) {

    /**
     * Starts and stops are charted to the minute, so what ran is known only to two minutes of the
     * highest rate; true waste must not be refused for that.
     */
    private static final Duration CHARTED_TO_THE_MINUTE = Duration.ofMinutes(2);

    /** Whether drug of a lot was drawn up. */
    boolean knows(String lot) {
        return chart.all(DrugDrawnUp.class).stream()
                .anyMatch(drawn -> drawn.event().product().lot().equals(lot));
    }

    /** What is left of a lot, as of a time; below zero where more went than was drawn. */
    BigDecimal left(String lot, Instant until) {
        return leftOf(DoseCourse.in(chart).movements(until), lot::equals).min(leftOfAll(until));
    }

    /** What is left of all lots together, as of a time. */
    BigDecimal leftOfAll(Instant until) {
        DoseCourse course = DoseCourse.in(chart);
        List<Movement> movements = course.movements(until);
        return movements.stream()
                .filter(Movement.GivenFromDrawn.class::isInstance)
                .map(given -> given.amount().amount())
                .reduce(leftOf(movements, lot -> true), BigDecimal::subtract)
                .add(notKnownToHaveRun(course, until));
    }

    /** Drawn, less what went under the name of its lot. */
    private static BigDecimal leftOf(List<Movement> movements, Predicate<String> wanted) {
        BigDecimal left = BigDecimal.ZERO;
        for (Movement movement : movements) {
            BigDecimal amount = movement.amount().amount();
            left =
                    switch (movement) {
                        case Movement.Drawn drawn when wanted.test(drawn.product().lot()) ->
                                left.add(amount);
                        case Movement.OfLot gone when wanted.test(gone.lot()) ->
                                left.subtract(amount);
                        case Movement.Drawn _, Movement.OfLot _, Movement.GivenFromDrawn _ -> left;
                    };
        }
        return left;
    }

    private static BigDecimal notKnownToHaveRun(DoseCourse course, Instant until) {
        List<Given> ran = course.given().stream().filter(Given.Segment.class::isInstance).toList();
        Instant later = until.plus(CHARTED_TO_THE_MINUTE);
        return ran.stream()
                .map(piece -> ((Given.Segment) piece).rate())
                .max(Comparator.naturalOrder())
                .map(highest -> new Given.Segment(until, Optional.of(later), highest))
                .map(unsure -> amount(List.of(unsure), later).min(amount(ran, until)))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal amount(List<Given> pieces, Instant until) {
        return new DeliveredDose(pieces).at(until).amount();
    }
}
