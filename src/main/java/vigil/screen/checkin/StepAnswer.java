package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.charting.Act;
import vigil.charting.PreparationAct.CheckInPatient;
import vigil.session.Chart;

/** What all forms of a step would record together. */
sealed interface StepAnswer {

    /** Something is missing: what to say, and where to go. */
    record Incomplete(String sentence, Node focus) implements StepAnswer {}

    /** Nothing is typed. */
    record Nothing() implements StepAnswer {}

    /** Nothing is recorded here; the next step comes. */
    record GoOn() implements StepAnswer {}

    /**
     * Acts in their order: the check-in itself comes last, because a room in use may stand against
     * it.
     */
    record Perform(List<Act> acts) implements StepAnswer {
        public Perform {
            acts = List.copyOf(acts);
        }
    }

    /** Asks the forms in their order. */
    static StepAnswer of(List<StepPart> parts, Optional<Chart> chart) {
        List<Act> acts = new ArrayList<>();
        boolean goOn = false;
        for (StepPart part : parts) {
            switch (part.answer(chart)) {
                case StepPart.Answer.Incomplete(String sentence, Node focus) -> {
                    return new Incomplete(sentence, focus);
                }
                case StepPart.Answer.Acts(List<Act> more) -> acts.addAll(more);
                case StepPart.Answer.Kept() -> goOn = true;
                case StepPart.Answer.Nothing() -> {}
            }
        }
        if (acts.isEmpty()) {
            return goOn ? new GoOn() : new Nothing();
        }
        acts.sort(Comparator.comparing(act -> act instanceof CheckInPatient));
        return new Perform(acts);
    }
}
