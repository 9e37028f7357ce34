package vigil.screen.review;

import java.util.Set;
import javafx.scene.Node;

/** One page of the supervisor's screen. */
interface Page {

    /** What is shown. */
    Node node();

    /** The panes in it whose keys stand on the bottom bar while it is shown. */
    Set<String> panes();

    /** The page is now in the window: begin to listen. */
    void shown();

    /** The page has left the window: stop listening. */
    void hidden();

    /** Where the focus belongs. */
    void takeFocus();
}
