package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.effects.Grade;
import vigil.session.Chart;
import vigil.session.EntryId;
import vigil.session.SampleChart;

/** A sheet that grows with its session is the sheet that is made of the session at once. */
class FlowsheetCourseTest {

    private final FlowsheetCourse course = new FlowsheetCourse();

    private Flowsheet same(SampleChart script) {
        Chart chart = script.chart();
        Flowsheet grown = course.of(chart);
        assertThat(grown).isEqualTo(Flowsheet.of(chart));
        return grown;
    }

    @Test
    void atEveryStepOfASession() {
        SampleChart script = SampleChart.infusion();
        same(script);
        same(script.vitals(-8));
        same(script.start(0));
        same(script.vitals(5, "134/82", 63, 98, 14, 5, 1));
        EntryId corrected = script.last();
        same(script.vitals(10, "170/104", 90, 91, 14, 4, 3));
        EntryId wrong = script.last();
        same(script.effect(12, "NAU", Grade.MILD));
        same(script.vitals(15, "141/86", 67, 97, 15, 4, 2));
        same(script.recorded(22).vitals(7, "150/90", 70, 97, 14, 4, 2));
        same(script.strike(23, wrong));
        same(script.amendTime(24, corrected, 13));
        same(script.stop(40));
        same(script.vitals(45, "128/80", 60, 98, 14, 5, 0));
    }

    @Test
    void columnsThatSayTheSameAreNotMadeAgain() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(5).vitals(10);
        List<Flowsheet.Column> before = same(script).columns();

        List<Flowsheet.Column> after = same(script.vitals(15)).columns();

        assertThat(after).hasSize(4);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isSameAs(before.get(i));
        }
    }

    @Test
    void anotherSessionHasNothingFromTheOneBefore() {
        same(SampleChart.infusion().vitals(-8).start(0).vitals(5, "170/104", 90, 91, 14, 4, 3));
        same(SampleChart.spray().vitals(-8).device(0, 1).vitals(5));
    }
}
