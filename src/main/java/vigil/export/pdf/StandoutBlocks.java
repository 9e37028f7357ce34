package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.export.SessionOfRecord;
import vigil.quantity.Moment;
import vigil.review.Exceptions;
import vigil.review.Standout;
import vigil.telling.LimitText;
import vigil.telling.StandoutText;

/** What stands out of a session, the heaviest first, as who reviews it sees it. */
final class StandoutBlocks {
    private final Said said;

    StandoutBlocks(Said said) {
        this.said = said;
    }

    List<Block> of(SessionOfRecord record) {
        Optional<Moment> first = record.session().chart().firstDose();
        LimitText limits = new LimitText(said.words(), said.people());
        StandoutText text = new StandoutText(said.words(), said.people());
        List<Run> lines = new ArrayList<>();
        Exceptions exceptions = Exceptions.of(record.session());
        if (exceptions.exceptional().isEmpty()) {
            lines.add(
                    Run.heavy(
                            exceptions.all().isEmpty()
                                    ? text.nothing(record.session())
                                    : said.say("paper.out.remarks")));
        }
        for (Standout one : exceptions.all()) {
            StandoutText.Said out = text.of(one, first);
            if (one.rank() == Standout.Rank.EXCEPTION) {
                lines.add(Run.heavy(out.lead()));
                if (!out.rest().isEmpty()) {
                    lines.add(Run.plain(out.rest()));
                }
                if (one instanceof Standout.LimitCrossed limit) {
                    lines.add(Run.plain(limits.doneBriefly(limit.done())));
                }
            } else {
                lines.add(Run.plain(out.whole()));
            }
        }
        return List.of(
                new Block.Heading(said.say("paper.out")), new Block.Words(Cell.lines(lines)));
    }
}
