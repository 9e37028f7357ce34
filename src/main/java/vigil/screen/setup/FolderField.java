package vigil.screen.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;

/** The whole path of a folder, typed or chosen. */
final class FolderField {
    private final Words words;
    private final LineField line;

    FolderField(Words words, String label, SetUpPlace place) {
        this.words = words;
        line = new LineField(words, label, true);
        line.beside(
                Buttons.plain(
                        words.say("setup.folder.choose"),
                        () -> place.choose().get().ifPresent(this::show)));
    }

    LineField line() {
        return line;
    }

    void show(Path folder) {
        line.textProperty().set(folder.toString());
    }

    /** What is typed; where it is no whole path that is said, and there is nothing. */
    Optional<Path> folder() {
        Optional<Path> folder = read(line.text());
        if (folder.isEmpty()) {
            line.refuse(words.say("setup.folder.no-path"));
        }
        return folder;
    }

    void refuse(String why) {
        line.refuse(why);
    }

    private static Optional<Path> read(String typed) {
        try {
            return Optional.of(Path.of(typed.strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
