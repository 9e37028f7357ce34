package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.drawing.ChartWords;
import vigil.export.RecordForm;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.export.Sha256;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.telling.AftercareText;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** What the patient takes home on paper: the advice of the protocol, in large type. */
public final class AftercareSheet implements RecordForm {
    private static final String FOLLOW_UP = "FOLLOW_UP";

    private final Sentences words;

    /** Sheets in the words of the program. */
    public AftercareSheet(Sentences words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "aftercare";
    }

    @Override
    public String ending() {
        return "-aftercare.pdf";
    }

    @Override
    public byte[] write(SessionRecord record) {
        SessionOfRecord session = SessionOfRecord.of(record);
        return new Printing(ChartWords.of(words))
                .print(
                        frame(session),
                        blocks(session.session().chart()),
                        Sha256.of(new SessionRecordNotation().write(record)));
    }

    /** Says nothing of the record but which session it was: this paper leaves the clinic. */
    private Frame frame(SessionOfRecord session) {
        Chart chart = session.session().chart();
        AftercareText text = new AftercareText(words);
        return new Frame(
                text.title(),
                PersonText.name(chart.patient().name()),
                List.of(
                        Cell.of(
                                DisplayText.date(left(session).local().toLocalDate())
                                        + " · "
                                        + chart.plan().room())),
                session.record().demo(),
                List.of(
                        words.say(
                                "paper.aftercare.foot",
                                chart.id().value(),
                                session.record().record().program())),
                (page, pages) -> words.say("paper.page", page, pages),
                Optional.of(session.asOf().instant().atZone(chart.plan().zone())));
    }

    /** When the patient left, from which the hours of the advice count; until then, by now. */
    private static Moment left(SessionOfRecord session) {
        return session.session().stage().over()
                ? session.session()
                        .chart()
                        .latest(LeavingEvent.class)
                        .map(Charted::at)
                        .orElse(session.asOf())
                : session.asOf();
    }

    private List<Block> blocks(Chart chart) {
        List<Block> blocks = new ArrayList<>();
        new AftercareText(words).lines(chart).forEach(line -> blocks.add(new Block.Large(line)));
        followUp(chart).ifPresent(said -> blocks.add(new Block.Large(said)));
        blocks.add(new Block.Heading(words.say("paper.aftercare.taken")));
        blocks.add(
                new Block.Table(
                        List.of(
                                Column.words(words.say("paper.aftercare.given"), 0.5),
                                Column.words(words.say("paper.aftercare.patient"), 0.5)),
                        List.of(List.of(Cell.EMPTY, Cell.EMPTY)),
                        Block.Style.TO_FILL_IN));
        return blocks;
    }

    /**
     * The date and the number to call, where they were written beside the line that asks for them.
     */
    private Optional<String> followUp(Chart chart) {
        return chart.all(ChecklistAnswered.class).stream()
                .map(one -> one.event())
                .filter(one -> one.code().equals(FOLLOW_UP) && !one.detail().isBlank())
                .map(one -> words.say("paper.aftercare.followup", one.detail()))
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<String> faults(byte[] file) {
        return PdfFaults.of(file);
    }
}
