package vigil.export.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.drawing.ChartWords;
import vigil.export.Sha256;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.telling.People;
import vigil.telling.SessionTerms;
import vigil.vitals.VitalOrder;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * The sheet of a protocol for a patient whom the program does not know yet, to be kept in a drawer:
 * the lists, the schedule and the limits, and empty rows.
 */
public final class BlankSheet {
    private final Sentences words;
    private final Said said;
    private final VitalOrder order;

    /**
     * Sheets in the words of the program.
     *
     * @param order of the columns to be filled in
     */
    public BlankSheet(Sentences words, VitalOrder order) {
        this.words = words;
        this.order = order;
        this.said = new Said(words, new People(List.of()), new SessionTerms());
    }

    /** The sheet as a PDF; the same protocol in the same order is always the same bytes. */
    public byte[] write(Protocol protocol) {
        return new Printing(ChartWords.of(words))
                .print(
                        frame(protocol),
                        blocks(protocol),
                        Sha256.of(protocol.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Frame frame(Protocol protocol) {
        return new Frame(
                said.say("paper.down"),
                protocol.title(),
                List.of(
                        Cell.of(
                                said.say(
                                        "paper.protocol",
                                        protocol.drug(),
                                        protocol.id(),
                                        DisplayText.number(protocol.version())))),
                Optional.empty(),
                List.of(said.say("paper.blank.foot")),
                (page, pages) -> said.say("paper.page", page, pages),
                Optional.empty());
    }

    private List<Block> blocks(Protocol protocol) {
        DowntimeBlocks sheet = new DowntimeBlocks(said, order);
        List<Block> blocks = new ArrayList<>();
        blocks.add(who());
        blocks.addAll(sheet.open(protocol, Checklist.Kind.CHECK_IN, Optional.empty()));
        blocks.addAll(sheet.open(protocol, Checklist.Kind.TIME_OUT, Optional.empty()));
        blocks.addAll(sheet.schedule(protocol));
        blocks.addAll(sheet.sets(protocol, Optional.empty()));
        blocks.addAll(sheet.limits(protocol));
        blocks.addAll(sheet.happenings());
        blocks.addAll(sheet.open(protocol, Checklist.Kind.DISCHARGE, Optional.empty()));
        blocks.addAll(sheet.closing());
        return blocks;
    }

    /** Whom it is about, to be written in. */
    private Block who() {
        List<String> names =
                List.of("name", "born", "mrn", "allergies", "weight", "order", "room", "escort");
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i += 2) {
            rows.add(
                    List.of(
                            Cell.of(said.say("paper.blank." + names.get(i))),
                            Cell.EMPTY,
                            Cell.of(said.say("paper.blank." + names.get(i + 1))),
                            Cell.EMPTY));
        }
        return new Block.Table(
                List.of(Column.bare(0.15), Column.bare(0.35), Column.bare(0.15), Column.bare(0.35)),
                rows,
                Block.Style.TO_FILL_IN);
    }
}
