package badexample.tables.command;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Writes tables outside the room for them. */
final class WritesTables {
    CsvWriter.CsvWriterBuilder writer() {
        return CsvWriter.builder();
    }
}
