package vigil.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.intake.Objection.Reason;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.SprayCourse;
import vigil.vitals.PlausibilityBounds;

/** What a row of a sheet amounts to, besides its time and who did it. */
public sealed interface RowReading {

    /** An act, not judged yet. */
    record Whole(Act act) implements RowReading {}

    /** None, and all that is wrong with the row. */
    record Wrong(List<Objection> objections) implements RowReading {
        public Wrong {
            objections = List.copyOf(objections);
        }
    }

    /**
     * When the rest after the last spray device is over, where a row says that another was given
     * within it. Its time is unusual, and charted when it is meant.
     */
    static Optional<Instant> restingAt(Row row, Chart chart, Moment at) {
        return row.word().equals(HappeningReading.DEVICE)
                ? SprayCourse.in(chart).flatMap(course -> course.restingAt(at))
                : Optional.empty();
    }

    /**
     * Reads a row.
     *
     * @param chart the session as it stands when the row is charted
     */
    static RowReading of(Row row, Chart chart, PlausibilityBounds bounds, ActContext context) {
        List<Objection> objections = new ArrayList<>();
        try {
            if (row.isSet() == row.isHappening()) {
                throw row.isSet()
                        ? new Unfit(Column.WHAT, Reason.TWO_IN_ONE)
                        : new Unfit(Column.TIME, Reason.NOTHING);
            }
            if (row.isHappening()) {
                return new Whole(new HappeningReading(row, chart).act(context));
            }
            Optional<RecordVitals> set =
                    new SetReading(row, chart.reads(bounds)).act(context, objections);
            if (set.isPresent()) {
                return new Whole(set.get());
            }
        } catch (Unfit unfit) {
            objections.add(unfit.objection());
        }
        return new Wrong(objections);
    }
}
