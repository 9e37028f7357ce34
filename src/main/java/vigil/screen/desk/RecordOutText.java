package vigil.screen.desk;

import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** Says what came of a record that was to be written. */
public final class RecordOutText {
    private static final int HASH_SHOWN = 16;

    private final Words words;

    /** In these words. */
    public RecordOutText(Words words) {
        this.words = words;
    }

    /** Says it in a bar. */
    public void show(RecordOut.Result result, MessageBar said) {
        switch (result) {
            case RecordOut.Result.Written(String path, long revision, String sha256) ->
                    said.show(
                            MessageBar.Level.SETTLED,
                            words.say("desk.exported"),
                            words.say(
                                    "desk.exported.text",
                                    path,
                                    DisplayText.number(revision),
                                    sha256.substring(0, Math.min(HASH_SHOWN, sha256.length()))));
            case RecordOut.Result.NotWritten(String why) ->
                    said.show(MessageBar.Level.SHOULD, words.say("desk.notexported"), why);
        }
    }
}
