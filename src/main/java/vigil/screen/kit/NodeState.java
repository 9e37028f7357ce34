package vigil.screen.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * How a node stands for the time being; the style sheets say {@code :vigil-is-refused} where {@link
 * Style} is what it always is. A node takes another state without being matched against all the
 * rules anew.
 */
public enum NodeState {
    /** Something cannot be recorded as typed. */
    IS_REFUSED,
    /** Something is unusual. */
    IS_UNUSUAL,
    /** A row of buttons that stand closer where there is little room. */
    IS_CLOSE,
    /** A frame that leaves as much of a low window as it can to the screen. */
    IS_TIGHT,
    /** A set that was just saved, or else the newest. */
    IS_FRESH,
    /** A set that was entered in error. */
    IS_STRUCK_OUT,
    /** The one that is shown. */
    IS_HERE;

    /** Has a node stand so, or no longer. */
    public void set(Node node, boolean present) {
        String named = "vigil-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(named), present);
    }
}
