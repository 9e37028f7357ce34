package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Stage;
import vigil.vitals.VitalItem;

/**
 * A gloved finger stays on Enter a second too long. It kept a saturation of 70 that nobody had
 * looked at twice, went past all fields behind it and saved.
 */
class FingerOnEnterTest {
    private static final int TIMES = 20;

    @TempDir private Path folder;
    private BedsideWindow window;

    @BeforeEach
    void open() {
        window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING);
        window.minute(5).press("F2");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void lies(KeyCode code) {
        window.fx.act(
                () -> {
                    for (int time = 0; time < TIMES; time++) {
                        fire(KeyEvent.KEY_PRESSED, code);
                    }
                    fire(KeyEvent.KEY_RELEASED, code);
                });
        window.at.settle();
        window.fx.pulse();
    }

    private void fire(EventType<KeyEvent> type, KeyCode code) {
        KeyEvent key = new KeyEvent(type, "", "", code, false, false, false, false);
        Scene scene = window.fx.scene();
        Node focused = scene.getFocusOwner();
        Event.fireEvent(focused == null ? scene : focused, key);
    }

    @Test
    void itNeitherKeepsAnUnusualValueNorSaves() {
        int before = window.at.chart().all(VitalsRecorded.class).size();
        window.type("126/80" + "71");
        window.press(KeyCode.ENTER);
        window.type("70");
        lies(KeyCode.ENTER);
        assertThat(window.isAt(VitalItem.OXYGEN_SATURATION)).isTrue();
        assertThat(window.saidUnder(VitalItem.OXYGEN_SATURATION))
                .isEqualTo("Unusual. Lower than usual. Enter once more keeps it.");
        assertThat(window.at.chart().all(VitalsRecorded.class)).hasSize(before);
    }
}
