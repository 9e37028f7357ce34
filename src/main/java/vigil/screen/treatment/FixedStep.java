package vigil.screen.treatment;

import javafx.scene.Node;
import vigil.screen.kit.EntryStep;

/**
 * The stop that chooses the part of a form: it stays while the rows below are built anew, and is
 * not undone.
 */
record FixedStep(EntryStep step) implements EntryStep {

    @Override
    public Node node() {
        return step.node();
    }

    @Override
    public Node focusTarget() {
        return step.focusTarget();
    }

    @Override
    public void onComplete(Runnable goOn) {
        step.onComplete(goOn);
    }
}
