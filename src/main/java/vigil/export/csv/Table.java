package vigil.export.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import vigil.wording.Isolated;

/**
 * Rows as comma-separated values (RFC 4180): UTF-8, every cell in quotes, the first line names the
 * columns.
 */
final class Table {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Table() {}

    /** A column: its name, and what stands in it for a row. */
    record Column<R>(String name, Function<R, String> cell) {}

    /** Whether a file begins with a byte-order mark, by which some spreadsheets know UTF-8. */
    enum Mark {
        NONE,
        BYTE_ORDER
    }

    static <R> byte[] write(List<Column<R>> columns, List<R> rows, Mark mark) {
        StringWriter text = new StringWriter();
        if (mark == Mark.BYTE_ORDER) {
            text.write(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv =
                CsvWriter.builder()
                        .quoteStrategy(QuoteStrategies.ALWAYS)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (R row : rows) {
                csv.writeRecord(
                        columns.stream()
                                .map(
                                        column ->
                                                SafeCell.of(
                                                        Isolated.without(column.cell().apply(row))))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with a file that should have these columns. */
    static <R> List<String> faults(List<Column<R>> columns, byte[] file) {
        List<String> names = columns.stream().map(Column::name).toList();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text(file))) {
            List<CsvRecord> read = csv.stream().toList();
            if (read.isEmpty() || !read.getFirst().getFields().equals(names)) {
                return List.of("line 1: not the names of the columns");
            }
            return read.stream()
                    .filter(row -> row.getFieldCount() != names.size())
                    .map(row -> "line " + row.getStartingLineNumber() + ": not as many cells")
                    .toList();
        } catch (IOException | CsvParseException e) {
            return List.of("not a table");
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
