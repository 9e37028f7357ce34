package vigil.screen.shell;

import vigil.screen.desk.FaultText;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.Words;

/** Whether the last act is on disk, in words. */
final class StatusText {

    private StatusText() {}

    static String of(Words words, SaveState state) {
        return switch (state) {
            case SaveState.Nothing _ -> words.say("shell.saved.nothing");
            case SaveState.Saving _ -> words.say("shell.saved.saving");
            case SaveState.Saved saved ->
                    words.say("shell.saved.on-disk", words.timeWithSeconds(saved.at().local()));
            case SaveState.NotSaved _ -> words.say("shell.saved.not");
            case SaveState.Unreadable unreadable -> FaultText.of(words, unreadable.fault());
        };
    }
}
