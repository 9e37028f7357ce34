package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import vigil.dosing.DoseOrder;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.telling.WorkingText;

/**
 * What is read aloud before a dose is given: the order, what is in the hand, and the arithmetic.
 */
final class ReadOut {
    private final Words words;
    private final WorkingText working;
    private final Label line =
            Style.on(new Label(), Style.INSET, Style.LARGE, Style.STRONG, Style.WRAP);

    ReadOut(Words words) {
        this.words = words;
        this.working = new WorkingText(words);
    }

    Label node() {
        return line;
    }

    /** Says what is on the record; without an order it takes no room. */
    void show(Chart chart) {
        List<String> said = new ArrayList<>();
        chart.order().ifPresent(order -> read(chart, order, said));
        said.removeIf(String::isEmpty);
        line.setText(String.join("\n", said));
        Form.show(line, !said.isEmpty());
    }

    private void read(Chart chart, DoseOrder order, List<String> said) {
        said.add(OrderPart.dose(words, order));
        said.add(working.line(OrderPart.workings(order)));
        new Preparation(chart)
                .drawn()
                .forEach(
                        one -> {
                            said.add(DrugPart.say(words, one));
                            said.add(working.line(DrugPart.workings(one.event(), order)));
                            working.pieces(one.event(), order.dose()).ifPresent(said::add);
                        });
    }
}
