package vigil.screen.record;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Style;
import vigil.session.SessionEvent;

/**
 * An entry of which only the time is corrected.
 *
 * @param why the sentence that says so
 */
record TimeAlone(String why) implements Correction {
    @Override
    public List<EntryStep> stops() {
        return List.of();
    }

    @Override
    public Optional<SessionEvent> content() {
        return Optional.empty();
    }

    @Override
    public Optional<Node> said() {
        return Optional.of(Style.on(new Label(why), Style.MUTED, Style.WRAP));
    }
}
