package vigil.screen.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Real windows on the headless window system, for every screen's tests.
 *
 * <pre>
 * try (FxHarness fx = FxHarness.show(() -&gt; new MyView(...), 900, 700)) {
 *     fx.focus(view.bp().input());
 *     fx.type("132/78").press(KeyCode.ENTER);
 *     assertThat(fx.call(() -&gt; model.saved())).isTrue();
 *     fx.picture("treatment");            // target/gallery/treatment.png, to be looked at
 * }
 * </pre>
 *
 * Keys go through the whole event chain of the scene (filters, the focused control, accelerators,
 * Tab traversal) to whatever has the focus at that moment, one key after the other, each followed
 * by what it caused on the JavaFX thread. {@link #pulse} waits until a frame was laid out.
 */
public final class FxHarness implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;
    private static final double SCREEN_PX = 1000;
    private static final double FEW_PX = 16;

    private final Stage stage;
    private final Appearance appearance;
    private final Frame frame;

    private FxHarness(Stage stage, Appearance appearance, Frame frame) {
        this.stage = stage;
        this.appearance = appearance;
        this.frame = frame;
    }

    /** Gives its content any size, though the headless screen is only 1000 by 1000. */
    private static final class Frame extends Region {

        private final Parent content;
        private final double width;
        private final double height;

        Frame(Parent content, double width, double height) {
            this.content = content;
            this.width = width;
            this.height = height;
            getChildren().add(content);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, width, height);
        }
    }

    /** Starts the toolkit once for all tests of this machine. */
    public static void start() {
        Toolkit.up();
    }

    /** Started when it is first asked for, and never again. */
    private static final class Toolkit {
        static {
            CountDownLatch started = new CountDownLatch(1);
            try {
                Platform.startup(started::countDown);
            } catch (IllegalStateException running) {
                // A window of the whole program was opened here before.
                started.countDown();
            }
            Platform.setImplicitExit(false);
            await(started);
        }

        static void up() {}
    }

    /** Shows what {@code root} makes, in Day at 100 %. */
    public static FxHarness show(Callable<? extends Parent> root, double width, double height) {
        return show(root, Theme.DAY, TextScale.NORMAL, width, height);
    }

    /**
     * Shows what {@code root} makes, in the given look; the window is focused and laid out on
     * return.
     */
    public static FxHarness show(
            Callable<? extends Parent> root,
            Theme theme,
            TextScale scale,
            double width,
            double height) {
        return show(root, theme, scale, width, height, SCREEN_PX);
    }

    /**
     * The same, laid out at its whole size in a window of a few pixels: keys, focus, layout and
     * {@link #picture} are the same, and a frame costs next to nothing.
     */
    public static FxHarness behind(
            Callable<? extends Parent> root,
            Theme theme,
            TextScale scale,
            double width,
            double height) {
        return show(root, theme, scale, width, height, FEW_PX);
    }

    private static FxHarness show(
            Callable<? extends Parent> root,
            Theme theme,
            TextScale scale,
            double width,
            double height,
            double most) {
        FxHarness harness =
                onFx(
                        () -> {
                            Appearance appearance = new Appearance(theme, scale);
                            Frame frame = new Frame(root.call(), width, height);
                            Scene scene =
                                    new Scene(frame, Math.min(width, most), Math.min(height, most));
                            appearance.applyTo(scene);
                            Stage stage = new Stage();
                            stage.setScene(scene);
                            stage.show();
                            stage.requestFocus();
                            return new FxHarness(stage, appearance, frame);
                        });
        harness.pulse();
        return harness;
    }

    /** Runs on the JavaFX thread and hands back the answer; an error there is thrown here. */
    public static <T> T onFx(Callable<T> work) {
        start();
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(work.call());
                    } catch (Throwable failure) {
                        answer.completeExceptionally(failure);
                    }
                });
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The JavaFX thread did not answer", e);
        }
    }

    /** Runs on the JavaFX thread. */
    public static void doOnFx(Runnable work) {
        onFx(
                () -> {
                    work.run();
                    return true;
                });
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }

    /** The same as {@link #onFx}, for use with a window at hand. */
    public <T> T call(Callable<T> work) {
        return onFx(work);
    }

    /** Runs on the JavaFX thread and waits for the frame after it. */
    public FxHarness act(Runnable work) {
        doOnFx(work);
        return pulse();
    }

    /** Waits until a frame was laid out with everything that happened before. */
    public FxHarness pulse() {
        CountDownLatch laidOut = new CountDownLatch(1);
        AtomicReference<@Nullable Runnable> listener = new AtomicReference<>();
        doOnFx(
                () -> {
                    Runnable once =
                            () -> {
                                Runnable self = listener.getAndSet(null);
                                if (self != null) {
                                    stage.getScene().removePostLayoutPulseListener(self);
                                    laidOut.countDown();
                                }
                            };
                    listener.set(once);
                    stage.getScene().addPostLayoutPulseListener(once);
                    Platform.requestNextPulse();
                });
        await(laidOut);
        return this;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The JavaFX thread did not answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the focus somewhere. */
    public FxHarness focus(Node node) {
        return act(node::requestFocus);
    }

    /** Types a text by hand, one key after the other, to whatever has the focus at each. */
    public FxHarness type(String text) {
        text.codePoints().forEach(code -> doOnFx(() -> typeOne(Character.toString(code))));
        return this;
    }

    /** A scanner reads a code to whatever has the focus, and ends with Enter. */
    public FxHarness scan(String code) {
        return act(() -> new Scanner(scene()).reads(code));
    }

    private void typeOne(String character) {
        KeyCode code = codeOf(character);
        fire(KeyEvent.KEY_PRESSED, "", code, false, false, false);
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false, false, false);
        fire(KeyEvent.KEY_RELEASED, "", code, false, false, false);
    }

    static KeyCode codeOf(String character) {
        KeyCode named = KeyCode.getKeyCode(character.toUpperCase(java.util.Locale.ROOT));
        if (named != null) {
            return named;
        }
        return switch (character) {
            case "/" -> KeyCode.SLASH;
            case "-" -> KeyCode.MINUS;
            case "." -> KeyCode.PERIOD;
            case "," -> KeyCode.COMMA;
            case " " -> KeyCode.SPACE;
            default -> KeyCode.UNDEFINED;
        };
    }

    /** Presses and releases keys, one after the other. */
    public FxHarness press(KeyCode... codes) {
        for (KeyCode code : codes) {
            chord(code, false, false, false);
        }
        return pulse();
    }

    /** Presses a written combination, such as {@code Ctrl+Enter} or {@code Shift+F6}. */
    public FxHarness press(String combination) {
        KeyCodeCombination keys = (KeyCodeCombination) KeyCombination.valueOf(combination);
        chord(
                keys.getCode(),
                keys.getControl() == KeyCombination.ModifierValue.DOWN
                        || keys.getShortcut() == KeyCombination.ModifierValue.DOWN,
                keys.getShift() == KeyCombination.ModifierValue.DOWN,
                keys.getAlt() == KeyCombination.ModifierValue.DOWN);
        return pulse();
    }

    private void chord(KeyCode code, boolean control, boolean shift, boolean alt) {
        doOnFx(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, "", code, control, shift, alt);
                    fire(KeyEvent.KEY_TYPED, typedBy(code), KeyCode.UNDEFINED, control, shift, alt);
                    fire(KeyEvent.KEY_RELEASED, "", code, control, shift, alt);
                });
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
                            ? code.getChar().toLowerCase(java.util.Locale.ROOT)
                            : "";
        };
    }

    private void fire(
            javafx.event.EventType<KeyEvent> type,
            String character,
            KeyCode code,
            boolean control,
            boolean shift,
            boolean alt) {
        if (type == KeyEvent.KEY_TYPED && character.isEmpty()) {
            return;
        }
        Scene scene = stage.getScene();
        Node owner = scene.getFocusOwner();
        if (owner != null && type == KeyEvent.KEY_PRESSED) {
            // A field made a moment ago takes keys once it has its skin; people are slower.
            owner.applyCss();
        }
        Event.fireEvent(
                owner == null ? scene : owner,
                new KeyEvent(type, character, code.getChar(), code, shift, control, alt, false));
    }

    /** The node that has the focus. */
    public @Nullable Node focused() {
        return onFx(() -> java.util.Optional.ofNullable(stage.getScene().getFocusOwner()))
                .orElse(null);
    }

    /** What {@link #show} was given. */
    public Parent root() {
        return frame.content;
    }

    /** The scene of this window; its root is a frame around {@link #root}. */
    public Scene scene() {
        return stage.getScene();
    }

    /** The look of this window. */
    public Appearance appearance() {
        return appearance;
    }

    /** Saves what is shown as {@code target/gallery/NAME.png}. */
    public Path picture(String name) {
        pulse();
        return save(
                name,
                onFx(() -> Snapshots.png(frame.content, appearance.tokens().color("ground"))));
    }

    /** Saves a tree that is in no window, at any size, as {@code target/gallery/NAME.png}. */
    public static Path picture(
            String name,
            Callable<? extends Parent> root,
            Theme theme,
            TextScale scale,
            double width,
            double height) {
        return save(
                name,
                onFx(
                        () ->
                                Snapshots.png(
                                        root.call(), new Appearance(theme, scale), width, height)));
    }

    private static Path save(String name, byte[] png) {
        Path file = Path.of("target", "gallery", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        doOnFx(stage::close);
    }
}
