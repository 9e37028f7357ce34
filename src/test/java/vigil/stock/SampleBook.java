package vigil.stock;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.SampleChart;

/** Books of an invented room's drug, all of one day. */
public final class SampleBook {
    private SampleBook() {}

    /** The facts, with the ids 1, 2, 3 and so on. */
    public static List<StockFact> facts(LocalDate day, StockEvent... events) {
        List<StockFact> facts = new ArrayList<>();
        for (StockEvent event : events) {
            long number = facts.size() + 1L;
            facts.add(
                    new StockFact(
                            id(number),
                            number,
                            day,
                            new Moment(SampleChart.START, ZoneOffset.UTC),
                            SampleChart.SECOND,
                            event));
        }
        return facts;
    }

    /** The id of a fact by its number. */
    public static EntryId id(long number) {
        return new EntryId(new UUID(77, number));
    }

    /** The book of these. */
    public static StockBook of(LocalDate day, StockEvent... events) {
        return StockBook.of(facts(day, events));
    }
}
