package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.effects.Grade;
import vigil.vitals.VitalItem;

/** What a chart hands out of its entries is what a walk through all of them would find. */
class CountedEntriesTest {

    private static SampleChart busy() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);
        script.vitals(20).recorded(31).vitals(10);
        EntryId late = script.last();
        script.pause(12).effect(12, "NAU", Grade.MILD).note(12, "same minute").resume(20);
        script.vitals(25);
        EntryId wrong = script.last();
        return script.strike(33, wrong).amendTime(34, late, 22).stop(40).wasted(40, "15");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SessionEvent.class,
                DosingEvent.class,
                ObservationEvent.class,
                ObservationEvent.VitalsRecorded.class,
                DosingEvent.InfusionPaused.class,
                LeavingEvent.class
            })
    void everyKindAndFamilyIsInTheOrderInWhichItHappened(Class<? extends SessionEvent> kind) {
        Chart chart = busy().chart();

        List<EntryId> walked =
                chart.entries().stream()
                        .filter(entry -> !entry.struckOut() && kind.isInstance(entry.now()))
                        .sorted(Comparator.comparing(Entry::at))
                        .map(Entry::id)
                        .toList();

        assertThat(chart.all(kind)).extracting(Charted::id).isEqualTo(walked);
    }

    @Test
    void aSetWhoseTimeWasCorrectedMovesAndOneStruckOutIsGone() {
        SampleChart script = busy();

        assertThat(script.chart().vitals())
                .extracting(Charted::at)
                .containsExactly(script.minute(-8), script.minute(20), script.minute(22));
    }

    /** Not the one recorded last, nor one struck out. */
    @Test
    void theLatestValueIsThatOfTheSetTakenLast() {
        SampleChart script = busy();

        assertThat(script.chart().latest(VitalItem.BLOOD_PRESSURE).map(Charted::at))
                .contains(script.minute(22));
        assertThat(script.chart().latest(VitalItem.END_TIDAL_CO2)).isEmpty();
    }

    @Test
    void aChartWithoutTheStartHasNoFirstDose() {
        Chart chart = busy().chart();
        EntryId start = chart.latest(DosingEvent.InfusionStarted.class).orElseThrow().id();

        assertThat(chart.firstDose()).isPresent();
        assertThat(chart.without(start).firstDose()).isEmpty();
        assertThat(chart.without(start)).isNotEqualTo(chart);
    }
}
