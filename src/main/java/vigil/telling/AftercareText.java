package vigil.telling;

import java.util.List;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.wording.Sentences;

/** The advice that a patient takes home: its title, and its lines as the protocol words them. */
public record AftercareText(Sentences words) {

    /** What stands above it. */
    public String title() {
        return words.say("discharge.sheet.title");
    }

    /** One line after the other. */
    public List<String> lines(Chart chart) {
        return chart.protocol().map(Protocol::aftercare).orElse(List.of()).stream()
                .map(line -> words.say("discharge.sheet.line", line))
                .toList();
    }
}
