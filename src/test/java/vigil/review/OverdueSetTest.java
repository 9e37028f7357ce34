package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.SampleChart;

/** A record of a session that runs says of a set that is overdue that nobody took it yet. */
class OverdueSetTest {
    private static List<Standout> at(SampleChart script) {
        return Exceptions.of(script.session()).all();
    }

    @Test
    void whatNobodyTookYetIsNotSaidToBeTakenLate() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).add(9, new NoteWritten("calm"));

        assertThat(at(script)).noneMatch(Standout.SetLate.class::isInstance);
        assertThat(at(script)).anyMatch(Standout.SetOverdue.class::isInstance);
        assertThat(at(script.vitals(9))).noneMatch(Standout.SetOverdue.class::isInstance);
    }
}
