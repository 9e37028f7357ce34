package vigil.screen.kit;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Calls back when typing pauses, and after four seconds where it does not: what is typed and not
 * kept is never older than that.
 */
public final class TypingPause {
    private static final Duration PAUSE = Duration.millis(700);
    private static final Duration LONGEST = Duration.seconds(4);

    private final PauseTransition pause;
    private final PauseTransition longest;

    /** Calls back on the JavaFX thread. */
    public TypingPause(Runnable act) {
        this(PAUSE, LONGEST, act);
    }

    TypingPause(Duration after, Duration atLatest, Runnable act) {
        pause = new PauseTransition(after);
        longest = new PauseTransition(atLatest);
        EventHandler<ActionEvent> due =
                over -> {
                    stop();
                    act.run();
                };
        pause.setOnFinished(due);
        longest.setOnFinished(due);
    }

    /** Something was typed. */
    public void typed() {
        pause.playFromStart();
        if (longest.getStatus() != Animation.Status.RUNNING) {
            longest.playFromStart();
        }
    }

    /** Takes every key and click in a form for something typed, until the subscription ends. */
    public Subscription on(Node form) {
        EventHandler<Event> again = event -> typed();
        form.addEventFilter(KeyEvent.KEY_RELEASED, again);
        form.addEventFilter(MouseEvent.MOUSE_RELEASED, again);
        return () -> {
            form.removeEventFilter(KeyEvent.KEY_RELEASED, again);
            form.removeEventFilter(MouseEvent.MOUSE_RELEASED, again);
            stop();
        };
    }

    /** What was typed is on its way already. */
    public void stop() {
        pause.stop();
        longest.stop();
    }
}
