package vigil.screen.checkin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.charting.Rooms;
import vigil.protocol.Checklist;
import vigil.session.Chart;
import vigil.session.Preparation;
import vigil.session.SessionSummary;

/** How each step stands, from what the ledger holds. */
record StepBoard(Map<Step, Standing> standings) {
    StepBoard {
        standings = Map.copyOf(standings);
    }

    /**
     * Before there is a session.
     *
     * @param chosen whether the patient is chosen
     */
    static StepBoard before(boolean chosen) {
        Map<Step, Standing> all = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            all.put(step, new Standing.Waiting(Step.PROTOCOL));
        }
        all.put(Step.PATIENT, chosen ? new Standing.Done() : new Standing.Open());
        all.put(Step.PROTOCOL, chosen ? new Standing.Open() : new Standing.Waiting(Step.PATIENT));
        return new StepBoard(all);
    }

    /** As the record of a session says. */
    static StepBoard of(Chart chart, List<SessionSummary> sessions) {
        Preparation prepared = new Preparation(chart);
        boolean protocol = chart.protocol().isPresent();
        boolean here = prepared.checkedIn();
        Map<Step, Standing> all = new EnumMap<>(Step.class);
        all.put(Step.PATIENT, new Standing.Done());
        all.put(Step.PROTOCOL, standing(protocol));
        all.put(Step.ARRIVAL, arrival(prepared, sessions));
        all.put(
                Step.CHECKLIST,
                protocol
                        ? standing(prepared.open(Checklist.Kind.CHECK_IN).isEmpty())
                        : new Standing.Waiting(Step.PROTOCOL));
        all.put(
                Step.BASELINE,
                here ? standing(!chart.vitals().isEmpty()) : new Standing.Waiting(Step.ARRIVAL));
        all.put(
                Step.DOSE,
                prepared.arrived() || prepared.dosePrepared()
                        ? standing(prepared.dosePrepared())
                        : new Standing.Waiting(Step.ARRIVAL));
        all.put(Step.TIME_OUT, timeOut(prepared));
        return new StepBoard(all);
    }

    private static Standing standing(boolean done) {
        return done ? new Standing.Done() : new Standing.Open();
    }

    private static Standing arrival(Preparation prepared, List<SessionSummary> sessions) {
        if (prepared.arrived()) {
            return new Standing.Done();
        }
        return prepared.checkedIn()
                ? new Standing.Open()
                : Rooms.taken(prepared.chart(), sessions)
                        .<Standing>map(reason -> new Standing.Refused(reason.name()))
                        .orElseGet(Standing.Open::new);
    }

    private static Standing timeOut(Preparation prepared) {
        if (prepared.timeOutDone()) {
            return new Standing.Done();
        }
        if (!prepared.dosePrepared()) {
            return new Standing.Waiting(Step.DOSE);
        }
        return prepared.open(Checklist.Kind.CHECK_IN).isEmpty()
                ? new Standing.Open()
                : new Standing.Waiting(Step.CHECKLIST);
    }

    Standing of(Step step) {
        Standing standing = standings.get(step);
        if (standing == null) {
            throw new IllegalArgumentException("every step has a standing");
        }
        return standing;
    }

    /** The first step that can be worked on; the last one when all are done. */
    Step firstOpen() {
        return first(Step.PATIENT);
    }

    /** The first step from another on that can be worked on. */
    Step first(Step from) {
        for (Step step : Step.values()) {
            if (step.compareTo(from) >= 0 && !(of(step) instanceof Standing.Done)) {
                return step;
            }
        }
        return Step.TIME_OUT;
    }
}
