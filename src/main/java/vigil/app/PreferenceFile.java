package vigil.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.disk.PlainFile;
import vigil.ledger.ReplacedFile;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.shell.Preferences;

/**
 * What a workstation remembers of its window, in a small text file. An unreadable line counts as
 * not there.
 */
final class PreferenceFile implements Preferences.Store {

    private static final Logger LOG = LoggerFactory.getLogger(PreferenceFile.class);

    private final Path folder;
    private final Path file;

    PreferenceFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("window.properties");
    }

    /** What was kept, or the usual look. */
    Preferences read() {
        Properties kept = new Properties();
        if (PlainFile.liesAt(file)) {
            try (Reader text = new StringReader(PlainFile.text(file, SettingsFile.LARGEST))) {
                kept.load(text);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn(
                        "The window's preferences cannot be read: {}",
                        e.getClass().getSimpleName());
            }
        }
        return new Preferences(
                named(Theme.values(), kept.getProperty("theme", ""), Theme.DAY),
                named(TextScale.values(), kept.getProperty("text", ""), TextScale.NORMAL),
                window(kept));
    }

    private static <E extends Enum<E>> E named(E[] all, String name, E usual) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(usual);
    }

    private static Optional<Preferences.Place> window(Properties kept) {
        try {
            return Optional.of(
                    new Preferences.Place(
                            number(kept, "x"),
                            number(kept, "y"),
                            number(kept, "width"),
                            number(kept, "height"),
                            Boolean.parseBoolean(kept.getProperty("maximized"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double number(Properties kept, String name) {
        double number = Double.parseDouble(kept.getProperty(name, "none"));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(name);
        }
        return number;
    }

    @Override
    public void keep(Preferences preferences) {
        StringBuilder text =
                new StringBuilder()
                        .append("theme=" + preferences.theme() + "\n")
                        .append("text=" + preferences.scale() + "\n");
        preferences
                .window()
                .ifPresent(
                        place ->
                                text.append("x=" + place.x() + "\n")
                                        .append("y=" + place.y() + "\n")
                                        .append("width=" + place.width() + "\n")
                                        .append("height=" + place.height() + "\n")
                                        .append("maximized=" + place.maximized() + "\n"));
        try {
            Folders.own(folder);
            ReplacedFile.write(file, text.toString());
        } catch (IOException e) {
            LOG.warn("The window's preferences cannot be kept: {}", e.getClass().getSimpleName());
        }
    }
}
