package vigil.screen.checkin;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import vigil.charting.Draft;
import vigil.quantity.Moment;
import vigil.screen.desk.SessionDesk;
import vigil.session.EntryId;
import vigil.session.SessionId;

/** Half-typed text of the steps, kept outside the record and given back. */
final class Drafts {
    private final SessionDesk desk;
    private final SessionId session;
    private final CheckInParts parts;
    private final Map<Step, EntryId> entries = new EnumMap<>(Step.class);
    private final Map<Step, Moment> started = new EnumMap<>(Step.class);

    Drafts(SessionDesk desk, SessionId session, CheckInParts parts) {
        this.desk = desk;
        this.session = session;
        this.parts = parts;
    }

    /** Keeps what is typed in a step, if anything is. */
    void keep(Step step) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts(step)
                .forEach(
                        (name, text) -> {
                            if (!text.get().isBlank()) {
                                texts.put(name, text.get());
                            }
                        });
        if (texts.isEmpty()) {
            return;
        }
        EntryId entry = entries.computeIfAbsent(step, _ -> desk.newEntry());
        Moment since = started.computeIfAbsent(step, _ -> desk.now().get());
        desk.keepDraft(
                new Draft(entry, session, step.form(), texts, since, desk.user().get().id()));
    }

    /** Forgets what was typed in a step: it is on the record now. */
    void drop(Step step) {
        Optional.ofNullable(entries.remove(step)).ifPresent(desk::dropDraft);
        started.remove(step);
    }

    /** Puts kept text back; answers the steps and since when. */
    Map<Step, Moment> restore(boolean begun) {
        Map<Step, Moment> restored = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            kept(step, begun).ifPresent(draft -> restored.put(step, restore(step, draft)));
        }
        return restored;
    }

    private Optional<Draft> kept(Step step, boolean begun) {
        List<Draft> drafts = desk.drafts().get();
        return drafts.stream()
                .filter(draft -> draft.form().equals(step.form()))
                .filter(
                        draft ->
                                begun
                                        ? draft.session().equals(session)
                                        : step == Step.PATIENT && !known(draft.session()))
                .findFirst();
    }

    private boolean known(SessionId id) {
        return desk.sessions().get().stream().anyMatch(row -> row.id().equals(id));
    }

    private Moment restore(Step step, Draft draft) {
        entries.put(step, draft.entry());
        started.put(step, draft.started());
        Map<String, StringProperty> texts = texts(step);
        draft.fields()
                .forEach(
                        (name, text) ->
                                Optional.ofNullable(texts.get(name))
                                        .ifPresent(field -> field.set(text)));
        parts.of(step).forEach(StepPart::restored);
        return draft.started();
    }

    private Map<String, StringProperty> texts(Step step) {
        Map<String, StringProperty> all = new LinkedHashMap<>();
        parts.of(step).forEach(part -> all.putAll(part.texts()));
        return all;
    }
}
