package vigil.app;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;
import vigil.app.demo.KeyboardPlayer;
import vigil.screen.kit.Work;

/**
 * The program in a process of its own, with its window and its log, in which something fails at
 * each place where something can, with what is told of a patient in its message.
 */
public final class FaultsAtManyPlaces {
    private static final EventType<Event> FAULT = new EventType<>(Event.ANY, "FAULT");

    private final String told;
    private final Wiring.Running window;
    private final List<String> made = new ArrayList<>();

    private FaultsAtManyPlaces(String told, Wiring.Running window) {
        this.told = told;
        this.window = window;
    }

    /** Folder of the store and what is told. */
    public static void main(String[] args) throws Exception {
        Main.quiet();
        Path home = Path.of(args[0]);
        Folders folders =
                new Folders(
                        home.resolve("data"), home.resolve("config"), home.resolve("log"), false);
        before(args[1]);
        CompletableFuture<Wiring.Running> shown = new CompletableFuture<>();
        StartWindows windows =
                OpenWindow.start(folders, () -> {}, shown::complete, at -> {}, System.err::println);
        FaultsAtManyPlaces faults = new FaultsAtManyPlaces(args[1], shown.get(2, TimeUnit.MINUTES));
        faults.onThreads();
        faults.inWork();
        faults.inTheWindow();
        faults.ofLibraries();
        faults.inACommand();
        System.out.println("made " + faults.made.size());
        Platform.runLater(faults.window.shell().root().getScene().getWindow()::hide);
        windows.ended();
        System.exit(0);
    }

    /** Before there is a window. */
    private static void before(String told) throws InterruptedException {
        Thread early = Thread.ofPlatform().name("early").unstarted(() -> failing(told));
        early.start();
        early.join(60_000);
    }

    /** What is told stands in every message that there is. */
    private static RuntimeException fault(String told) {
        IllegalStateException fault =
                new IllegalStateException(told, new java.io.IOException(told, new Error(told)));
        fault.addSuppressed(new IllegalArgumentException(told));
        return fault;
    }

    private static void failing(String told) {
        throw fault(told);
    }

    private Runnable fails(String where) {
        made.add(where);
        return () -> failing(told);
    }

    private Runnable dies(Error error, String where) {
        made.add(where);
        return () -> {
            throw error;
        };
    }

    private void onThreads() throws Exception {
        ended(Thread.ofPlatform().name("plain").unstarted(fails("a thread")));
        ended(Thread.ofVirtual().unstarted(fails("a virtual thread")));
        ended(Thread.ofPlatform().daemon().unstarted(fails("a daemon")));
        ended(Thread.ofPlatform().unstarted(dies(new OutOfMemoryError(told), "no memory")));
        ended(Thread.ofPlatform().unstarted(dies(new AssertionError(told), "an assertion")));
        ended(Thread.ofPlatform().unstarted(dies(new StackOverflowError(told), "no stack")));
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            pool.execute(fails("a pool"));
        }
        CompletableFuture.runAsync(fails("a future")).handle((done, fault) -> 0).get();
        Timer timer = new Timer(true);
        Runnable late = fails("a timer");
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        late.run();
                    }
                },
                0);
    }

    private static void ended(Thread thread) throws InterruptedException {
        thread.start();
        thread.join(60_000);
    }

    private void inWork() throws Exception {
        Work work = window.work();
        List<Consumer<Consumer<Object>>> rooms =
                List.of(
                        then -> work.onLedger(this::called, then, then),
                        then -> work.onFiles(this::called, then, then),
                        then -> work.onKeys(this::called, then, then),
                        then -> work.onDelivery(this::called, then, then));
        for (Consumer<Consumer<Object>> room : rooms) {
            CountDownLatch answered = new CountDownLatch(1);
            room.accept(
                    fault -> {
                        answered.countDown();
                        fails("an answer").run();
                    });
            if (!answered.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no answer");
            }
        }
        work.ahead(() -> called()).handle((done, fault) -> 0).get(1, TimeUnit.MINUTES);
    }

    private Object called() {
        fails("work").run();
        return told;
    }

    private void inTheWindow() throws Exception {
        Scene scene = window.shell().root().getScene();
        Pane root = (Pane) scene.getRoot();
        onFx(fails("the window's thread"));
        Runnable handler = fails("a handler");
        Runnable filter = fails("a filter");
        onFx(
                () -> {
                    scene.addEventHandler(FAULT, event -> handler.run());
                    root.addEventFilter(FAULT, event -> filter.run());
                    Event.fireEvent(root, new Event(FAULT));
                    Event.fireEvent(scene, new Event(FAULT));
                });
        Runnable listener = fails("a listener");
        Runnable binding = fails("a binding");
        onFx(
                () -> {
                    StringProperty text = new SimpleStringProperty();
                    StringProperty bound = new SimpleStringProperty();
                    text.addListener((at, before, now) -> listener.run());
                    bound.bind(
                            Bindings.createStringBinding(
                                    () -> {
                                        binding.run();
                                        return told;
                                    },
                                    text));
                    text.set("changed");
                    bound.get();
                });
        inAFrame(root);
    }

    private void inAFrame(Pane root) throws Exception {
        Runnable layout = fails("a layout");
        Runnable pulse = fails("a frame");
        Runnable pause = fails("a pause");
        onFx(
                () -> {
                    Region bad =
                            new Region() {
                                @Override
                                protected void layoutChildren() {
                                    layout.run();
                                }
                            };
                    root.getChildren().add(bad);
                    new AnimationTimer() {
                        @Override
                        public void handle(long now) {
                            stop();
                            pulse.run();
                        }
                    }.start();
                    PauseTransition soon = new PauseTransition(Duration.millis(1));
                    soon.setOnFinished(over -> pause.run());
                    soon.play();
                });
        KeyboardPlayer keys = new KeyboardPlayer(window.work(), root.getScene(), () -> false);
        keys.call(
                () -> {
                    root.getChildren().removeLast();
                    return true;
                });
        keys.settle().pulse();
    }

    /** On the window's thread; waits until it is over, whatever came of it. */
    private static void onFx(Runnable act) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    try {
                        act.run();
                    } finally {
                        over.countDown();
                    }
                });
        if (!over.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the window does not answer");
        }
    }

    /** Libraries say in their logs what they could not read. */
    private void ofLibraries() {
        for (String library :
                List.of(
                        "ca.uhn.fhir.parser.JsonParser",
                        "org.hl7.fhir.r4.model.Patient",
                        "org.sqlite.SQLiteJDBCLoader",
                        "javafx.scene",
                        "com.sun.javafx.binding",
                        "jdk.httpclient.HttpClient")) {
            made.add(library);
            LoggerFactory.getLogger(library).error("Not understood: {}", told, fault(told));
            Logger.getLogger(library).log(Level.SEVERE, told, fault(told));
            System.getLogger(library).log(System.Logger.Level.ERROR, told, fault(told));
        }
    }

    private void inACommand() {
        made.add("a command");
        UncaughtExceptionHandler last = Thread.getDefaultUncaughtExceptionHandler();
        last.uncaughtException(Thread.currentThread(), fault(told));
    }
}
