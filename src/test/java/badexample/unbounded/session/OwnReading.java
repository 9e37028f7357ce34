package badexample.unbounded.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class OwnReading {
    public String all(Path file) throws IOException {
        return Files.readString(file);
    }
}
