package vigil.export.csv;

/** The kinds of tables that can be asked for. */
public enum CsvKind {
    /** Plain UTF-8. */
    PLAIN("csv", ".csv", Table.Mark.NONE),
    /** With a byte-order mark, by which some spreadsheets know that a file is UTF-8. */
    MARKED("csv-bom", ".bom.csv", Table.Mark.BYTE_ORDER);

    private final String form;
    private final String ending;
    private final Table.Mark mark;

    CsvKind(String form, String ending, Table.Mark mark) {
        this.form = form;
        this.ending = ending;
        this.mark = mark;
    }

    String form() {
        return form;
    }

    String ending() {
        return ending;
    }

    Table.Mark mark() {
        return mark;
    }
}
