package vigil.screen.kit;

import java.io.File;
import java.util.Objects;
import java.util.stream.Stream;

/** Every sentence of the program, for tests of rooms that cannot ask the program itself. */
public final class AllWords {
    private AllWords() {}

    /** The words of every room. */
    public static Words read() {
        return Words.of(
                Stream.of(Objects.requireNonNull(new File("assets/words").list()))
                        .map(name -> name.replace(".properties", ""))
                        .toArray(String[]::new));
    }
}
