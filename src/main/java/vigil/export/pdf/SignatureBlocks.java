package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord.SignatureLine;

/**
 * The signatures of a record, each with its meaning (21 CFR 11.50); where there is none, that is
 * said, and there is room to sign the paper.
 */
final class SignatureBlocks {
    private final Said said;

    SignatureBlocks(Said said) {
        this.said = said;
    }

    List<Block> of(SessionOfRecord record) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(said.say("paper.signatures")));
        List<SignatureLine> signatures = record.record().signatures();
        blocks.add(
                signatures.isEmpty()
                        ? new Block.Words(Cell.heavy(said.say("paper.signatures.none")))
                        : new Block.Table(
                                List.of(
                                        Column.words(said.say("paper.staff.name"), 0.3),
                                        Column.words(said.say("paper.signatures.meaning"), 0.3),
                                        Column.words(said.say("paper.signatures.at"), 0.4)),
                                signatures.stream().map(SignatureBlocks::row).toList(),
                                Block.Style.ROWS));
        blocks.add(
                new Block.Table(
                        List.of(
                                Column.words(said.say("paper.signatures.paper"), 0.3),
                                Column.words(said.say("paper.staff.name"), 0.25),
                                Column.words(said.say("paper.signatures.hand"), 0.25),
                                Column.words(said.say("paper.signatures.when"), 0.2)),
                        List.of(toSign("charted"), toSign("reviewed")),
                        Block.Style.TO_FILL_IN));
        return blocks;
    }

    private static List<Cell> row(SignatureLine line) {
        return List.of(Cell.of(line.by()), Cell.of(line.meaning()), Cell.of(line.at()));
    }

    private List<Cell> toSign(String meaning) {
        return List.of(
                Cell.of(said.say("paper.signatures.meaning." + meaning)),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY);
    }
}
