package vigil.export.fhir;

import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

import java.util.List;
import java.util.Optional;

/** What a resource says, as text for people; a demo says so first. */
final class Narratives {
    private final Optional<String> demo;

    Narratives(Optional<String> demo) {
        this.demo = demo;
    }

    /** Paragraphs. */
    Narrative of(List<String> paragraphs) {
        XhtmlNode div = begin();
        paragraphs.forEach(text -> div.addTag("p").addText(printable(text)));
        return narrative(div);
    }

    /** A list of lines below a heading of its own; a dash where there are none. */
    Narrative list(List<String> lines) {
        XhtmlNode div = begin();
        if (lines.isEmpty()) {
            div.addTag("p").addText("–");
            return narrative(div);
        }
        XhtmlNode list = div.addTag("ul");
        lines.forEach(line -> list.addTag("li").addText(printable(line)));
        return narrative(div);
    }

    private XhtmlNode begin() {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
        demo.ifPresent(mark -> div.addTag("p").addTag("b").addText(mark));
        return div;
    }

    private static Narrative narrative(XhtmlNode div) {
        Narrative narrative = new Narrative().setStatus(Narrative.NarrativeStatus.GENERATED);
        narrative.setDiv(div);
        return narrative;
    }

    /** XML has no room for control characters: they show as the sign for what cannot be shown. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.appendCodePoint(inXml(point) ? point : 0xFFFD));
        return shown.toString();
    }

    private static boolean inXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
