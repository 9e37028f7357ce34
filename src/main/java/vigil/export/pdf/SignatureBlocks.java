package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import vigil.export.SessionOfRecord;
import vigil.session.SigningCourse.Signed;

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
        List<Signed> signatures = record.session().chart().signing().signatures();
        blocks.add(
                signatures.isEmpty()
                        ? new Block.Words(Cell.heavy(said.say("paper.signatures.none")))
                        : new Block.Table(
                                List.of(
                                        Column.words(said.say("paper.staff.name"), 0.28),
                                        Column.words(said.say("paper.signatures.meaning"), 0.42),
                                        Column.words(said.say("paper.signatures.at"), 0.3)),
                                signatures.stream().map(this::row).toList(),
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

    /** A signature over a revision that is not the last stands there, and says so. */
    private List<Cell> row(Signed one) {
        List<Run> meaning = new ArrayList<>();
        meaning.add(Run.plain(said.say("signatureMeaning." + one.signing().meaning())));
        if (!one.remark().isBlank()) {
            meaning.add(Run.plain(one.remark()));
        }
        List<Run> time = new ArrayList<>();
        time.add(Run.plain(said.full(one.signing().at())));
        time.add(Run.small(said.say("paper.signatures.upto", one.signing().upto())));
        if (one.superseded()) {
            time.add(Run.heavy(said.say("paper.signatures.superseded")));
        }
        return List.of(
                Cell.lines(
                        List.of(
                                Run.heavy(one.signing().name()),
                                Run.small(said.say("role." + one.signing().role())))),
                Cell.lines(meaning),
                Cell.lines(time));
    }

    private List<Cell> toSign(String meaning) {
        return List.of(
                Cell.of(said.say("paper.signatures.meaning." + meaning)),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY);
    }
}
