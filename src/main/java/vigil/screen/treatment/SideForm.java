package vigil.screen.treatment;

import javafx.scene.Node;
import vigil.screen.kit.Subscriptions;

/** A form that a key opens at the right of the bedside screen. */
interface SideForm {

    /** What is shown in the drawer. */
    Node node();

    /** Makes the form new, or goes on with what is half typed, and listens while it is shown. */
    void open(Subscriptions attached);

    /** Puts the focus into the first stop. */
    void takeFocus();
}
