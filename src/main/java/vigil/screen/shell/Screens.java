package vigil.screen.shell;

import java.util.Map;
import java.util.Optional;
import vigil.screen.desk.ForWhom;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Screen;

/** How each screen is made; a place without one cannot be gone to, and the window says so. */
public record Screens(Map<Place, Factory> factories) {
    public Screens {
        factories = Map.copyOf(factories);
    }

    /** Makes a screen each time it is opened. */
    @FunctionalInterface
    public interface Factory {

        /**
         * A new screen.
         *
         * @param whom whom a new session is for; empty everywhere but at check-in
         */
        Screen make(Navigation ways, Optional<ForWhom> whom);
    }

    /** How the screen of a place is made. */
    public Optional<Factory> of(Place place) {
        return Optional.ofNullable(factories.get(place));
    }
}
