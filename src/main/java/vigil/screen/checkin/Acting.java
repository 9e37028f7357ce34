package vigil.screen.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Outcome;
import vigil.charting.PreparationAct.PlanSession;
import vigil.charting.Refusal;
import vigil.screen.desk.SessionDesk;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.Taken;

/**
 * Does the acts of a step one after the other, up to the first refusal. An act that could not be
 * saved keeps its entry and its time, so that doing it again never makes a second entry.
 */
final class Acting {
    /** An act that was refused, and why. */
    record Against(Act act, Refusal refusal) {}

    private final SessionDesk desk;
    private final SessionId session;
    private final Map<String, ActContext> contexts = new HashMap<>();
    private boolean busy;
    private boolean unsaved;

    Acting(SessionDesk desk, SessionId session) {
        this.desk = desk;
        this.session = session;
    }

    SessionId session() {
        return session;
    }

    /**
     * Told before a form is read anew: whoever is signed in now does it now. Only an act that may
     * have reached the disk keeps its entry and its time.
     */
    void begin() {
        if (!unsaved) {
            contexts.clear();
        }
    }

    /** Who does what now, for the act of a name. */
    ActContext context(String act) {
        return contexts.computeIfAbsent(act, _ -> now(desk.newEntry()));
    }

    /** The same under an entry that is known already, because a second person confirmed it. */
    ActContext context(String act, EntryId entry) {
        return contexts.computeIfAbsent(act, _ -> now(entry));
    }

    private ActContext now(EntryId entry) {
        return desk.context(entry, session, Taken.observed(desk.now().get()));
    }

    /** Whether acts are on their way to the disk. */
    boolean busy() {
        return busy;
    }

    /** After the store failed the same acts can be done again. */
    void letRetry() {
        unsaved = busy;
        busy = false;
    }

    /** Does acts; {@code then} gets the refusal, if there was one. */
    void perform(List<Act> acts, Consumer<Optional<Against>> then) {
        if (busy) {
            return;
        }
        busy = true;
        unsaved = false;
        next(acts, then);
    }

    private void next(List<Act> acts, Consumer<Optional<Against>> then) {
        if (acts.isEmpty()) {
            end(Optional.empty(), then);
            return;
        }
        Act act = acts.getFirst();
        desk.perform(act, outcome -> answered(act, outcome, acts.subList(1, acts.size()), then));
    }

    private void answered(
            Act act, Outcome outcome, List<Act> rest, Consumer<Optional<Against>> then) {
        contexts.values().remove(act.context());
        switch (outcome) {
            case Outcome.Accepted _ -> {
                if (act instanceof PlanSession) {
                    desk.open(session, opened -> next(rest, then));
                } else {
                    next(rest, then);
                }
            }
            case Outcome.Refused(var refusal) -> end(Optional.of(new Against(act, refusal)), then);
        }
    }

    private void end(Optional<Against> against, Consumer<Optional<Against>> then) {
        busy = false;
        then.accept(against);
    }
}
