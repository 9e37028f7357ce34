package vigil.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import vigil.access.keys.SystemRandomness;
import vigil.screen.accounts.AccountsView;
import vigil.screen.audit.AuditPaper;
import vigil.screen.audit.AuditView;
import vigil.screen.backup.BackupView;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.TemporaryPassword;
import vigil.screen.desk.KeepingDesk;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Words;
import vigil.screen.settings.ClinicSettings;
import vigil.screen.settings.SettingsView;
import vigil.screen.shell.Place;
import vigil.screen.shell.Screens;

/** How the screens of people, keys and the store are made. */
record ClinicScreens(
        Words words,
        SessionDesk desk,
        Door door,
        KeepingDesk keeping,
        ClinicSettings settings,
        AuditPaper paper) {

    /** Each by its place. */
    Map<Place, Screens.Factory> made() {
        TemporaryPassword temporary = new TemporaryPassword(new SystemRandomness());
        return Map.of(
                Place.SETTINGS,
                (ways, patient) -> new SettingsView(words, desk, door, settings, folder()),
                Place.ACCOUNTS,
                (ways, patient) -> new AccountsView(words, desk, door, temporary::next),
                Place.AUDIT,
                (ways, patient) -> new AuditView(words, desk, keeping, door, paper),
                Place.BACKUP,
                (ways, patient) -> new BackupView(words, desk, keeping, folder()));
    }

    /** Asks for a folder in the manner of the system. */
    static Supplier<Optional<Path>> folder() {
        return () ->
                Optional.ofNullable(
                                new DirectoryChooser()
                                        .showDialog(
                                                Window.getWindows().stream()
                                                        .filter(Window::isFocused)
                                                        .findFirst()
                                                        .orElse(null)))
                        .map(folder -> folder.toPath());
    }
}
