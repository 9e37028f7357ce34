package vigil.app.bench;

import java.io.IOException;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/**
 * The least window that can be made of JavaFX: one text, redrawn at Enter. What the program's
 * window is held against, in this process or in one of its own.
 */
public final class EmptyWindow {

    private final Text text = new Text("0");
    private final Stage stage = new Stage();
    private int presses;

    /** A window of a size in px, shown; on the JavaFX thread. */
    public EmptyWindow(double width, double height) {
        Scene scene = new Scene(new StackPane(text), width, height);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        stage.setScene(scene);
        stage.show();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            presses++;
            text.setText(Integer.toString(presses));
        }
    }

    /** How often Enter was pressed, as the window shows it. */
    public int shown() {
        return Integer.parseInt(text.getText());
    }

    /** Its scene. */
    public Scene scene() {
        return stage.getScene();
    }

    /** Closes it; on the JavaFX thread. */
    public void close() {
        stage.close();
    }

    /**
     * A process of its own: says {@link ChildProgram#FRAME} when its first frame is drawn, then
     * {@link ChildProgram#OPENED} to every line it is told, until nobody tells it more.
     */
    public static void main(String[] args) throws IOException {
        Platform.startup(
                () -> {
                    EmptyWindow window = new EmptyWindow(1000, 900);
                    RenderedFrame.whenDrawn(
                            window.scene(),
                            EmptyWindow::behindThePulse,
                            () -> true,
                            () -> System.out.println(ChildProgram.FRAME));
                });
        ChildProgram.answer(() -> {});
    }

    /**
     * Without the program's own way onto the thread, which would load what an empty window has not.
     */
    private static void behindThePulse(Runnable act) {
        Task<Boolean> empty =
                new Task<>() {
                    @Override
                    protected Boolean call() {
                        return true;
                    }
                };
        empty.setOnSucceeded(done -> act.run());
        Thread.ofPlatform().daemon(true).start(empty);
    }
}
