package vigil.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.Entry;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.VitalItem;

/**
 * The sheets of sessions one after the other, as entries come in. Each is the sheet that {@link
 * Flowsheet#of(Chart)} makes; a column that can only say the same as in the sheet before is taken
 * from there.
 */
public final class FlowsheetCourse {

    /** What every column rests on besides its own set and those before it. */
    private record Ground(
            List<VitalItem> rows,
            Optional<Moment> firstDose,
            Optional<Moment> dosingEnd,
            Optional<Charted<VitalsRecorded>> baseline,
            Optional<Protocol> protocol) {

        static Ground of(Chart chart, List<Entry> sets) {
            return new Ground(
                    Flowsheet.rows(chart, sets),
                    chart.firstDose(),
                    chart.dosingEnd(),
                    chart.baseline(),
                    chart.protocol());
        }
    }

    private Optional<Ground> ground = Optional.empty();
    private List<Entry> sets = List.of();
    private Flowsheet sheet = new Flowsheet(List.of(), List.of());

    /** The sheet of a chart. */
    public Flowsheet of(Chart chart) {
        List<Entry> now = Flowsheet.sets(chart);
        Ground here = Ground.of(chart, now);
        int same = ground.equals(Optional.of(here)) ? sameAsBefore(now) : 0;
        FlowsheetColumns columns = new FlowsheetColumns(chart, here.rows(), LateEntry.AFTER);
        columns.goOnAfter(now.subList(0, same));
        List<Flowsheet.Column> made = new ArrayList<>(sheet.columns().subList(0, same));
        now.subList(same, now.size()).forEach(set -> made.add(columns.column(set)));
        ground = Optional.of(here);
        sets = now;
        sheet = new Flowsheet(here.rows(), made);
        return sheet;
    }

    private int sameAsBefore(List<Entry> now) {
        int same = 0;
        while (same < Math.min(now.size(), sets.size()) && now.get(same).equals(sets.get(same))) {
            same++;
        }
        return same;
    }
}
