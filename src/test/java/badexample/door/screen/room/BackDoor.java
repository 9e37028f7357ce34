package badexample.door.screen.room;

import javafx.application.Platform;

public final class BackDoor {
    public void later(Runnable work) {
        Platform.runLater(work);
    }
}
