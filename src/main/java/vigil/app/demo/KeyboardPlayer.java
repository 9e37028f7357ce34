package vigil.app.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import vigil.screen.kit.Work;

/**
 * Plays a window by its keys alone: each goes through the whole event chain of the scene to
 * whatever has the focus at that moment. Called from a thread of its own, never from that of
 * JavaFX. Counts what it presses.
 */
public final class KeyboardPlayer {

    private static final long LIMIT_SECONDS = 60;
    private static final int ROUNDS = 3;
    private static final int MOST_STOPS = 40;

    private final Work work;
    private final Scene scene;
    private final BooleanSupplier busy;
    private int keystrokes;

    /**
     * A player at a window.
     *
     * @param work does the background work of the window
     * @param busy whether something is being saved; asked on the JavaFX thread
     */
    public KeyboardPlayer(Work work, Scene scene, BooleanSupplier busy) {
        this.work = work;
        this.scene = scene;
        this.busy = busy;
    }

    /** How many keys were pressed so far; a combination is one. */
    public int keystrokes() {
        return keystrokes;
    }

    /** Types a text, one key after the other. */
    public KeyboardPlayer type(String text) {
        text.codePoints()
                .forEach(
                        code -> {
                            String character = Character.toString(code);
                            keystrokes++;
                            call(
                                    () -> {
                                        KeyCode key = keyOf(character);
                                        Chord plain = new Chord(key, false, false, false);
                                        fire(KeyEvent.KEY_PRESSED, "", plain);
                                        fire(KeyEvent.KEY_TYPED, character, plain);
                                        fire(KeyEvent.KEY_RELEASED, "", plain);
                                        return true;
                                    });
                        });
        return this;
    }

    /**
     * Presses written keys one after the other, such as {@code F2}, {@code Ctrl+Enter}, {@code
     * Tab}; waits after each for what it caused.
     */
    public KeyboardPlayer press(String... combinations) {
        for (String written : combinations) {
            press(chord(written));
            settle();
        }
        return this;
    }

    /** Presses a written key and waits for nothing that it causes. */
    public KeyboardPlayer strike(String written) {
        press(chord(written));
        return this;
    }

    private void press(Chord chord) {
        keystrokes++;
        call(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, "", chord);
                    String typed = typedBy(chord.code());
                    if (!typed.isEmpty()) {
                        fire(KeyEvent.KEY_TYPED, typed, chord);
                    }
                    fire(KeyEvent.KEY_RELEASED, "", chord);
                    return true;
                });
    }

    /**
     * Goes on with Tab until the input of a label has the focus; refuses a label that Tab does not
     * lead to.
     */
    public KeyboardPlayer walkTo(String label) {
        return walkTo(label, label::equals);
    }

    /** Goes on with Tab until the input of a label that begins so has the focus. */
    public KeyboardPlayer walkToward(String beginning) {
        return walkTo(beginning, label -> label.startsWith(beginning));
    }

    private KeyboardPlayer walkTo(String wanted, Predicate<String> there) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (there.test(focused())) {
                return this;
            }
            press("Tab");
        }
        throw new IllegalStateException("Tab does not lead to " + wanted + " but to " + focused());
    }

    /** Waits until the focus is where it is expected, and refuses when it does not come there. */
    public KeyboardPlayer awaitFocus(Predicate<String> there) {
        long begun = System.nanoTime();
        while (!there.test(focused())) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new IllegalStateException("the focus stays at " + focused());
            }
            settle();
        }
        return this;
    }

    /** What a screen reader calls the input that has the focus. */
    public String focused() {
        return call(
                () ->
                        Optional.ofNullable(scene.getFocusOwner())
                                .map(KeyboardPlayer::name)
                                .orElse(""));
    }

    private static String name(Node node) {
        return Optional.ofNullable(node.getAccessibleText())
                .orElse(node instanceof Labeled labeled ? labeled.getText() : "");
    }

    /**
     * Waits until nothing is on its way between window, keys, store and files, and a frame is laid
     * out.
     */
    public KeyboardPlayer settle() {
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS || call(busy::getAsBoolean); round++) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new IllegalStateException("what is being saved is never saved");
            }
            behind(work::onKeys);
            behind(work::onLedger);
            behind(work::onKeeping);
        }
        behind(work::onFiles);
        return pulse();
    }

    /** One of the threads of work. */
    private interface Asked {
        void ask(Callable<Boolean> act, Consumer<Boolean> done, Consumer<Throwable> failed);
    }

    /** Waits for what was asked of a thread before. */
    private static void behind(Asked thread) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        thread.ask(() -> true, done::complete, done::completeExceptionally);
        await(done);
    }

    /** Waits until a frame was laid out with everything that happened before. */
    public KeyboardPlayer pulse() {
        CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
        call(
                () -> {
                    Runnable[] once = new Runnable[1];
                    once[0] =
                            () -> {
                                scene.removePostLayoutPulseListener(once[0]);
                                laidOut.complete(true);
                            };
                    scene.addPostLayoutPulseListener(once[0]);
                    Platform.requestNextPulse();
                    return true;
                });
        await(laidOut);
        return this;
    }

    /** Runs on the JavaFX thread and hands back the answer; an error there is thrown here. */
    public <T> T call(Callable<T> act) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        work.later(
                () -> {
                    try {
                        answer.complete(act.call());
                    } catch (Exception | Error e) {
                        answer.completeExceptionally(e);
                    }
                });
        return await(answer);
    }

    /** Waits for an answer of the window, a minute at most; a failure is thrown here. */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the window did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A key with what is held down beside it. */
    private record Chord(KeyCode code, boolean control, boolean shift, boolean alt) {}

    private static Chord chord(String written) {
        KeyCodeCombination keys = combination(written);
        return new Chord(
                keys.getCode(),
                keys.getControl() == ModifierValue.DOWN || keys.getShortcut() == ModifierValue.DOWN,
                keys.getShift() == ModifierValue.DOWN,
                keys.getAlt() == ModifierValue.DOWN);
    }

    /** The toolkit reads only some key names itself; the others are read as it names them. */
    private static KeyCodeCombination combination(String written) {
        if (KeyCombination.valueOf(written) instanceof KeyCodeCombination known) {
            return known;
        }
        return new KeyCodeCombination(KeyCode.valueOf(written.toUpperCase(Locale.ROOT)));
    }

    private void fire(EventType<KeyEvent> type, String character, Chord chord) {
        KeyCode code = type == KeyEvent.KEY_TYPED ? KeyCode.UNDEFINED : chord.code();
        KeyEvent event =
                new KeyEvent(
                        type,
                        character,
                        code.getChar(),
                        code,
                        chord.shift(),
                        chord.control(),
                        chord.alt(),
                        false);
        Optional<Node> focused = Optional.ofNullable(scene.getFocusOwner());
        if (focused.isPresent()) {
            Event.fireEvent(focused.get(), event);
        } else {
            Event.fireEvent(scene, event);
        }
    }

    private static KeyCode keyOf(String character) {
        return switch (character) {
            case "/" -> KeyCode.SLASH;
            case "-" -> KeyCode.MINUS;
            case "." -> KeyCode.PERIOD;
            case "," -> KeyCode.COMMA;
            case " " -> KeyCode.SPACE;
            default ->
                    Optional.ofNullable(KeyCode.getKeyCode(character.toUpperCase(Locale.ROOT)))
                            .orElse(KeyCode.UNDEFINED);
        };
    }

    private static String typedBy(KeyCode code) {
        return switch (code) {
            case ENTER -> "\r";
            case BACK_SPACE -> "\b";
            case TAB -> "\t";
            case SPACE -> " ";
            case ESCAPE -> "\u001b";
            case DELETE -> "\u007f";
            default ->
                    code.isLetterKey() || code.isDigitKey()
                            ? code.getChar().toLowerCase(Locale.ROOT)
                            : "";
        };
    }
}
