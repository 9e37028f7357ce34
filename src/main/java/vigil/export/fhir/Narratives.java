package vigil.export.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** What a resource says, as text for people; a demo says so first. */
final class Narratives {
    private final Optional<String> demo;

    Narratives(Optional<String> demo) {
        this.demo = demo;
    }

    /** Paragraphs. */
    Narrative of(List<String> paragraphs) {
        XhtmlNode div = begin();
        paragraphs.forEach(text -> div.addTag("p").addText(Printable.of(text)));
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
        lines.forEach(line -> list.addTag("li").addText(Printable.of(line)));
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
}
