package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import vigil.app.demo.KeyboardPlayer;
import vigil.command.ExitCode;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.Style;
import vigil.screen.kit.Ticker;
import vigil.screen.kit.Work;
import vigil.screen.shell.Shell;

/** The program as it starts on a folder, played by keys in whichever of its windows is shown. */
final class StartedProgram implements AutoCloseable {
    private static final int ROUNDS = 4;

    private final Work work = Work.start(Ticker.real());
    private final AtomicReference<Optional<Wiring.Running>> running =
            new AtomicReference<>(Optional.empty());
    private final List<Window> others;
    private final StartWindows windows;
    private final FoundAtStart found;

    StartedProgram(Folders folders) {
        this(folders, at -> {});
    }

    StartedProgram(Folders folders, Consumer<Folders> settled) {
        this(folders, () -> {}, settled);
    }

    StartedProgram(Folders folders, Runnable confirm, Consumer<Folders> settled) {
        FxHarness.start();
        others = FxHarness.onFx(() -> List.copyOf(Window.getWindows()));
        Supplier<FoundAtStart> look = () -> FoundAtStart.orRefused(folders, confirm, work);
        windows =
                new StartWindows(
                        folders, look, work, one -> running.set(Optional.of(one)), settled);
        found = look.get();
        FxHarness.doOnFx(windows.of(found));
    }

    FoundAtStart found() {
        return found;
    }

    /** On the JavaFX thread. */
    private Stage stage() {
        return Window.getWindows().stream()
                .filter(one -> !others.contains(one))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    String title() {
        return FxHarness.onFx(() -> stage().getTitle());
    }

    /** By how many pictures the window is known where the computer lists it. */
    int icons() {
        return FxHarness.onFx(() -> stage().getIcons().size());
    }

    private Scene scene() {
        return FxHarness.onFx(() -> stage().getScene());
    }

    /** What can be read in the window at present. */
    String said() {
        return FxHarness.onFx(() -> ScreenRoom.said(stage().getScene().getRoot()));
    }

    private KeyboardPlayer keys() {
        return new KeyboardPlayer(work, scene(), () -> false);
    }

    StartedProgram press(String... written) {
        for (String one : written) {
            keys().strike(one);
            settle();
        }
        return this;
    }

    StartedProgram type(String text) {
        keys().type(text);
        settle();
        return this;
    }

    /** Waits for what was caused; the window may give way to another meanwhile. */
    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            answered(done -> work.onFiles(() -> true, done, done));
            answered(done -> work.onKeeping(() -> true, done, done));
            answered(done -> work.onKeys(() -> true, done, done));
            answered(done -> work.onLedger(() -> true, done, done));
        }
        frame();
    }

    /** A person presses a key once the window that is shown has been drawn. */
    private static void frame() {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        FxHarness.doOnFx(
                () ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                stop();
                                drawn.complete(true);
                            }
                        }.start());
        KeyboardPlayer.await(drawn);
        // The frame that had begun is laid out, and what comes behind it is done.
        FxHarness.doOnFx(() -> {});
        FxHarness.doOnFx(() -> {});
    }

    private static void answered(Consumer<Consumer<Object>> asked) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        asked.accept(answer -> done.complete(true));
        KeyboardPlayer.await(done);
    }

    /** Does something with the shell of the store's window. */
    StartedProgram shell(Consumer<Shell> act) {
        FxHarness.doOnFx(() -> act.accept(running.get().orElseThrow().shell()));
        settle();
        return this;
    }

    /** Types into each text field that is shown, one after the other; how many there were. */
    int fill(IntFunction<String> text) {
        int number = 0;
        while (focusText(number)) {
            keys().type(text.apply(number++));
        }
        settle();
        return number;
    }

    private boolean focusText(int number) {
        return FxHarness.onFx(
                () -> {
                    List<Node> fields =
                            stage().getScene().getRoot().lookupAll(".text-input").stream()
                                    .filter(StartedProgram::canBeTypedInto)
                                    .toList();
                    if (number < fields.size()) {
                        fields.get(number).requestFocus();
                    }
                    return number < fields.size();
                });
    }

    /** Whether somebody at the keys can type into it as it is shown. */
    static boolean canBeTypedInto(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return node instanceof TextInputControl input && input.isEditable();
    }

    /** What stands in the labels of a style, in their order. */
    List<String> labels(Style style) {
        return FxHarness.onFx(
                () ->
                        stage().getScene().getRoot().lookupAll("." + style.cssClass()).stream()
                                .map(Label.class::cast)
                                .map(Label::getText)
                                .toList());
    }

    /** Waits until something is so in the window that is shown then, a minute at most. */
    StartedProgram awaits(String what, Predicate<StartedProgram> there) {
        long begun = System.nanoTime();
        while (!there.test(this)) {
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(1)) {
                throw new AssertionError("no " + what + " but " + said());
            }
            settle();
        }
        return this;
    }

    StartedProgram awaits(String sentence) {
        return awaits(sentence, shown -> shown.said().contains(sentence));
    }

    /** The window of the store, once it is shown. */
    Wiring.Running running() {
        awaits("window of the store", shown -> shown.running.get().isPresent());
        return running.get().orElseThrow();
    }

    /** The store behind that window is asked. */
    <T> T inTurn(java.util.function.Supplier<T> asked) {
        return work.inTurn(asked);
    }

    /** Everything in the window has a name, a role and room. */
    StartedProgram audited() {
        keys().pulse();
        Parent root = FxHarness.onFx(() -> stage().getScene().getRoot());
        assertThat(FxHarness.onFx(() -> SceneAudit.elsewhere(root))).isEmpty();
        assertThat(FxHarness.onFx(() -> FitAudit.of(root))).isEmpty();
        return this;
    }

    /** Closes the window; what the program would end with. */
    ExitCode ended() {
        FxHarness.doOnFx(
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(one -> !others.contains(one))
                                .forEach(Window::hide));
        return closedByItself();
    }

    /** The same where the window was closed by its own keys. */
    ExitCode closedByItself() {
        CompletableFuture<ExitCode> code = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                code.complete(windows.ended());
                            } catch (InterruptedException e) {
                                code.completeExceptionally(e);
                            }
                        });
        return KeyboardPlayer.await(code);
    }

    @Override
    public void close() {
        ended();
    }
}
