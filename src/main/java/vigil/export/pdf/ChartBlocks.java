package vigil.export.pdf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.drawing.ChartContent;
import vigil.drawing.SessionContent;
import vigil.drawing.TimeWindow;
import vigil.export.SessionOfRecord;
import vigil.quantity.Moment;
import vigil.wording.DisplayText;

/** The chart, in stretches short enough to be read, and what its marks mean. */
final class ChartBlocks {
    private static final Duration STRETCH = Duration.ofHours(4);

    private final Said said;

    ChartBlocks(Said said) {
        this.said = said;
    }

    List<Block> of(SessionOfRecord record) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(said.say("paper.chart")));
        ChartContent content =
                new SessionContent(said.words())
                        .of(record.session(), record.asOf(), Optional.empty());
        if (content.stops().isEmpty() && content.zero().isEmpty()) {
            blocks.add(new Block.Words(Cell.of(said.say("paper.chart.none"))));
            return blocks;
        }
        TimeWindow.Span whole = TimeWindow.ALL.of(content);
        boolean one = Duration.between(whole.from(), whole.until()).compareTo(STRETCH) <= 0;
        for (TimeWindow.Span span : one ? List.of(whole) : whole.every(STRETCH)) {
            if (!one) {
                blocks.add(new Block.Words(Cell.heavy(stretch(span, content))));
            }
            blocks.add(new Block.Chart(content, span));
        }
        blocks.add(new Block.Words(Cell.of(Run.small(said.say("paper.chart.legend")))));
        return blocks;
    }

    private String stretch(TimeWindow.Span span, ChartContent content) {
        Moment from = Moment.of(span.from(), content.zone());
        return said.say(
                "paper.chart.stretch",
                DisplayText.date(from.local().toLocalDate()),
                said.time(from),
                said.time(Moment.of(span.until(), content.zone())));
    }
}
