package vigil.screen.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import vigil.access.signin.IdleLock;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;

/** The fields of the settings, and what is read in them. */
final class SettingFields {

    /** Begins with a sign that no key of the program is, and that no word begins with. */
    private static final String PREFIX = "[!-/:-@\\[-`{-~][!-~]{0,7}";

    /** What a scanner types after a badge. */
    enum Suffix {
        ENTER("\r"),
        TAB("\t"),
        NOTHING("");

        private final String typed;

        Suffix(String typed) {
            this.typed = typed;
        }

        static Optional<Suffix> of(String typed) {
            return List.of(values()).stream().filter(one -> one.typed.equals(typed)).findFirst();
        }
    }

    private final Words words;
    private final EntryField idle;
    private final LineField prefix;
    private final ChoiceRow<Suffix> suffix;
    private final LineField exports;
    private final LineField anchors;

    /**
     * Empty fields.
     *
     * @param choose asks for a folder
     */
    SettingFields(Words words, Supplier<Optional<Path>> choose) {
        this.words = words;
        idle =
                new EntryField(
                        words,
                        new EntryField.Spec(
                                words.say("settings.idle"),
                                words.say("settings.idle.unit"),
                                words.say("settings.idle.help", IdleLock.LEAST, IdleLock.MOST)),
                        this::idle);
        prefix =
                new LineField(words, words.say("settings.prefix"), true)
                        .help(words.say("settings.prefix.help"))
                        .judgedBy(
                                typed ->
                                        typed.matches(PREFIX)
                                                ? Optional.empty()
                                                : Optional.of(words.say("settings.prefix.help")));
        suffix =
                new ChoiceRow<>(
                        words.say("settings.suffix"),
                        List.of(Suffix.values()),
                        one -> words.say("settings.suffix." + one));
        exports = folder("settings.exports", choose);
        anchors = folder("settings.anchors", choose);
    }

    private FieldState idle(String typed) {
        return switch (TypedNumber.whole(typed, IdleLock.MOST)) {
            case Parsed.Read<Integer>(Integer read) when read >= IdleLock.LEAST ->
                    new FieldState.Fine();
            case Parsed.Blank<Integer>() -> refused();
            case Parsed.Unfinished<Integer>() -> new FieldState.Unfinished();
            case Parsed.Unreadable<Integer> _ -> refused();
            case Parsed.Read<Integer> _ -> refused();
        };
    }

    private FieldState refused() {
        return new FieldState.Refused(
                words.say("settings.idle.help", IdleLock.LEAST, IdleLock.MOST));
    }

    private LineField folder(String key, Supplier<Optional<Path>> choose) {
        LineField field =
                new LineField(words, words.say(key), true)
                        .judgedBy(
                                typed ->
                                        read(typed).isPresent()
                                                ? Optional.empty()
                                                : Optional.of(
                                                        words.say("settings.folder.no-path")));
        Button button =
                Buttons.plain(
                        words.say("settings.choose"),
                        () ->
                                choose.get()
                                        .ifPresent(
                                                folder ->
                                                        field.textProperty()
                                                                .set(folder.toString())));
        button.setAccessibleText(words.say("settings.choose.spoken", words.say(key)));
        return field.beside(button);
    }

    private static Optional<Path> read(String typed) {
        try {
            return Optional.of(Path.of(typed.strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void show(ClinicSettings.Values values) {
        idle.textProperty().set(String.valueOf(values.idleMinutes()));
        prefix.textProperty().set(values.scanPrefix());
        suffix.valueProperty().set(Suffix.of(values.scanSuffix()));
        exports.textProperty().set(values.exports().toString());
        anchors.textProperty().set(values.anchors().toString());
    }

    /** What is typed; every field has settled. */
    ClinicSettings.Values values() {
        return new ClinicSettings.Values(
                Integer.parseInt(idle.text().strip()),
                prefix.text(),
                suffix.value().orElse(Suffix.ENTER).typed,
                read(exports.text()).orElseThrow(),
                read(anchors.text()).orElseThrow());
    }

    EntryField idle() {
        return idle;
    }

    LineField prefix() {
        return prefix;
    }

    ChoiceRow<Suffix> suffix() {
        return suffix;
    }

    LineField exports() {
        return exports;
    }

    LineField anchors() {
        return anchors;
    }
}
