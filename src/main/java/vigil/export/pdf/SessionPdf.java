package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.vitals.VitalOrder;
import vigil.wording.Sentences;

/** The session record as pages: what a clinician signs and an auditor reads. */
public final class SessionPdf implements RecordForm {
    private final Sentences words;
    private final VitalOrder order;

    /** Pages in the words of the program, vital signs in the usual order. */
    public SessionPdf(Sentences words) {
        this(words, VitalOrder.usual());
    }

    /**
     * Pages in the words of the program.
     *
     * @param order of the rows of the flowsheet, and of the readings in the list of entries
     */
    public SessionPdf(Sentences words, VitalOrder order) {
        this.words = words;
        this.order = order;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String ending() {
        return ".pdf";
    }

    @Override
    public byte[] write(SessionRecord record) {
        return RecordFrame.printed(words, record, "paper.record", this::blocks);
    }

    private List<Block> blocks(Said said, SessionOfRecord session) {
        List<Block> blocks = new ArrayList<>();
        OpeningBlocks opening = new OpeningBlocks(said);
        EntryBlocks entries = new EntryBlocks(said, order);
        blocks.addAll(opening.of(session));
        blocks.addAll(new StandoutBlocks(said).of(session));
        blocks.addAll(new ChartBlocks(said).of(session));
        blocks.addAll(new FlowsheetBlocks(said, order).of(session));
        TableBlocks tables = TableBlocks.of(said, session);
        blocks.addAll(tables.dose());
        blocks.addAll(entries.drug(session));
        blocks.addAll(tables.effects());
        blocks.addAll(tables.scores());
        blocks.addAll(entries.suicideScreens(session));
        blocks.addAll(new ListBlocks(said).of(session));
        blocks.addAll(new SignatureBlocks(said).of(session));
        blocks.addAll(entries.of(session));
        blocks.addAll(opening.staff(session));
        blocks.addAll(assumptions(said, session));
        return blocks;
    }

    private static List<Block> assumptions(Said said, SessionOfRecord session) {
        return List.of(
                new Block.Heading(said.say("paper.assumptions")),
                new Block.Words(
                        Cell.lines(
                                session.record().assumptions().stream().map(Run::small).toList())));
    }

    @Override
    public List<String> faults(byte[] file) {
        return PdfFaults.of(file);
    }
}
