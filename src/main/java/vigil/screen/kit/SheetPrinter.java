package vigil.screen.kit;

import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Puts a sheet as it is shown on the printer of this computer, made to fit one page. */
public final class SheetPrinter {

    /** What came of it. */
    public enum Outcome {
        PRINTED,
        /** This computer has no printer. */
        NO_PRINTER,
        /** The printer did not take it. */
        NOT_PRINTED
    }

    private SheetPrinter() {}

    /** Prints a sheet that is shown. */
    public static Outcome print(Region sheet) {
        return Optional.ofNullable(Printer.getDefaultPrinter())
                .flatMap(printer -> Optional.ofNullable(PrinterJob.createPrinterJob(printer)))
                .map(job -> print(sheet, job))
                .orElse(Outcome.NO_PRINTER);
    }

    private static Outcome print(Region sheet, PrinterJob job) {
        PageLayout page = job.getJobSettings().getPageLayout();
        double by = Math.min(1, page.getPrintableWidth() / sheet.getWidth());
        Scale fit = new Scale(by, by);
        sheet.getTransforms().add(fit);
        boolean done = job.printPage(page, sheet) && job.endJob();
        sheet.getTransforms().remove(fit);
        return done ? Outcome.PRINTED : Outcome.NOT_PRINTED;
    }
}
