package vigil.export.pdf;

import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import vigil.drawing.ChartDrawing;
import vigil.drawing.ChartSurface;
import vigil.drawing.ChartWords;

/** Lets blocks flow from page to page, one below the other. */
final class Flow {
    private static final float HEADING = 10.5f / Type.BODY;
    private static final float LARGE = 12.5f / Type.BODY;
    private static final float HEADING_ROOM = 34;
    private static final float FIRST_ROWS = 60;

    /** What is higher begins on a page and goes on on the next, about a quarter of a page. */
    static final float MOST_WITH = 200;

    private static final float GAP = 5;
    private static final float CHART_TEXT = 7;
    private static final float CHART_LEAST = 226;
    private static final float CHART_MORE = 130;
    private static final float BELOW_CHART = 40;
    private static final int MOST_EFFECTS = 12;

    private final Document document;
    private final PdfWriter writer;
    private final Type type;
    private final TableSetting tables;
    private final float width;
    private final ChartWords chartWords;

    Flow(Document document, PdfWriter writer, Type type, float width, ChartWords chartWords) {
        this.document = document;
        this.writer = writer;
        this.type = type;
        this.tables = new TableSetting(type, width);
        this.width = width;
        this.chartWords = chartWords;
    }

    void add(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            keep(least(blocks, i));
            add(blocks.get(i));
        }
    }

    /** How much of a block has to stand on its page, with what must not be parted from it. */
    private float least(List<Block> blocks, int at) {
        Block block = blocks.get(at);
        boolean last = at + 1 == blocks.size();
        boolean leads =
                block instanceof Block.Heading
                        || (block instanceof Block.Words
                                && !last
                                && blocks.get(at + 1) instanceof Block.Chart);
        return leads && !last ? least(block) + least(blocks, at + 1) : least(block);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Words(Cell cell) -> spaced(words(cell));
            case Block.Large(String text) -> spaced(one(Cell.of(text), LARGE));
            case Block.Facts facts -> spaced(tables.facts(facts));
            case Block.Table table -> spaced(tables.table(table));
            case Block.Chart chart -> chart(chart);
            case Block.NewPage() -> document.newPage();
        }
    }

    /** How much of a block alone has to stand on its page. */
    private float least(Block block) {
        return switch (block) {
            case Block.Chart chart -> chartHeight(chart) + BELOW_CHART;
            case Block.Table table when table.whole() -> tables.table(table).getTotalHeight() + GAP;
            case Block.Table _ -> FIRST_ROWS;
            case Block.Words(Cell cell) -> Math.min(words(cell).getTotalHeight() + GAP, MOST_WITH);
            case Block.Facts _, Block.Large _ -> FIRST_ROWS / 2;
            case Block.Heading _ -> HEADING_ROOM;
            case Block.NewPage() -> 0;
        };
    }

    private void keep(float height) {
        if (writer.getVerticalPosition(true) - height < document.bottom()) {
            document.newPage();
        }
    }

    private void heading(Block.Heading heading) {
        PdfPTable table = one(Cell.heavy(heading.text()), HEADING);
        PdfPCell cell = table.getRow(0).getCells()[0];
        cell.setBorderColor(type.colours().of("border-strong"));
        cell.setBorderWidthBottom(0.6f);
        table.setSpacingBefore(2 * GAP);
        table.setSpacingAfter(GAP * 0.6f);
        document.add(table);
    }

    private PdfPTable one(Cell cell, float factor) {
        PdfPTable table = new PdfPTable(1);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.addCell(TableSetting.bare(new PdfPCell(type.phrase(cell, factor))));
        return table;
    }

    /** Words that take more than a piece of a page begin on it and go on on the next. */
    private PdfPTable words(Cell cell) {
        PdfPTable table = one(cell, 1);
        table.setSplitLate(table.getTotalHeight() <= MOST_WITH);
        return table;
    }

    private void spaced(PdfPTable table) {
        table.setSpacingAfter(GAP);
        document.add(table);
    }

    /** The least height of a chart. */
    private static float chartHeight(Block.Chart chart) {
        return CHART_LEAST + rows(chart) * CHART_TEXT * 1.25f;
    }

    /** A chart takes what its page has left, up to a height at which it is read at a glance. */
    private float chartHeightHere(Block.Chart chart) {
        float left = writer.getVerticalPosition(true) - document.bottom() - BELOW_CHART;
        return Math.clamp(left, chartHeight(chart), chartHeight(chart) + CHART_MORE);
    }

    private static int rows(Block.Chart chart) {
        return Math.clamp(chart.content().effects().size(), 1, MOST_EFFECTS);
    }

    private void chart(Block.Chart chart) {
        float height = chartHeightHere(chart);
        PdfTemplate drawn = writer.getDirectContent().createTemplate(width, height);
        PaperPen pen = new PaperPen(drawn, type.faces(), type.colours(), height, CHART_TEXT);
        new ChartDrawing(
                        pen,
                        chartWords,
                        chart.content(),
                        chart.span(),
                        new ChartSurface(width, height, rows(chart)))
                .paint();
        Image image = Type.image(drawn);
        image.setAlignment(Element.ALIGN_LEFT);
        document.add(image);
        Paragraph gap = new Paragraph(" ", type.font(false, 2, "text"));
        gap.setLeading(GAP);
        document.add(gap);
    }
}
