package vigil.screen.checkin;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.charting.Act;
import vigil.charting.Draft;
import vigil.charting.PreparationAct.PlanSession;
import vigil.quantity.Moment;
import vigil.screen.desk.SessionDesk;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.SessionId;

/**
 * Half-typed text of the steps, kept outside the record and given back. Before acts are done the
 * draft is put under the entry of the last of them: when that is on the record the draft is gone
 * with it, whatever happens to the window.
 */
final class Drafts {
    private final SessionDesk desk;
    private final SessionId session;
    private final CheckInParts parts;
    private final Map<Step, Draft> kept = new EnumMap<>(Step.class);
    private final Map<Step, Moment> restored = new EnumMap<>(Step.class);

    Drafts(SessionDesk desk, SessionId session, CheckInParts parts) {
        this.desk = desk;
        this.session = session;
        this.parts = parts;
    }

    /** What is typed in a step and not on the record; of no session only the patient is kept. */
    Map<String, String> typed(Step step, Optional<Chart> chart) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (chart.isEmpty() && step != Step.PATIENT) {
            return texts;
        }
        parts.of(step).stream()
                .filter(part -> part.open(chart))
                .forEach(part -> texts.putAll(part.typed()));
        return texts;
    }

    /** Keeps what is typed in a step; keeps no empty draft. */
    void keep(Step step, Optional<Chart> chart) {
        Map<String, String> texts = typed(step, chart);
        if (texts.isEmpty()) {
            drop(step);
        } else if (!texts.equals(of(step).map(Draft::fields).orElse(Map.of()))) {
            keep(step, of(step).map(Draft::entry).orElseGet(desk::newEntry), texts);
        }
    }

    private void keep(Step step, EntryId entry, Map<String, String> texts) {
        Moment since = of(step).map(Draft::started).orElseGet(() -> desk.now().get());
        Draft draft = new Draft(entry, session, step.form(), texts, since, desk.user().get().id());
        kept.put(step, draft);
        desk.keepDraft(draft);
    }

    private Optional<Draft> of(Step step) {
        return Optional.ofNullable(kept.get(step));
    }

    /** Told before acts are done: the last of them takes the draft with it. */
    void before(Step step, List<Act> acts, Optional<Chart> chart) {
        under(step, acts.getLast(), chart);
        acts.stream()
                .filter(PlanSession.class::isInstance)
                .forEach(plan -> under(Step.PATIENT, plan, chart));
    }

    private void under(Step step, Act act, Optional<Chart> chart) {
        Map<String, String> texts = typed(step, chart);
        EntryId entry = act.context().entry();
        Optional<EntryId> old = of(step).map(Draft::entry).filter(one -> !one.equals(entry));
        if (!texts.isEmpty()) {
            keep(step, entry, texts);
            old.ifPresent(desk::dropDraft);
        }
    }

    /** Told after acts of a step are on disk, before what is left of it is kept again. */
    void recorded(Step step) {
        restored.remove(step);
        kept.remove(step);
    }

    /** Forgets what was typed in a step. */
    void drop(Step step) {
        restored.remove(step);
        Optional.ofNullable(kept.remove(step)).map(Draft::entry).ifPresent(desk::dropDraft);
    }

    /**
     * Puts kept text back.
     *
     * @param chart the session, if it is planned; of a new one only the patient can be half typed
     */
    void restore(Optional<Chart> chart) {
        for (Step step : Step.values()) {
            drafts(step, chart.isPresent()).forEach(draft -> restore(step, draft));
            if (kept.containsKey(step)) {
                keep(step, chart);
            }
            of(step).ifPresent(draft -> restored.put(step, draft.started()));
        }
    }

    /** Since when text of a step was kept that was put back and is still not on the record. */
    Optional<Moment> restored(Step step) {
        return Optional.ofNullable(restored.get(step));
    }

    private List<Draft> drafts(Step step, boolean begun) {
        return desk.drafts().get().stream()
                .filter(draft -> draft.form().equals(step.form()))
                .filter(
                        draft ->
                                begun
                                        ? draft.session().equals(session)
                                        : step == Step.PATIENT && !known(draft.session()))
                .limit(1)
                .toList();
    }

    private boolean known(SessionId id) {
        return desk.sessions().get().stream().anyMatch(row -> row.id().equals(id));
    }

    private void restore(Step step, Draft draft) {
        kept.put(step, draft);
        parts.of(step).forEach(part -> part.restore(draft.fields()));
    }
}
