package badexample.pointer.screen.room;

import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

public record Doubled(Tooltip says) {

    public boolean opens(MouseEvent event) {
        return event.getClickCount() == 2;
    }
}
