package vigil.export.pdf;

import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Sets tables and facts. */
final class TableSetting {
    private static final float HAIR = 0.4f;
    private static final float RULE = 0.9f;
    private static final float HEAD = 0.86f;
    private static final float HEIGHT_TO_WRITE = 19;

    private final Type type;
    private final float width;

    TableSetting(Type type, float width) {
        this.type = type;
        this.width = width;
    }

    PdfPTable facts(Block.Facts facts) {
        float[] shares = new float[2 * facts.beside()];
        for (int i = 0; i < facts.beside(); i++) {
            shares[2 * i] = 0.34f;
            shares[2 * i + 1] = 0.66f;
        }
        PdfPTable table = table(shares);
        for (Block.Fact fact : facts.facts()) {
            table.addCell(bare(new PdfPCell(type.phrase(Cell.of(Run.small(fact.name())), 1.06f))));
            table.addCell(bare(new PdfPCell(type.phrase(fact.value(), 1))));
        }
        table.completeRow();
        return table;
    }

    PdfPTable table(Block.Table table) {
        float[] shares = new float[table.columns().size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = table.columns().get(i).share();
        }
        PdfPTable set = table(shares);
        boolean headed = table.columns().stream().anyMatch(column -> !column.head().isEmpty());
        if (headed) {
            table.columns().forEach(column -> set.addCell(head(column, table.style())));
            set.setHeaderRows(1);
        }
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < shares.length; i++) {
                set.addCell(cell(row.get(i), table.columns().get(i), table.style()));
            }
        }
        set.setKeepTogether(table.style() == Block.Style.GRID);
        return set;
    }

    private PdfPTable table(float[] shares) {
        PdfPTable table = new PdfPTable(shares);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.setSplitLate(true);
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        return table;
    }

    private PdfPCell head(Column column, Block.Style style) {
        PdfPCell cell = new PdfPCell(type.phrase(Cell.heavy(column.head()), HEAD));
        bare(cell);
        align(cell, column);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.setBorderColor(type.colours().of("border-strong"));
        if (style == Block.Style.ROWS) {
            cell.setBorderWidthBottom(RULE);
        } else {
            around(cell);
        }
        return cell;
    }

    private PdfPCell cell(Cell content, Column column, Block.Style style) {
        PdfPCell cell = new PdfPCell(type.phrase(content, 1));
        bare(cell);
        align(cell, column);
        cell.setBorderColor(type.colours().of("border"));
        switch (style) {
            case ROWS -> cell.setBorderWidthBottom(HAIR);
            case GRID -> around(cell);
            case TO_FILL_IN -> {
                around(cell);
                cell.setMinimumHeight(HEIGHT_TO_WRITE);
                cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            }
        }
        return cell;
    }

    private static void around(PdfPCell cell) {
        cell.setBorderWidth(HAIR);
        cell.setPaddingLeft(2);
        cell.setPaddingRight(2);
    }

    private static void align(PdfPCell cell, Column column) {
        cell.setHorizontalAlignment(column.digits() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    }

    /** A cell without lines. */
    static PdfPCell bare(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setBorderWidth(0);
        cell.setUseVariableBorders(true);
        cell.setUseAscender(true);
        cell.setUseDescender(true);
        cell.setLeading(0, 1.16f);
        cell.setPaddingTop(1.8f);
        cell.setPaddingBottom(2.2f);
        cell.setPaddingLeft(0);
        cell.setPaddingRight(6);
        return cell;
    }
}
