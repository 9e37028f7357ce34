package vigil.screen.kit;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the letters of a password that is typed ahead out of whatever the window shows next. Who
 * types on, or types it once more, while a password is being looked at presses keys that would
 * reach the field with the focus of the next screen: a search, where it can be read.
 *
 * <p>So keys belong to the field of dots from its Enter until the first frame after the program
 * took the focus away from it, and are left out with it. A run of typing that began before that
 * frame is left out to its end, for the rest of a password is a part of one. It is said. A function
 * key types nothing and always works. Where a person moved the focus, by a key or a click, what
 * follows is meant for where it went.
 */
public final class TypedAhead {
    /** A secret was handed over; fired at the field in which it was typed. */
    static final EventType<Event> GIVEN = new EventType<>(Event.ANY, "VIGIL_SECRET_GIVEN");

    /** Whoever has not typed for so long has looked at the screen. */
    static final Duration PAUSE = Duration.ofMillis(700);

    private final Ticker ticker;
    private final Runnable told;
    private Stage stage = Stage.NOTHING;
    private Optional<Node> field = Optional.empty();
    private Subscription pause = Subscription.EMPTY;
    private boolean byPerson;
    private boolean lost;
    private boolean running;

    private enum Stage {
        NOTHING,
        GIVEN,
        UNSEEN,
        RUN
    }

    /**
     * A guard.
     *
     * @param ticker says when a run of typing is over
     * @param told run on the JavaFX thread when something was left out, once that can be read
     */
    public TypedAhead(Ticker ticker, Runnable told) {
        this.ticker = ticker;
        this.told = told;
    }

    /**
     * Stands before everything in a scene, also before keys that waited and go on; so it is
     * installed last.
     */
    public Subscription installOn(Scene scene) {
        EventDispatcher before = scene.getEventDispatcher();
        ChangeListener<Node> focus = (at, from, to) -> focus(scene, to);
        scene.setEventDispatcher((event, tail) -> dispatch(scene, before, event, tail));
        scene.focusOwnerProperty().addListener(focus);
        return () -> {
            over();
            scene.focusOwnerProperty().removeListener(focus);
            scene.setEventDispatcher(before);
        };
    }

    // By the toolkit's contract null is an event that nothing hears of.
    @SuppressWarnings("NullAway")
    private @Nullable Event dispatch(
            Scene scene, EventDispatcher before, Event event, EventDispatchChain tail) {
        if (event.getEventType() == GIVEN) {
            given(scene);
            return before.dispatchEvent(event, tail);
        }
        if (event instanceof InputEvent input && leavesOut(input)) {
            return null;
        }
        boolean outer = byPerson;
        byPerson = event instanceof InputEvent;
        try {
            return before.dispatchEvent(event, tail);
        } finally {
            byPerson = outer;
        }
    }

    /**
     * From here on it is the program that moves the focus, also while the Enter is still heard of.
     * Who commits from another field, or by the button, types no password there.
     */
    private void given(Scene scene) {
        over();
        byPerson = false;
        if (scene.getFocusOwner() instanceof PasswordField dots) {
            field = Optional.of(dots);
            stage = Stage.GIVEN;
        }
    }

    private void focus(Scene scene, @Nullable Node now) {
        if (stage != Stage.GIVEN || field.equals(Optional.ofNullable(now))) {
            return;
        }
        if (byPerson) {
            over();
        } else {
            stage = Stage.UNSEEN;
            BehindFrame.run(scene.getRoot(), this::seen);
        }
    }

    private boolean leavesOut(InputEvent event) {
        return switch (stage) {
            case NOTHING -> false;
            case GIVEN -> {
                // Into the dots, with which it goes.
                if (event instanceof KeyEvent key && ScanPause.isSign(key)) {
                    lost();
                }
                yield false;
            }
            case UNSEEN -> unseen(event);
            case RUN -> inRun(event);
        };
    }

    private void lost() {
        lost = true;
        running = true;
        pause.unsubscribe();
        pause = ticker.every(PAUSE, this::paused);
    }

    private void paused() {
        pause.unsubscribe();
        running = false;
        if (stage == Stage.RUN) {
            over();
        }
    }

    private boolean unseen(InputEvent event) {
        if (!(event instanceof KeyEvent key)) {
            return event instanceof InputMethodEvent;
        }
        if (key.getCode().isFunctionKey()) {
            over();
            return false;
        }
        // What Enter itself types, and that it is let go, is no key that is lost.
        boolean pressed = key.getEventType() == KeyEvent.KEY_PRESSED && !isModifier(key);
        if (pressed || ScanPause.isSign(key)) {
            lost();
        }
        return key.getEventType() != KeyEvent.KEY_RELEASED;
    }

    private static boolean isModifier(KeyEvent key) {
        return key.getCode().isModifierKey() || key.getCode() == KeyCode.CAPS;
    }

    /** A frame was laid out with what is shown now. */
    private void seen() {
        if (stage != Stage.UNSEEN) {
            return;
        }
        boolean said = lost;
        if (running) {
            stage = Stage.RUN;
        } else {
            over();
        }
        if (said) {
            told.run();
        }
    }

    /** Signs, and what takes them back, belong to the run; its Enter ends it. */
    private boolean inRun(InputEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            over();
        }
        if (!(event instanceof KeyEvent key)
                || key.getEventType() == KeyEvent.KEY_RELEASED
                || isModifier(key)) {
            return event instanceof InputMethodEvent;
        }
        boolean typing = key.getEventType() == KeyEvent.KEY_TYPED || ScanPause.isOfTyping(key);
        if (!typing || key.getCode() == KeyCode.ENTER) {
            over();
        } else {
            lost();
        }
        return typing;
    }

    private void over() {
        pause.unsubscribe();
        pause = Subscription.EMPTY;
        field = Optional.empty();
        lost = false;
        running = false;
        stage = Stage.NOTHING;
    }
}
