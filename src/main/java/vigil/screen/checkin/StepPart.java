package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import vigil.charting.Act;
import vigil.screen.kit.EntrySequence;
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
        }

        /** Nothing for the ledger yet; the next step takes it up. */
        record Kept() implements Answer {}
    }

    /** A line of what is recorded: a label and its words. */
    record Line(String label, String text) {}

    /** The form. */
    Node node();

    /** What is recorded of it; empty while it is not, and then the form is shown. */
    List<Line> recorded(Optional<Chart> chart);

    /** Whether the form can be filled in now. */
    default boolean ready(Optional<Chart> chart) {
        return true;
    }

    /** Shows what is known now; typed text stays. */
    void show(Optional<Chart> chart);

    /** Adds its stops to the order of the keyboard. */
    void addTo(EntrySequence sequence);

    /** What it would record now. */
    Answer answer(Optional<Chart> chart);

    /** Everything typed, by name: kept as a draft and given back. */
    Map<String, StringProperty> texts();

    /** Told after texts of a draft were put back. */
    default void restored() {}

    /** Told after its acts are on disk. */
    default void done() {}
}
