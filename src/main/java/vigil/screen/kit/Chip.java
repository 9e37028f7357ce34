package vigil.screen.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A state in a pill: text, colour and, where it means something to do or done, an icon. */
public final class Chip extends Label {

    /** A pill that says {@code text}. */
    public Chip(Tone tone, String text) {
        Style.on(this, Style.CHIP);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(tone, text);
    }

    /** The same in a column that may be narrower than what it says: its text wraps there. */
    public Chip wrapping() {
        setMinWidth(0);
        setWrapText(true);
        return this;
    }

    /** Says something else. */
    public void show(Tone tone, String text) {
        tone.paint(this);
        setText(text);
        setGraphic(
                switch (tone) {
                    case GOOD, CAUTION, SERIOUS -> tone.icon().map(Icons::node).orElseThrow();
                    case NEUTRAL, INFO -> null;
                });
    }
}
