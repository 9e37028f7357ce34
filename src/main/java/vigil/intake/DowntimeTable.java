package vigil.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A downtime table as it lies in a file: comma, semicolon or tab between cells, quotes as in RFC
 * 4180, UTF-8 with or without a byte-order mark, the first line naming the columns.
 */
public sealed interface DowntimeTable {

    /** No sheet of one session is larger. */
    int MOST_BYTES = 1 << 20;

    /** No session has more rows: one in a minute for eight hours. */
    int MOST_ROWS = 500;

    /** What some spreadsheets write into the first line: {@code sep=;}. */
    Pattern SEPARATOR_SAID = Pattern.compile("\\A\"?sep=.\"?(?=[\r\n])", Pattern.CASE_INSENSITIVE);

    /** The rows that say anything, and the lines whose cells do not fit the columns. */
    record Rows(List<Row> rows, List<Misfit> misfits) implements DowntimeTable {
        public Rows {
            rows = List.copyOf(rows);
            misfits = List.copyOf(misfits);
        }
    }

    /** A line with more or fewer cells than there are columns. */
    record Misfit(long line, int cells, int columns) {}

    /**
     * No table.
     *
     * @param detail names of columns, the line behind which it is, or empty
     */
    record Unreadable(FileFault fault, String detail) implements DowntimeTable {
        Unreadable(FileFault fault) {
            this(fault, "");
        }
    }

    /** An invented table that can be charted, to begin one's own with. */
    static String example() {
        try (InputStream in = DowntimeTable.class.getResourceAsStream("/sample/downtime.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file. */
    static DowntimeTable of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Unreadable(FileFault.TOO_LARGE);
        }
        try {
            return read(text(file));
        } catch (CharacterCodingException e) {
            return new Unreadable(FileFault.NOT_UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        String marked = text.startsWith("\ufeff") ? text.substring(1) : text;
        // What a spreadsheet writes above a table says its separator, and is no row of it.
        return SEPARATOR_SAID.matcher(marked).replaceFirst("");
    }

    private static DowntimeTable read(String text) throws IOException {
        List<CsvRecord> lines = new ArrayList<>();
        long read = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                read = line.getStartingLineNumber();
                if (line.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                lines.add(line);
                if (lines.size() > MOST_ROWS + 1) {
                    return new Unreadable(FileFault.TOO_MANY_ROWS);
                }
            }
        } catch (CsvParseException e) {
            return new Unreadable(FileFault.QUOTES, Long.toString(read));
        }
        return lines.size() < 2 ? new Unreadable(FileFault.EMPTY) : Heads.read(lines);
    }

    /** The one of the three that stands in the first line most often. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char found = ',';
        for (char sign : new char[] {';', '\t'}) {
            if (count(first, sign) > count(first, found)) {
                found = sign;
            }
        }
        return found;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }
}
