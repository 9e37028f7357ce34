package vigil.command;

import static org.assertj.core.api.Assertions.assertThat;

import vigil.disk.FileFault;
import vigil.disk.RefusedFile;
import vigil.screen.kit.AllWords;
import vigil.wording.Sentences;

/** What the program says of a file that it did not take over, for tests of rooms without words. */
public final class FaultWords {
    private static final Sentences WORDS = AllWords.read();

    private FaultWords() {}

    /** The reason, in which everything stands that the fault names. */
    public static String of(FileFault fault) {
        String said = FileFaultText.of(WORDS, fault);
        assertThat(said)
                .as("%s", fault)
                .satisfies(
                        all ->
                                assertThat(fault.named())
                                        .allSatisfy(one -> assertThat(all).contains(one)));
        return said;
    }

    /** File, line, part and reason. */
    public static String of(RefusedFile refused) {
        String said = FileFaultText.of(WORDS, refused);
        assertThat(said).startsWith(refused.file()).endsWith(": " + of(refused.fault()));
        return said;
    }
}
