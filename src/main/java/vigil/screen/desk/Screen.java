package vigil.screen.desk;

import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import vigil.screen.kit.ScreenAction;

/** One screen, as the window shows it below the patient banner. */
public interface Screen {

    /**
     * The screen's short name: the scope of its actions, the page of its help, the name of its
     * picture.
     */
    String name();

    /** What is shown. */
    Node node();

    /** Whether it shows one patient, so that the banner stands above it (rule P1). */
    default boolean showsPatient() {
        return false;
    }

    /**
     * What can be done here: the key bar, the shortcut sheet and the command palette are made from
     * these.
     */
    default List<ScreenAction> actions() {
        return List.of();
    }

    /** What of it stands on the bottom bar: all but what is {@link #offBar}. */
    default List<ScreenAction> onKeyBar() {
        return actions().stream().filter(action -> !offBar().contains(action.keyName())).toList();
    }

    /** The keys that the screen tells elsewhere, or that the list of keys alone names. */
    default Set<String> offBar() {
        return Set.of();
    }

    /**
     * The panes whose keys stand on the bottom bar too, as they change: where going through a list
     * is what the screen is for.
     */
    default ObservableValue<Set<String>> panesOnBar() {
        return new SimpleObjectProperty<>(Set.of());
    }

    /** Has another value whenever other keys have to stand on the bottom bar than before. */
    default ObservableValue<?> keyBarState() {
        return new SimpleObjectProperty<>(List.of());
    }

    /** The screen is now in the window: take the focus, begin to listen. */
    void opened();

    /** Opens a part of the bedside at once; a screen that has none does nothing. */
    default void open(Bedside part) {}

    /** The screen has left the window: stop listening, keep drafts. */
    void closed();
}
