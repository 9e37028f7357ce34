package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.app.bench.ChildProgram;
import vigil.app.bench.RenderedFrame;
import vigil.screen.desk.Screen;
import vigil.session.SessionSummary;

/**
 * The program as {@code bench} starts it: everything that a start does, on the demo room in a
 * folder, with the first member of staff signed in. Says when the room board is drawn, and opens
 * the running session when it is told to.
 */
@Command(name = BenchProgram.NAME, hidden = true)
final class BenchProgram implements Callable<Integer> {

    /** The word it is started by. */
    static final String NAME = "bench-program";

    @Option(names = "--data", required = true)
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Path folder = data == null ? Path.of("") : data;
        CompletableFuture<Wiring.Running> open = new CompletableFuture<>();
        Folders folders = new Folders(folder, folder, folder, true);
        OpenWindow.start(
                folders,
                running -> {
                    open.complete(running);
                    board(running);
                });
        ChildProgram.answer(() -> bedside(open.join()));
        return 0;
    }

    private static void board(Wiring.Running running) {
        running.shell()
                .signIn()
                .ifPresent(
                        view -> view.choice().choose(running.desk().clinic().staff().getFirst()));
        Scene scene = running.shell().root().getScene();
        RenderedFrame.whenDrawn(
                scene,
                running.work()::later,
                () -> !running.desk().sessions().get().isEmpty() && shows(running, "board"),
                () -> System.out.println(ChildProgram.FRAME));
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
