package vigil.screen.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that are shipped with the program. */
final class ShippedText {
    private ShippedText() {}

    /** The text at a path of the program; nothing where none is shipped. */
    static Optional<String> at(String path) {
        try (InputStream in = ShippedText.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
