package vigil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import vigil.charting.StoreHead;
import vigil.keeping.Damage;
import vigil.keeping.StoreReading;
import vigil.screen.kit.AllWords;

/** What is found in a store is worded for people, and stays as it was found for a program. */
class StoreFindingsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void said(long fact, String finding, boolean json) {
        CommandLine line = new CommandLine(CommandSpec.create());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        StoreReading reading =
                new StoreReading(
                        "store",
                        new StoreHead(12, "ab"),
                        List.of(new Damage(fact, Optional.empty(), finding)));
        int code =
                Answer.to(
                        line, AllWords.read(), json, answer -> StoreFindings.said(reading, answer));
        assertThat(code).isEqualTo(ExitCode.CONTENT.code());
    }

    @ParameterizedTest
    @CsvSource({
        "0, /data/anchor/a: FOLDER, The file: /data/anchor/a: it is a folder.",
        "0, /data/FOLDER/a: NOT_ALLOWED, The file: /data/FOLDER/a: its rights do not let Vigil read it.",
        "7, sealed content: DOES_NOT_OPEN, 'Entry 7 of the store: sealed content: it does not open"
                + " with the key of this store, or was altered.'",
        "7, GAP, Entry 7 of the store: it is missing.",
        "7, fact 7: NOT_SIGNED, 'Entry 7 of the store: it is not signed by whom it names, or was"
                + " altered.'",
        "0, fact 9: ONE_BEFORE_MISSING, The file: entry 9: one before it is missing.",
        "12, ENDS_BEFORE_ANCHOR 20, 'Entry 12 of the store: the store ends before its anchor, which is"
                + " kept outside it; entries missing: 20.'"
    })
    void aReasonThatStandsByItsNameIsWorded(long fact, String finding, String sentence) {
        said(fact, finding, false);
        assertThat(err.toString().lines()).contains(sentence);
        said(fact, finding, true);
        assertThat(out.toString()).contains("\"finding\":\"" + finding + "\"");
    }
}
