package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent.VitalsRecorded;

/** A time that says the minute only is not before what is on the record of that minute. */
class PlacesTest {

    /** Seconds of 0 stand for a time that was typed to the minute. */
    @ParameterizedTest
    @CsvSource({
        // start, set, which was recorded first, whether the set is before the first dose
        "0:32, 0:00, start, false",
        "0:32, 0:00, set,   true",
        "0:32, 0:10, set,   true",
        "0:32, 0:10, start, true",
        "0:32, 0:45, start, false",
        "0:32,-1:00, start, true",
        "0:32, 1:00, start, false",
        "0:00, 0:00, start, false",
        "0:00, 0:00, set,   true",
        "0:00, 0:10, set,   false",
        "0:00,-1:50, set,   true"
    })
    void aSetIsBeforeTheFirstDose(String start, String set, String first, boolean before) {
        SampleChart script = SampleChart.infusion();
        if (first.equals("set")) {
            at(script, set, next -> next.vitals(minute(set)));
            at(script, start, next -> next.start(minute(start)));
        } else {
            at(script, start, next -> next.start(minute(start)));
            at(script, set, next -> next.recorded(2).vitals(minute(set)));
        }
        Chart chart = script.chart();
        Charted<VitalsRecorded> taken = chart.vitals().getFirst();

        assertThat(chart.beforeFirstDose(taken)).isEqualTo(before);
        assertThat(chart.baseline().isPresent()).isEqualTo(before);
        assertThat(taken.placed().isAfter(chart.firstDose().orElseThrow()))
                .as("the order of time says the same, where it says anything")
                .isEqualTo(!before && !chart.firstDose().orElseThrow().equals(taken.placed()));
        assertThat(taken.at())
                .as("what was typed is not rewritten")
                .isEqualTo(moment(script, set))
                .isEqualTo(taken.entry().first().taken().at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "rate", "stop", "bolus"})
    void anActOfDosingInTheMinuteOfAnotherComesAfterIt(String act) {
        SampleChart script = SampleChart.infusion().pressed(32).start(0);
        script.pressed(40).rate(12, "60");
        EntryId rate = script.last();
        SampleChart told =
                switch (act) {
                    case "pause" -> script.pause(12);
                    case "rate" -> script.rate(12, "40");
                    case "stop" -> script.stop(12);
                    default -> script.bolus(12, "5");
                };

        List<Charted<DosingEvent>> flow = told.chart().all(DosingEvent.class);
        assertThat(flow.getLast().id()).isEqualTo(script.last());
        assertThat(flow.getLast().placed()).isEqualTo(flow.get(1).at());
        assertThat(flow.get(1).id()).isEqualTo(rate);
        assertThat(flow.getLast().at()).isEqualTo(script.minute(12));
        assertThat(DoseCourse.in(script.chart()).pauses())
                .allMatch(pause -> pause.from().equals(flow.get(1).at()));
    }

    @Test
    void whatIsStruckOutOrOnlyWastedMovesNothing() {
        SampleChart script = SampleChart.infusion().pressed(32).start(0);
        script.strike(1, script.last()).pressed(50).wasted(2, "5").vitals(0).vitals(2);

        assertThat(script.chart().vitals())
                .allMatch(set -> set.placed().equals(set.at()))
                .hasSize(2);
    }

    private static void at(SampleChart script, String time, UnaryOperator<SampleChart> step) {
        SampleChart told = step.apply(script.pressed(seconds(time).toSecondsPart()));
        assertThat(told.facts().getLast().taken().at()).isEqualTo(moment(script, time));
    }

    private static Moment moment(SampleChart script, String time) {
        Moment minute = script.minute(minute(time));
        return Moment.of(
                minute.instant().plusSeconds(seconds(time).toSecondsPart()), SampleChart.ZONE);
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, time.indexOf(':')));
    }

    private static Duration seconds(String time) {
        return Duration.ofSeconds(Integer.parseInt(time.substring(time.indexOf(':') + 1)));
    }
}
