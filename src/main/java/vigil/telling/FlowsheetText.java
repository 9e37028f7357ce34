package vigil.telling;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.people.StaffId;
import vigil.review.Flowsheet.Cell;
import vigil.review.Flowsheet.Column;
import vigil.review.Flowsheet.Content;
import vigil.session.ObservationEvent.SetKind;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** What stands in the cells of the flowsheet, and what is read out for a column. */
public final class FlowsheetText {
    private final Sentences words;
    private final VitalText say;
    private final Function<StaffId, String> initials;

    /**
     * Says it in the words of the program.
     *
     * @param initials how a member of staff is named in the row "by"
     */
    public FlowsheetText(Sentences words, VitalText say, Function<StaffId, String> initials) {
        this.words = words;
        this.say = say;
        this.initials = initials;
    }

    /** The name of a row. */
    public String rowName(VitalItem item) {
        return words.say("chart.flowsheet.row." + item);
    }

    /** The minute since the first dose, or that it is the baseline or before it. */
    public String minute(Column column) {
        if (column.baseline()) {
            return words.say("chart.flowsheet.base");
        }
        String minute =
                column.minute()
                        .map(DisplayText::number)
                        .orElse(words.say("chart.flowsheet.before"));
        return column.kind() == SetKind.EYES_ON
                ? words.say("chart.flowsheet.eyeson", minute)
                : minute;
    }

    /** The time on the clock, with the mark of an approximate or late one. */
    public String time(Column column) {
        String clock = words.time(column.taken().at().local());
        String about = column.taken().approximate() ? "~" + clock : clock;
        return column.late() ? words.say("chart.flowsheet.late", about) : about;
    }

    /** Who measured it. */
    public String by(Column column) {
        return initials.apply(column.measuredBy());
    }

    /** What stands in a cell: a value, why there is none, or nothing. */
    public String cell(Cell cell) {
        return switch (cell.content()) {
            case Content.Value value -> say.cell(value.value());
            case Content.NotTaken(var reason) -> words.say("chart.flowsheet.missing." + reason);
            case Content.NotPartOfSet() -> "";
        };
    }

    /**
     * The way a value went against the set before (rule V7); a value beyond a limit has its own
     * mark instead.
     */
    public Optional<String> trend(Content.Value value) {
        return switch (value.trend()) {
            case UP, DOWN ->
                    value.crossed().isEmpty()
                            ? Optional.of(words.say("chart.flowsheet.trend." + value.trend()))
                            : Optional.empty();
            case FIRST, SAME, NOT_COMPARED -> Optional.empty();
        };
    }

    /** What stood in the cell before, oldest first; each is shown struck through. */
    public List<String> earlier(Cell cell) {
        return cell.earlier().stream()
                .flatMap(before -> before.was().stream())
                .map(this::plain)
                .toList();
    }

    /** The mark of a value that was not in its set at first and came with a correction. */
    public Optional<String> added(Cell cell) {
        return cell.earlier().stream()
                .filter(before -> before.was().isEmpty())
                .findFirst()
                .map(_ -> words.say("chart.flowsheet.added"));
    }

    private String plain(Reading reading) {
        return switch (reading) {
            case Reading.Measured(var value) -> say.cell(value);
            case Reading.NotTaken(VitalItem _, var reason) ->
                    words.say("chart.flowsheet.missing." + reason);
        };
    }

    /** A whole column in words. */
    public String spoken(Column column, List<VitalItem> rows) {
        String values =
                rows.stream()
                        .filter(item -> !cell(column.cell(item)).isEmpty())
                        .map(item -> rowName(item) + " " + cell(column.cell(item)))
                        .collect(Collectors.joining(", "));
        return words.say("chart.flowsheet.spoken", time(column), minute(column), values);
    }
}
