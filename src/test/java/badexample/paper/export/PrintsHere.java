package badexample.paper.export;

import org.openpdf.text.Document;

/** Prints outside the room for paper. */
final class PrintsHere {
    Document document() {
        return new Document();
    }
}
