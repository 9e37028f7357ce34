package vigil.screen.kit;

import java.util.function.Consumer;
import javafx.scene.Node;

/** One stop of an {@link EntrySequence}. */
public interface EntryStep {

    /** What is shown, for finding out whether it is hidden or disabled. */
    Node node();

    /** What takes the focus. */
    Node focusTarget();

    /**
     * Asked when Enter wants to go on: true lets it; false keeps the focus, and the step has said
     * why.
     */
    default boolean settle() {
        return true;
    }

    /** Whether Backspace may go back to the step before: there is nothing left to delete here. */
    default boolean emptyForBack() {
        return false;
    }

    /** Whether what stands here is only offered: the next key takes its place. */
    default boolean isOffer() {
        return false;
    }

    /**
     * A sign that was typed when the focus had just jumped on from here: true where it still
     * belongs to what stands here, which has it now.
     */
    default boolean takesBack(String sign) {
        return false;
    }

    /** Whether Enter belongs to the step itself, as in a text of several lines. */
    default boolean keepsEnter() {
        return false;
    }

    /**
     * Whether Enter goes on past it: what leads elsewhere is pressed only where somebody went to
     * it.
     */
    default boolean besideTheWay() {
        return false;
    }

    /**
     * Told once by the sequence: what to call when the entry is complete and the focus shall go on
     * by itself.
     */
    default void onComplete(Runnable goOn) {}

    /**
     * Told once by the sequence: what to call before the entry changes, with the act that puts the
     * old one back.
     */
    default void onEdit(Consumer<Runnable> undoable) {}

    /** What to call whenever the entry has become another. */
    default void onChange(Runnable changed) {}
}
