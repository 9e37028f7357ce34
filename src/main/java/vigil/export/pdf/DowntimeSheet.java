package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.vitals.VitalOrder;
import vigil.wording.Sentences;

/**
 * The sheet on which a session goes on by hand while the program cannot be used: what was done so
 * far, what is due next, and empty rows in the order of the fields on screen.
 */
public final class DowntimeSheet implements RecordForm {
    private final Sentences words;
    private final VitalOrder order;

    /** Sheets in the words of the program, vital signs in the usual order. */
    public DowntimeSheet(Sentences words) {
        this(words, VitalOrder.usual());
    }

    /**
     * The same in the order of a clinic.
     *
     * @param order of the columns to be filled in
     */
    public DowntimeSheet(Sentences words, VitalOrder order) {
        this.words = words;
        this.order = order;
    }

    @Override
    public String name() {
        return "downtime";
    }

    @Override
    public String ending() {
        return "-downtime.pdf";
    }

    @Override
    public byte[] write(SessionRecord record) {
        return RecordFrame.printed(words, record, "paper.down", this::blocks);
    }

    private List<Block> blocks(Said said, SessionOfRecord session) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Words(Cell.heavy(said.say("paper.down.how", said.full(session.asOf())))));
        blocks.addAll(new OpeningBlocks(said).of(session));
        blocks.addAll(new StandingBlocks(said).of(session));
        Optional<Protocol> protocol = session.session().chart().protocol();
        DowntimeBlocks sheet = new DowntimeBlocks(said, order);
        protocol.ifPresent(
                known -> {
                    if (session.session().stage().beforeDosing()) {
                        blocks.addAll(
                                sheet.open(known, Checklist.Kind.CHECK_IN, Optional.of(session)));
                        blocks.addAll(
                                sheet.open(known, Checklist.Kind.TIME_OUT, Optional.of(session)));
                    }
                    blocks.addAll(sheet.sets(known, Optional.of(session)));
                    blocks.addAll(sheet.schedule(known));
                    blocks.addAll(sheet.limits(known));
                });
        if (protocol.isEmpty()) {
            blocks.add(new Block.Words(Cell.of(said.say("paper.down.noprotocol"))));
        }
        blocks.addAll(sheet.happenings());
        protocol.ifPresent(
                known ->
                        blocks.addAll(
                                sheet.open(known, Checklist.Kind.DISCHARGE, Optional.of(session))));
        blocks.addAll(sheet.closing());
        return blocks;
    }

    @Override
    public List<String> faults(byte[] file) {
        return PdfFaults.of(file);
    }
}
