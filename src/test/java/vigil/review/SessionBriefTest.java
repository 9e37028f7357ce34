package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.dosing.Reconciliation;
import vigil.effects.Grade;
import vigil.notation.AnyEvent;
import vigil.notation.RecordNotation;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionFold;
import vigil.session.SessionSummary;
import vigil.session.SignState;
import vigil.session.Stage;
import vigil.session.TreatmentSession;
import vigil.session.Witness;

/** What is kept of a session beside its facts. */
class SessionBriefTest {
    private static final RecordNotation<SessionBrief> NOTATION =
            RecordNotation.besideTheRecord(SessionBrief.class);

    private static SampleChart eventful() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);
        script.vitals(5, "172/104", 76, 98, 14, 5, 0)
                .pause(6)
                .rescue(8, "labetalol", Optional.empty())
                .effect(9, "NAU", Grade.SEVERE)
                .resume(12)
                .vitals(14)
                .by(SampleChart.SECOND)
                .note(15, "calm")
                .stop(45)
                .wasted(46, "15", new Witness.Seen(SampleChart.SECOND))
                .wasted(47, "1")
                .fit(106)
                .leaves(107);
        return script;
    }

    @Test
    void itSaysWhatListsNeed() {
        SampleChart script = eventful();
        SessionBrief brief = SessionBrief.of(script.session());

        assertThat(brief.chartedBy()).isEqualTo(SampleChart.NURSE);
        assertThat(brief.session().nurse()).isEqualTo(SampleChart.SECOND);
        assertThat(brief.order())
                .contains(new SessionBrief.Ordered("ketamine", Milligrams.of("35")));
        assertThat(brief.lots()).containsExactly("K2231");
        assertThat(brief.drug().getFirst().wasted()).isEqualTo(Milligrams.of("16"));
        assertThat(brief.effects()).containsExactly(Grade.SEVERE);
        assertThat(brief.sets()).isEqualTo(3);
        assertThat(brief.when()).isEqualTo(script.minute(0));
        assertThat(brief.session().signing()).isEqualTo(new SignState.Unsigned());
        assertThat(brief.standouts()).isEqualTo(Exceptions.of(script.session()).all());
        assertThat(brief.exceptional()).isNotEmpty();
    }

    @Test
    void whileTheSessionGoesOnNothingStandsOutYet() {
        SampleChart script = SampleChart.infusion().start(0).vitals(5, "199/104", 76, 98, 14, 5, 0);
        SessionBrief brief = SessionBrief.of(script.session());
        assertThat(brief.standouts()).isEmpty();
        assertThat(brief.drug()).extracting(Reconciliation.Line::lot).containsExactly("K2231");
    }

    @Test
    void aFormIsDueAfterASessionWithADose() {
        Protocol asks = SampleProtocol.withForm(SampleProtocol.spray());
        SampleChart script = SampleChart.ready(asks).device(0, 1).device(5, 2).device(10, 3);
        assertThat(SessionBrief.of(script.session()).session().report()).isEmpty();

        script.stop(10).fit(130).leaves(131);
        Moment due =
                Moment.of(script.minute(131).instant().plus(Duration.ofDays(7)), SampleChart.ZONE);
        assertThat(SessionBrief.of(script.session()).session().report())
                .contains(new SessionSummary.Report("Monitoring Form", due));
    }

    static Stream<TreatmentSession> sessions() {
        Stream<TreatmentSession> shipped =
                ShippedScript.protocols().stream()
                        .flatMap(
                                protocol ->
                                        Stream.of(Stage.values())
                                                .map(
                                                        stage ->
                                                                ShippedScript.in(stage, protocol)
                                                                        .session()));
        return Stream.concat(Stream.of(eventful().session()), shipped);
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void itIsReadBackAsItWasWritten(TreatmentSession session) {
        SessionBrief brief = SessionBrief.of(session);
        assertThat(NOTATION.read(NOTATION.write(brief))).isEqualTo(brief);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverWasChartedHasABrief(long seed) {
        AnyEvent any = new AnyEvent(seed);
        for (int length : List.of(2, 9, 40, 90)) {
            SessionBrief brief = SessionBrief.of(SessionFold.fold(any.session(length)));
            assertThat(NOTATION.read(NOTATION.write(brief))).isEqualTo(brief);
            assertThat(NOTATION.sharing().read(NOTATION.write(brief))).isEqualTo(brief);
        }
    }

    /** A clinic's list holds a hundred thousand of them, of far fewer patients, lots and people. */
    @Test
    void whatComesAgainInManyIsKeptOnce() {
        String written = NOTATION.write(SessionBrief.of(eventful().session()));
        RecordNotation<SessionBrief> sharing = NOTATION.sharing();
        SessionBrief one = sharing.read(written);
        SessionBrief other = sharing.read(written);

        assertThat(other).isEqualTo(one).isNotSameAs(one).isEqualTo(NOTATION.read(written));
        assertThat(other.session().patient()).isSameAs(one.session().patient());
        assertThat(other.chartedBy()).isSameAs(one.chartedBy());
        assertThat(other.session().room()).isSameAs(one.session().room());
        assertThat(other.order().orElseThrow()).isSameAs(one.order().orElseThrow());
        assertThat(other.drug()).isSameAs(one.drug());
        assertThat(other.effects()).isSameAs(one.effects());
        assertThat(NOTATION.read(written).session().patient())
                .as("only what is read together")
                .isNotSameAs(one.session().patient());
    }
}
