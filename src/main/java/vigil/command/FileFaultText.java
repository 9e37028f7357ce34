package vigil.command;

import vigil.disk.FileFault;
import vigil.disk.RefusedFile;
import vigil.wording.Sentences;

/** What is wrong with a file or a part of it, in words, to stand in a sentence. */
public final class FileFaultText {
    private FileFaultText() {}

    /** The reason alone. */
    public static String of(Sentences words, FileFault fault) {
        return words.say("file.fault." + fault.why().name(), fault.named().toArray());
    }

    /** The file, the line and the part, where they are known, and the reason. */
    public static String of(Sentences words, RefusedFile refused) {
        String place =
                refused.line() == 0
                        ? refused.file()
                        : words.say("file.line", refused.file(), refused.line());
        String part = refused.fault().part();
        return words.say(
                "file.refused",
                part.isEmpty() ? place : words.say("file.part", place, part),
                of(words, refused.fault()));
    }
}
