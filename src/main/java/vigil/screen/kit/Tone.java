package vigil.screen.kit;

import java.util.Optional;
import javafx.scene.Node;

/** What a pill or a message means; shown by icon and text as well as by colour (rule L4). */
public enum Tone {
    /** A plain state. */
    NEUTRAL,
    /** Something runs, something to know. */
    INFO,
    /** Met, complete. */
    GOOD,
    /** Open, should be done. */
    CAUTION,
    /** To be done now. */
    SERIOUS;

    /** The icon that says the same as the colour. */
    public Optional<Icons> icon() {
        return switch (this) {
            case NEUTRAL -> Optional.empty();
            case INFO -> Optional.of(Icons.INFO);
            case GOOD -> Optional.of(Icons.CHECK);
            case CAUTION -> Optional.of(Icons.CAUTION);
            case SERIOUS -> Optional.of(Icons.SERIOUS);
        };
    }

    void paint(Node node) {
        Style.TONE_INFO.set(node, this == INFO);
        Style.TONE_GOOD.set(node, this == GOOD);
        Style.TONE_CAUTION.set(node, this == CAUTION);
        Style.TONE_SERIOUS.set(node, this == SERIOUS);
    }
}
