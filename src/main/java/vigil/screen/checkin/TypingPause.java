package vigil.screen.checkin;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Calls back a moment after the last key or click in a form. */
final class TypingPause {
    private static final Duration AFTER = Duration.millis(700);

    private final PauseTransition pause = new PauseTransition(AFTER);

    TypingPause(Runnable act) {
        pause.setOnFinished(over -> act.run());
    }

    /** Watches a form until the subscription ends. */
    Subscription on(Node form) {
        EventHandler<Event> again = event -> pause.playFromStart();
        form.addEventFilter(KeyEvent.KEY_RELEASED, again);
        form.addEventFilter(MouseEvent.MOUSE_RELEASED, again);
        return () -> {
            form.removeEventFilter(KeyEvent.KEY_RELEASED, again);
            form.removeEventFilter(MouseEvent.MOUSE_RELEASED, again);
            stop();
        };
    }

    /** What was typed is on its way already. */
    void stop() {
        pause.stop();
    }
}
