package vigil.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that come with the program, found on the class path. */
public final class Shipped {
    private Shipped() {}

    /** The bytes of a file, for example {@code protocols/ketamine-iv.json}. */
    public static byte[] bytes(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " does not lie beside the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
