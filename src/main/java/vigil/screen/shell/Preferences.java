package vigil.screen.shell;

import java.util.Optional;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/**
 * What a workstation remembers of its window.
 *
 * @param window absent until it was first moved or sized
 */
public record Preferences(Theme theme, TextScale scale, Optional<Place> window) {

    /** Where the window stands, in px. */
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    /** Day at 100 %, wherever the system puts the window. */
    public static Preferences usual() {
        return new Preferences(Theme.DAY, TextScale.NORMAL, Optional.empty());
    }

    /** Keeps preferences for the next start. */
    @FunctionalInterface
    public interface Store {

        /** Keeps them; a failure is no reason to stop anybody and is not said. */
        void keep(Preferences preferences);
    }
}
