package vigil.intake;

import java.util.Optional;
import vigil.charting.Refusal;
import vigil.quantity.ParseFault;

/** What is wrong with a row. */
public sealed interface Objection {

    /** The column of the cell that is meant, where it is one. */
    default Optional<Column> where() {
        return switch (this) {
            case Unreadable(Column column, ParseFault _) -> Optional.of(column);
            case Unfinished(Column column) -> Optional.of(column);
            case Wrong(Column column, Reason _) -> Optional.of(column);
            case Misfitting _ -> Optional.empty();
            case Refused(Refusal refusal) -> Blame.of(refusal);
        };
    }

    /** The reason for a program: the column, where there is one, and the name of the reason. */
    default String code() {
        return switch (this) {
            case Unreadable(Column column, ParseFault fault) -> column.head() + ": " + fault;
            case Unfinished(Column column) -> column.head() + ": UNFINISHED";
            case Wrong(Column column, Reason reason) -> column.head() + ": " + reason;
            case Misfitting _ -> "CELLS";
            case Refused(Refusal refusal) -> refusal.reason().name();
        };
    }

    /** A cell cannot be read. */
    record Unreadable(Column column, ParseFault fault) implements Objection {}

    /** A cell is begun and not finished, for example {@code 132/}. */
    record Unfinished(Column column) implements Objection {}

    /** Charting refused it, by the rules for typed entries. */
    record Refused(Refusal refusal) implements Objection {}

    /** More or fewer cells than columns. */
    record Misfitting(int cells, int columns) implements Objection {}

    /** Something about a cell that only a sheet of paper can have wrong. */
    record Wrong(Column column, Reason reason) implements Objection {}

    /** The reasons. */
    enum Reason {
        /** No row above says the day. */
        DATE_NEEDED,
        /** No time. */
        TIME_NEEDED,
        /** Not a time of that day. */
        NOT_A_TIME,
        /** Earlier than the row above, and not the next day's either. */
        TIME_GOES_BACK,
        /** Hours before the check-in, where half a day later would be near it. */
        HALF_A_DAY,
        /** The clock showed this time twice that night. */
        TIME_TWICE,
        /** The clock of the room never showed this time with this offset. */
        NOT_THAT_OFFSET,
        /** A set and something else in one row. */
        TWO_IN_ONE,
        /** The same row, to the letter, stands above. */
        TWICE,
        /** A time and nothing else. */
        NOTHING,
        /** A saturation without what the patient breathed. */
        OXYGEN_NEEDED,
        /** What the patient breathed, without a saturation. */
        OXYGEN_ALONE,
        /** Nobody of the staff, or more than one. */
        WHO,
        /** No word for what happened. */
        WHAT_NEEDED,
        /** A word that is not in the list. */
        WHAT,
        /** Nothing behind the word, where something has to stand. */
        WORDS_NEEDED,
        /** Something stands here that this kind of row has no place for. */
        NO_PLACE,
        /** No amount, rate or grade. */
        AMOUNT_NEEDED,
        /** No reason, site, lot or name. */
        REASON_NEEDED,
        /** Not one of the five grades. */
        GRADE,
        /** Not a way in which a side effect ends. */
        OUTCOME,
        /** No side effect of this name goes on. */
        NO_SUCH_EFFECT,
        /** A rescue drug without its route. */
        ROUTE_NEEDED,
        /** A kind of care that is not in the list. */
        CARE
    }
}
