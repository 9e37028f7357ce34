package vigil.screen.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** One file that is shipped with the program, by its path below {@code assets}. */
record Asset(String path) {

    /** Its address, as style sheets want it. */
    String address() {
        return url().toExternalForm();
    }

    /** Its whole text, read as UTF-8. */
    String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Its bytes; the caller closes the stream. */
    InputStream open() throws IOException {
        return url().openStream();
    }

    private URL url() {
        URL url = Asset.class.getClassLoader().getResource(path);
        if (url == null) {
            throw new IllegalArgumentException("Not shipped with the program: " + path);
        }
        return url;
    }
}
