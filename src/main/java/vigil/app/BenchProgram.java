package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.Scene;
import vigil.app.bench.ChildProgram;
import vigil.app.bench.RenderedFrame;
import vigil.screen.desk.Screen;
import vigil.session.SessionSummary;

/**
 * The program as {@code bench} starts it: everything that a start without words does, on the demo
 * room in a folder, with its nurse let in. Says when the room board is drawn, and opens the running
 * session when it is told to.
 */
final class BenchProgram {

    private BenchProgram() {}

    /** Starts on the folder named. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        CompletableFuture<Wiring.Running> onBoard = new CompletableFuture<>();
        Folders folders = new Folders(folder, folder, folder, true);
        try {
            OpenWindow.start(
                    folders,
                    () -> {},
                    running -> board(running, () -> onBoard.complete(running)),
                    at -> {},
                    System.err::println);
        } catch (RuntimeException fault) {
            // What the start has begun would keep the program alive.
            System.err.println(TroubleCode.of(fault).trace());
            System.exit(1);
        }
        ChildProgram.answer(() -> bedside(onBoard.join()));
    }

    private static void board(Wiring.Running running, Runnable drawn) {
        Scene scene = running.shell().root().getScene();
        RenderedFrame.whenDrawn(
                scene,
                running.work()::later,
                () -> !running.desk().sessions().get().isEmpty() && shows(running, "board"),
                () -> {
                    System.out.println(ChildProgram.FRAME);
                    drawn.run();
                });
    }

    private static boolean shows(Wiring.Running running, String screen) {
        return running.shell().shown().map(Screen::name).filter(screen::equals).isPresent();
    }

    private static void bedside(Wiring.Running running) {
        CountDownLatch drawn = new CountDownLatch(1);
        running.work()
                .later(
                        () -> {
                            live(running, session -> running.shell().treatment(session.id()));
                            RenderedFrame.whenDrawn(
                                    running.shell().root().getScene(),
                                    running.work()::later,
                                    () -> shows(running, "treatment"),
                                    drawn::countDown);
                        });
        try {
            drawn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void live(Wiring.Running running, Consumer<SessionSummary> use) {
        running.desk().sessions().get().stream()
                .filter(session -> session.firstDose().isPresent() && session.stage().live())
                .findFirst()
                .ifPresent(use);
    }
}
