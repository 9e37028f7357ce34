package vigil.app.bench;

import javafx.scene.Scene;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.demo.SimulatedClock;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Work;
import vigil.session.SessionId;

/** The whole window of the program over a store, without a display; used off the JavaFX thread. */
public interface BenchWindow extends AutoCloseable {

    /** Its keys. */
    KeyboardPlayer player();

    /** Its desk. */
    SessionDesk desk();

    /** Its scene. */
    Scene scene();

    /** Its way onto the JavaFX thread. */
    Work work();

    /** The clock it reads. */
    SimulatedClock clock();

    /** Has it look at its clock, as it does every second. */
    default void look() {
        player().call(
                        () -> {
                            desk().tick();
                            return true;
                        });
    }

    /** Signs the first member of staff in and shows the room board. */
    void signIn();

    /** Shows the bedside screen of a session. */
    void bedside(SessionId session);

    @Override
    void close();
}
