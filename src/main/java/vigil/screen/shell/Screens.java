package vigil.screen.shell;

import java.util.Map;
import java.util.Optional;
import vigil.people.Patient;
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
         * @param patient the known patient of a new session; empty everywhere but at check-in
         */
        Screen make(Navigation ways, Optional<Patient> patient);
    }

    /** How the screen of a place is made. */
    public Optional<Factory> of(Place place) {
        return Optional.ofNullable(factories.get(place));
    }
}
