package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.export.rems.MonitoringForm;
import vigil.export.rems.MonitoringReading;
import vigil.wording.Sentences;

/** The fields of the form that the protocol asks for, on paper; what is missing is named. */
public final class RemsPdf implements RecordForm {
    private final Sentences words;

    /** Pages in the words of the program. */
    public RemsPdf(Sentences words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "rems";
    }

    @Override
    public String ending() {
        return "-rems.pdf";
    }

    @Override
    public byte[] write(SessionRecord record) {
        return RecordFrame.printed(words, record, "rems.title", (said, session) -> asked(session));
    }

    private List<Block> asked(SessionOfRecord session) {
        return MonitoringReading.of(words, session)
                .map(this::blocks)
                .orElse(List.of(new Block.Words(Cell.of(words.say("rems.notasked")))));
    }

    private List<Block> blocks(MonitoringForm form) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Words(
                        Cell.lines(List.of(Run.heavy(form.name()), Run.plain(form.due())))));
        blocks.add(
                new Block.Words(
                        Cell.heavy(
                                words.say("rems.missing.all", String.join(", ", form.missing())))));
        for (MonitoringForm.Section section : form.sections()) {
            blocks.add(new Block.Heading(section.title()));
            blocks.add(
                    new Block.Table(
                            List.of(Column.bare(0.45), Column.bare(0.55)),
                            section.fields().stream().map(this::row).toList(),
                            Block.Style.ROWS));
        }
        return blocks;
    }

    private List<Cell> row(MonitoringForm.Field field) {
        return List.of(
                Cell.of(field.name()),
                field.value().map(Cell::of).orElseGet(() -> Cell.heavy(words.say("rems.missing"))));
    }

    @Override
    public List<String> faults(byte[] file) {
        return PdfFaults.of(file);
    }
}
