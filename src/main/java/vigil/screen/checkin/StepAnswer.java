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

    /** Something is missing: whose form says it, what, and where to go. */
    record Incomplete(StepPart part, String sentence, Node focus) implements StepAnswer {}

    /** Nothing is typed. */
    record Nothing() implements StepAnswer {}

    /** Nothing is recorded here; the next step comes. */
    record GoOn() implements StepAnswer {}

    /** What one form records. */
    record Share(StepPart part, List<Act> acts) {
        public Share {
            acts = List.copyOf(acts);
        }
    }

    /** Acts of one or more forms. */
    record Perform(List<Share> shares) implements StepAnswer {
        public Perform {
            shares = List.copyOf(shares);
        }

        /**
         * The acts in their order: the check-in itself comes last, because a room in use may stand
         * against it.
         */
        List<Act> acts() {
            return shares.stream()
                    .flatMap(share -> share.acts().stream())
                    .sorted(Comparator.comparing(CheckInPatient.class::isInstance))
                    .toList();
        }

        /** The form an act comes from. */
        Optional<StepPart> of(Act act) {
            return shares.stream()
                    .filter(share -> share.acts().contains(act))
                    .map(Share::part)
                    .findFirst();
        }
    }

    /** Asks the forms in their order. */
    static StepAnswer of(List<StepPart> parts, Optional<Chart> chart) {
        List<Share> shares = new ArrayList<>();
        boolean goOn = false;
        for (StepPart part : parts) {
            switch (part.answer(chart)) {
                case StepPart.Answer.Incomplete(String sentence, Node focus) -> {
                    return new Incomplete(part, sentence, focus);
                }
                case StepPart.Answer.Acts(List<Act> acts) -> shares.add(new Share(part, acts));
                case StepPart.Answer.Kept() -> goOn = true;
                case StepPart.Answer.Nothing() -> {}
            }
        }
        if (shares.isEmpty()) {
            return goOn ? new GoOn() : new Nothing();
        }
        return new Perform(shares);
    }
}
