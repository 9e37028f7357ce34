package vigil.screen.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * The hatched band across every screen of the demo, so that nothing in it is taken for a patient
 * record.
 */
public final class DemoBand extends StackPane {

    /** The band with its sentence. */
    public DemoBand(Words words) {
        Style.on(this, Style.DEMO_BAND);
        setAlignment(Pos.CENTER);
        getChildren().add(new Label(words.say("kit.demo.band")));
    }
}
