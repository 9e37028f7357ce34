package vigil.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.settings.ClinicSettings;
import vigil.screen.shell.Preferences;

/**
 * The files of its own that a workstation keeps beside a store, for the trial in which each call to
 * the disk fails in turn.
 */
public final class WorkstationFiles {
    private static final int IDLE = 7;
    private static final Preferences LOOK =
            new Preferences(Theme.DIM, TextScale.LARGEST, Optional.empty());

    private final ClinicSettings settings;
    private final PreferenceFile preferences;
    private final ClinicSettings.Values usual;

    /** Beside the store of a folder, with what the workstation remembers in another. */
    public WorkstationFiles(Path data, Path config) {
        settings = new SettingsFile(new Folders(data, config, config, false), Wiring.words());
        preferences = new PreferenceFile(config);
        usual = settings.now();
    }

    /** Keeps other settings; whether it was said that they are kept. */
    public boolean keepsSettings() {
        ClinicSettings.Values now = settings.now();
        return settings.keep(
                        new ClinicSettings.Values(
                                IDLE,
                                now.scanPrefix(),
                                now.scanSuffix(),
                                now.exports(),
                                now.anchors()))
                instanceof ClinicSettings.Result.Kept;
    }

    /** Keeps another look; whether that worked is said to nobody. */
    public void keepsLook() {
        preferences.keep(LOOK);
    }

    /**
     * What does not fit: each file says all of what it said before or all of what it says now.
     *
     * @param told whether it was said that the settings are kept
     */
    public List<String> wrong(boolean told) {
        List<String> wrong = new ArrayList<>();
        try {
            int idle = settings.now().idleMinutes();
            if (idle != IDLE && (told || idle != usual.idleMinutes())) {
                wrong.add("the settings say " + idle);
            }
        } catch (LedgerException e) {
            wrong.add("the settings cannot be read");
        }
        Preferences look = preferences.read();
        if (!look.equals(LOOK) && !look.equals(Preferences.usual())) {
            wrong.add("the look is " + look);
        }
        return wrong;
    }
}
