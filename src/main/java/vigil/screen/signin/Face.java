package vigil.screen.signin;

import vigil.quantity.Moment;
import vigil.screen.kit.FormPanel;

/** One of the faces of the door: one state, one form. */
interface Face {

    /** The form. */
    FormPanel form();

    /** Puts the focus where something is typed. */
    default void takeFocus() {
        form().takeFocus();
    }

    /** The clock went on. */
    default void tick(Moment now) {}

    /** It is left: what is typed is forgotten. */
    void forget();
}
