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
    private static final float NAME = 0.13f;
    private static final float AFTER_DIGITS = 12;
    private static final float DENSE = 0.92f;
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
            shares[2 * i] = NAME;
            shares[2 * i + 1] = 1f / facts.beside() - NAME;
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
        set.setTotalWidth(width * sum(shares));
        boolean headed = table.columns().stream().anyMatch(Column::headed);
        if (headed) {
            for (int i = 0; i < shares.length; i++) {
                PdfPCell cell = head(table.columns().get(i), table.style());
                if (table.style() != Block.Style.ROWS) {
                    cell.setBorderWidthTop(HAIR);
                    around(cell, i == shares.length - 1);
                }
                set.addCell(cell);
            }
            set.setHeaderRows(1);
        }
        float factor = table.style() == Block.Style.GRID ? DENSE : 1;
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < shares.length; i++) {
                PdfPCell cell = cell(row.get(i), factor, table.columns().get(i), table.style());
                if (table.style() != Block.Style.ROWS) {
                    around(cell, i == shares.length - 1);
                }
                set.addCell(cell);
            }
        }
        // Rows stay whole, unless one is so high that the page before it would be left empty.
        boolean low = tallest(set) <= Flow.MOST_WITH;
        set.setKeepTogether(table.whole() && low);
        set.setSplitLate(low);
        return set;
    }

    private static float tallest(PdfPTable table) {
        float most = 0;
        for (int row = table.getHeaderRows(); row < table.size(); row++) {
            most = Math.max(most, table.getRowHeight(row));
        }
        return most;
    }

    private PdfPTable table(float[] shares) {
        PdfPTable table = new PdfPTable(shares);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        return table;
    }

    private static float sum(float[] shares) {
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        return Math.min(1, sum);
    }

    private PdfPCell head(Column column, Block.Style style) {
        PdfPCell cell = new PdfPCell(type.phrase(column.head(), HEAD));
        bare(cell);
        align(cell, column);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.setBorderColor(type.colours().of("border-strong"));
        cell.setBorderWidthBottom(style == Block.Style.ROWS ? RULE : HAIR);
        return cell;
    }

    private PdfPCell cell(Cell content, float factor, Column column, Block.Style style) {
        PdfPCell cell = new PdfPCell(type.phrase(content, factor));
        bare(cell);
        align(cell, column);
        cell.setBorderColor(type.colours().of("border"));
        cell.setBorderWidthBottom(HAIR);
        if (style == Block.Style.TO_FILL_IN) {
            cell.setMinimumHeight(HEIGHT_TO_WRITE);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        }
        return cell;
    }

    /** Lines at the sides: each line is drawn by one of the cells beside it. */
    private static void around(PdfPCell cell, boolean last) {
        cell.setBorderWidthLeft(HAIR);
        cell.setBorderWidthRight(last ? HAIR : 0);
        cell.setPaddingLeft(2);
        cell.setPaddingRight(2);
    }

    private static void align(PdfPCell cell, Column column) {
        if (column.digits()) {
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            cell.setPaddingRight(AFTER_DIGITS);
        }
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
