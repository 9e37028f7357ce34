package vigil.intake;

import java.math.BigDecimal;
import java.util.Optional;
import vigil.intake.Objection.Reason;
import vigil.quantity.ParseFault;
import vigil.quantity.Parsed;
import vigil.quantity.TypedNumber;

/** Reads the cells of one row with the readers of the screens, or leaves with what is wrong. */
record Cells(Row row) {
    private static final int WHOLE_DIGITS = 4;
    private static final int DECIMALS = 3;

    /** What was read from a cell; nothing where the cell is blank. */
    static <T> Optional<T> value(Column column, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Blank<T>() -> Optional.empty();
            case Parsed.Read<T>(T value) -> Optional.of(value);
            case Parsed.Unfinished<T>() -> throw new Unfit(new Objection.Unfinished(column));
            case Parsed.Unreadable<T>(ParseFault fault) ->
                    throw new Unfit(new Objection.Unreadable(column, fault));
        };
    }

    /** A decimal number as rates and amounts of drug are typed. */
    BigDecimal amount() {
        return value(
                        Column.AMOUNT,
                        TypedNumber.decimal(row.text(Column.AMOUNT), WHOLE_DIGITS, DECIMALS))
                .orElseThrow(() -> new Unfit(Column.AMOUNT, Reason.AMOUNT_NEEDED));
    }

    /** What stands in a cell that must not be blank. */
    String needed(Column column, Reason otherwise) {
        if (!row.has(column)) {
            throw new Unfit(column, otherwise);
        }
        return row.text(column);
    }

    /** Refuses what would be lost. */
    void blank(Column column) {
        if (row.has(column)) {
            throw new Unfit(column, Reason.NO_PLACE);
        }
    }
}
