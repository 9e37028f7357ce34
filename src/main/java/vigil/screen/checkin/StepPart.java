package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import vigil.charting.Act;
import vigil.session.Chart;

/** One form of a step, with what it has on the record. */
interface StepPart {

    /** What a form would record now. */
    sealed interface Answer {

        /** Nothing is typed. */
        record Nothing() implements Answer {}

        /** Something is missing: what to say, and where to go. */
        record Incomplete(String sentence, Node focus) implements Answer {}

        /** These acts, one after the other. */
        record Acts(List<Act> acts) implements Answer {
            public Acts {
                acts = List.copyOf(acts);
            }

            Acts(Act act) {
                this(List.of(act));
            }
        }

        /** Nothing for the ledger yet; the next step takes it up. */
        record Kept() implements Answer {}
    }

    /** A line of what is recorded: a label and its words. */
    record Line(String label, String text) {}

    /** What it is about, in a word or two; empty where the step says it. */
    default String heading() {
        return "";
    }

    /** Its fields. */
    Form form();

    /** What is recorded of it; empty while it is not, and then the form is shown. */
    List<Line> recorded(Optional<Chart> chart);

    /** Whether the form can be filled in now. */
    default boolean ready(Optional<Chart> chart) {
        return true;
    }

    /** Shows what is known now; typed text stays. */
    default void show(Optional<Chart> chart) {}

    /** What it would record now. */
    Answer answer(Optional<Chart> chart);

    /** What a draft keeps of it. */
    default Map<String, String> typed() {
        return form().typed();
    }

    /** Puts back what a draft kept. */
    default void restore(Map<String, String> kept) {
        form().put(kept);
    }

    /** Told after its acts are on disk: the form is as it opened, for another entry. */
    default void done() {
        form().clear();
    }

    /** Whether it is being filled in: neither on the record nor waiting for something else. */
    default boolean open(Optional<Chart> chart) {
        return recorded(chart).isEmpty() && ready(chart);
    }
}
