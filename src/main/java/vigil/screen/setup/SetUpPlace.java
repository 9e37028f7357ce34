package vigil.screen.setup;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.access.passwords.PasswordRules;
import vigil.quantity.Moment;

/**
 * Where the set-up runs.
 *
 * @param rules what a password must be
 * @param folder offered for the store
 * @param zone of this computer, offered for the room
 * @param now the time on the wall
 * @param choose asks for a folder; empty where nobody wants another
 * @param before what is known of a store before this set-up
 * @param restore goes on with a backup in a folder, instead of a new store
 */
public record SetUpPlace(
        PasswordRules rules,
        Path folder,
        ZoneId zone,
        Supplier<Moment> now,
        Supplier<Optional<Path>> choose,
        Before before,
        Consumer<Path> restore) {

    /** What is known of a store on this computer before the set-up. */
    public enum Before {
        NONE,
        /** The offered folder holds a store whose set-up was left. */
        BEGUN,
        /** A store was in use, and it is not in the offered folder. */
        ELSEWHERE
    }
}
