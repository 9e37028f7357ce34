package vigil.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.charting.Refusal;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.TypedText;
import vigil.wording.Sentences;

/** Says what is wrong with a row of a downtime table, and what to do. */
public record ObjectionText(Sentences words) {

    /** What is longer is not said again: it is no value, and may be about somebody. */
    private static final int MOST_SIGNS = 24;

    /** What a device may have shown that is no value. */
    private static final Set<ParseFault> NO_VALUE =
            EnumSet.of(ParseFault.NOT_A_NUMBER, ParseFault.OUT_OF_RANGE);

    /**
     * What charting answers in words for a window, and a table needs others for. What is left out
     * says what to do in words for both.
     */
    private static final Set<Refusal.Reason> OTHERWISE =
            EnumSet.of(
                    Refusal.Reason.UNUSUAL_NOT_CONFIRMED,
                    Refusal.Reason.IMPOSSIBLE_VALUE,
                    Refusal.Reason.NOT_IN_THIS_STATE,
                    Refusal.Reason.NOTHING_TAKEN,
                    Refusal.Reason.REST_NOT_OVER,
                    Refusal.Reason.ROLE_NEEDED);

    /** The sentence for whoever has only the line: the column, what was read, and what to do. */
    public String inTable(Row row, Objection objection) {
        String sentence = sentence(row, objection);
        return where(row, objection)
                .map(
                        column ->
                                words.say(
                                        read(row, column),
                                        column.head(),
                                        cell(row, column),
                                        sentence))
                .orElse(sentence);
    }

    /** The sentence alone, for whoever sees the cell. */
    public String alone(Objection objection) {
        return switch (objection) {
            case Objection.Unreadable(Column _, var fault) -> words.say("parseFault." + fault);
            case Objection.Unfinished(Column _) -> words.say("intake.unfinished");
            case Objection.Wrong(Column _, var reason) -> words.say("intake.wrong." + reason);
            case Objection.Misfitting(int cells, int columns) ->
                    words.say("intake.misfit", cells, columns);
            case Objection.Refused(Refusal refusal) ->
                    words.say("charting.refused." + refusal.reason());
        };
    }

    private String sentence(Row row, Objection objection) {
        return switch (objection) {
            case Objection.Unreadable(Column column, ParseFault fault) ->
                    expected(row, column, words.say("intake.fault." + fault))
                            + hint(NO_VALUE.contains(fault) && column.item().isPresent());
            case Objection.Unfinished(Column column) ->
                    expected(row, column, words.say("intake.begun"));
            case Objection.Wrong(Column column, var reason)
                    when reason == Objection.Reason.AMOUNT_NEEDED
                            || reason == Objection.Reason.REASON_NEEDED ->
                    expected(row, column, words.say("intake.missing"));
            case Objection.Refused(Refusal refusal)
                    when refusal.reason() == Refusal.Reason.IMPOSSIBLE_VALUE ->
                    expected(row, objection.where(), words.say("intake.refused.IMPOSSIBLE_VALUE"))
                            + hint(true);
            case Objection.Refused(Refusal refusal) when OTHERWISE.contains(refusal.reason()) ->
                    words.say("intake.refused." + refusal.reason());
            case Objection other -> alone(other);
        };
    }

    private String hint(boolean said) {
        return said ? " " + words.say("intake.none-shown") : "";
    }

    private String expected(Row row, Optional<Column> column, String why) {
        return column.map(one -> expected(row, one, why)).orElse(why);
    }

    private String expected(Row row, Column column, String why) {
        return words.say("intake.expected", why, words.say("intake.expected." + form(row, column)));
    }

    /**
     * What has to stand in a cell; an amount and a reason are what the word of the row asks for.
     */
    private static String form(Row row, Column column) {
        return switch (column) {
            case AMOUNT ->
                    switch (row.word()) {
                        case "start", "rate", "resume" -> "RATE";
                        case "bolus", "dose", "device" -> "MILLIGRAMS";
                        case "pump" -> "MILLILITRES";
                        case "effect", "effect now" -> "GRADE";
                        case "effect ended" -> "OUTCOME";
                        default -> "DOSE";
                    };
            case REASON ->
                    switch (row.word()) {
                        case "device" -> "LOT";
                        case "rescue" -> "ORDERED_BY";
                        default -> "REASON";
                    };
            default -> column.name();
        };
    }

    private static Optional<Column> where(Row row, Objection objection) {
        if (objection instanceof Objection.Refused(Refusal refusal)) {
            if (refusal.reason() == Refusal.Reason.FORBIDDEN_CHARACTER) {
                return texts(row).filter(one -> hides(row.text(one))).findFirst();
            }
            if (refusal.reason() == Refusal.Reason.TOO_LONG) {
                return texts(row).max((a, b) -> row.text(a).length() - row.text(b).length());
            }
        }
        return objection.where();
    }

    private static Stream<Column> texts(Row row) {
        return Stream.of(Column.WHAT, Column.AMOUNT, Column.REASON).filter(row::has);
    }

    private static boolean hides(String text) {
        return TypedText.note(text) instanceof Parsed.Unreadable<String>;
    }

    private static String read(Row row, Column column) {
        if (!row.has(column)) {
            return "intake.cell.blank";
        }
        return free(row, column) || row.text(column).length() > MOST_SIGNS
                ? "intake.cell.long"
                : "intake.cell";
    }

    /** What somebody wrote in their own words is said by its length only. */
    private static boolean free(Row row, Column column) {
        return column == Column.REASON
                || (column == Column.WHAT
                        && row.word().equals("note")
                        && !row.text(column).strip().endsWith(":"));
    }

    /** Hidden signs in it would hide what is wrong. */
    private static String cell(Row row, Column column) {
        String text = row.text(column);
        return read(row, column).equals("intake.cell.long")
                ? Integer.toString(text.codePointCount(0, text.length()))
                : text.codePoints()
                        .mapToObj(
                                sign ->
                                        hides(Character.toString(sign)) || sign < ' '
                                                ? String.format("\\u%04x", sign)
                                                : Character.toString(sign))
                        .collect(Collectors.joining());
    }
}
