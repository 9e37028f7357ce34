package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.discharge.Evidence;
import vigil.discharge.Finding;
import vigil.discharge.Finding.Standing;
import vigil.discharge.SetAside;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.protocol.Anchor;
import vigil.protocol.Criterion;
import vigil.quantity.Moment;
import vigil.review.EarliestLeave;
import vigil.review.Gate;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.SampleChart;
import vigil.session.Stage;
import vigil.vitals.BloodPressure;
import vigil.wording.Sentences;

/**
 * How a criterion for leaving is said: what it asks, how it stands, on what and how old that is.
 */
class FindingTextTest {
    private static final Sentences WORDS = Words.of("discharge", "review", "chart", "charting");
    private static final SampleChart SCRIPT =
            SampleChart.infusion().vitals(-8).start(0).stop(40).vitals(42);
    private static final StaffId BELL = new StaffId("bell");
    private static final People PEOPLE =
            new People(
                    List.of(
                            new StaffMember(
                                    BELL, new PersonName("Bell", "Ida", ""), "RN", Set.of())));
    private static final int NOW = 80;

    private final FindingText text = new FindingText(WORDS, PEOPLE);

    private static Moment at(int minute) {
        return SCRIPT.minute(minute);
    }

    /** An injection is given at once, and still somebody has to say that dosing is over. */
    @Test
    void whileDosingGoesOnAValueIsNotSaidToBeAtFault() {
        Finding measured =
                finding(new Criterion.FreshVitals(10), new Standing.NotYet(), pressure(78, 131));
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(78);
        Gate dosing = standsIn(script, measured);
        assertThat(FindingText.dosing(dosing)).isTrue();
        assertThat(text.standing(dosing, measured)).isEqualTo("dosing goes on");

        Gate over = standsIn(script.stop(79), measured);
        assertThat(FindingText.dosing(over)).isFalse();
        assertThat(text.standing(over, measured)).isEqualTo("taken too early");
    }

    private static Gate standsIn(SampleChart script, Finding finding) {
        return new Gate(
                script.chart(),
                script.session().stage(),
                at(NOW),
                List.of(finding),
                List.of(),
                Optional.empty());
    }

    private static Gate gate(Finding... findings) {
        return gate(Optional.empty(), findings);
    }

    private static Gate gate(Optional<EarliestLeave> earliest, Finding... findings) {
        return new Gate(
                SCRIPT.chart(), Stage.RECOVERING, at(NOW), List.of(findings), List.of(), earliest);
    }

    private static Finding finding(Criterion criterion, Standing standing, Evidence evidence) {
        return new Finding(criterion, standing, evidence);
    }

    private static Evidence pressure(int taken, int systolic) {
        return new Evidence.Values(
                List.of(BloodPressure.of(systolic, 80)),
                List.of(BloodPressure.of(130, 80)),
                at(taken));
    }

    private static Evidence scored(int taken) {
        return new Evidence.Scored(new Score(ScoreKind.PHQ_9, List.of(), 9), at(taken));
    }

    @ParameterizedTest
    @CsvSource({
        "STAY, 1hr after end of dosing",
        "STAY_FIRST, 2hr after first dose",
        "FRESH, Full set within 10min",
        "NEAR, Vital signs within 20% of own baseline",
        "AIR, SpO₂ on air at most 3 below baseline",
        "AWAKE, Awake",
        "GONE, Dissociation gone",
        "LITTLE, Dissociation 1 or less",
        "NAUSEA, Nausea 1 or less",
        "PAIN, Pain 3 or less",
        "SCORE, Modified Aldrete 9 or more",
        "RESCUE, Observed after each rescue drug",
        "LINE, NO_SUCH_LINE"
    })
    void whatIsAskedIsSaidWithItsNumbers(String which, String said) {
        Criterion criterion =
                switch (which) {
                    case "STAY" -> new Criterion.MinimumStay(Anchor.DOSING_END, 60);
                    case "STAY_FIRST" -> new Criterion.MinimumStay(Anchor.FIRST_DOSE, 120);
                    case "FRESH" -> new Criterion.FreshVitals(10);
                    case "NEAR" -> new Criterion.NearBaseline(20);
                    case "AIR" -> new Criterion.SaturationOnAir(3);
                    case "AWAKE" -> new Criterion.Awake();
                    case "GONE" -> new Criterion.DissociationGone(0);
                    case "LITTLE" -> new Criterion.DissociationGone(1);
                    case "NAUSEA" -> new Criterion.NauseaControlled(1);
                    case "PAIN" -> new Criterion.PainControlled(3);
                    case "SCORE" -> new Criterion.ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 9);
                    case "RESCUE" -> new Criterion.RescueObserved();
                    default -> new Criterion.LineAnswered("NO_SUCH_LINE");
                };
        assertThat(text.criterion(gate(), criterion)).isEqualTo(said);
    }

    static Stream<Arguments> standings() {
        Criterion near = new Criterion.NearBaseline(20);
        Finding fresh =
                finding(new Criterion.FreshVitals(10), new Standing.NotYet(), pressure(42, 130));
        Standing notYet = new Standing.NotYet();
        return Stream.of(
                Arguments.of(gate(), finding(near, new Standing.Met(), pressure(75, 130)), "met"),
                Arguments.of(gate(), finding(near, notYet, pressure(75, 190)), "not yet"),
                Arguments.of(gate(), finding(near, notYet, new Evidence.None()), "not yet"),
                Arguments.of(
                        gate(),
                        finding(near, new Standing.NotAssessed(), new Evidence.None()),
                        "not assessed"),
                Arguments.of(
                        gate(),
                        finding(
                                near,
                                new Standing.Overridden(
                                        new SetAside("X", "late bus", SampleChart.NURSE, BELL)),
                                pressure(75, 190)),
                        "set aside"),
                // Taken before the end of dosing it says nothing of leaving, whatever its value.
                Arguments.of(gate(), finding(near, notYet, pressure(20, 130)), "taken too early"),
                Arguments.of(gate(), finding(near, notYet, scored(20)), "taken too early"),
                Arguments.of(gate(), finding(near, notYet, scored(60)), "not yet"),
                // Only a protocol that asks for fresh values makes them too old.
                Arguments.of(gate(fresh), fresh, "too old"),
                Arguments.of(gate(fresh), finding(near, notYet, pressure(69, 130)), "too old"),
                Arguments.of(gate(fresh), finding(near, notYet, pressure(70, 190)), "not yet"),
                Arguments.of(gate(), finding(near, notYet, pressure(42, 190)), "not yet"));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void howItStandsIsSaidByItsValueOrByWhenThatWasTaken(Gate gate, Finding finding, String said) {
        assertThat(text.standing(gate, finding)).isEqualTo(said);
    }

    static Stream<Arguments> evidence() {
        Criterion near = new Criterion.NearBaseline(20);
        Criterion stay = new Criterion.MinimumStay(Anchor.DOSING_END, 60);
        return Stream.of(
                Arguments.of(near, new Evidence.None(), "nothing charted"),
                Arguments.of(
                        new Criterion.RescueObserved(),
                        new Evidence.None(),
                        "no rescue drug that needs it"),
                Arguments.of(
                        new Criterion.LineAnswered(Gate.ESCORT),
                        new Evidence.None(),
                        "nothing charted"),
                Arguments.of(
                        stay, new Evidence.Clock(at(40), at(100)), "since 14:45 · until 15:45"),
                Arguments.of(stay, new Evidence.Clock(at(10), at(70)), "since 14:15 · 1hr 10min"),
                Arguments.of(stay, new Evidence.Clock(at(20), at(80)), "since 14:25 · 1hr"),
                Arguments.of(
                        new Criterion.FreshVitals(10),
                        new Evidence.Values(
                                List.of(BloodPressure.of(130, 80), BloodPressure.of(131, 80)),
                                List.of(),
                                at(75)),
                        "2 values"),
                Arguments.of(near, scored(75), "9 of 27"),
                Arguments.of(near, new Evidence.Answered("YES", "", at(75)), "Yes"),
                Arguments.of(
                        near,
                        new Evidence.Answered("NOT_APPLICABLE", "lives here", at(75)),
                        "Not applicable · lives here"));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void whatItRestsOnIsSaid(Criterion criterion, Evidence evidence, String said) {
        Finding finding = finding(criterion, new Standing.NotYet(), evidence);
        assertThat(text.evidence(gate(), finding).replace('\u00a0', ' ')).isEqualTo(said);
    }

    @Test
    void aValueStandsBesideTheOwnBaselineWhereTheyDiffer() {
        Criterion near = new Criterion.NearBaseline(20);
        String differs =
                text.evidence(gate(), finding(near, new Standing.Met(), pressure(75, 141)));
        assertThat(differs).contains("141/80", " · baseline ", "130/80");
        assertThat(text.evidence(gate(), finding(near, new Standing.Met(), pressure(75, 130))))
                .contains("130/80")
                .doesNotContain("baseline");
    }

    @Test
    void whatWasSetAsideIsSaidByReasonAndBothPeople() {
        Finding aside =
                finding(
                        new Criterion.NearBaseline(20),
                        new Standing.Overridden(
                                new SetAside("X", "late bus", SampleChart.NURSE, BELL)),
                        pressure(75, 190));
        assertThat(text.evidence(gate(aside), aside)).startsWith("late bus · ").contains("BELL");
    }

    @ParameterizedTest
    @CsvSource({
        "80, 15:25 · just now",
        "79, 15:24 · 1min old",
        "42, 14:47 · 38min old",
        "10, 14:15 · 1hr 10min old"
    })
    void howOldItIsIsCountedFromWhenItWasTaken(int taken, String said) {
        Finding finding =
                finding(new Criterion.NearBaseline(20), new Standing.Met(), pressure(taken, 130));
        assertThat(text.age(gate(), finding)).isEqualTo(said);
    }

    @Test
    void aClockAndNothingHaveNoAge() {
        Criterion stay = new Criterion.MinimumStay(Anchor.DOSING_END, 60);
        Standing notYet = new Standing.NotYet();
        assertThat(text.age(gate(), finding(stay, notYet, new Evidence.Clock(at(40), at(100)))))
                .isEmpty();
        assertThat(text.age(gate(), finding(stay, notYet, new Evidence.None()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Fennel', daughter, 020 7946 0000, 'Fennel, daughter, 020 7946 0000'",
        "'Fennel', '', 020 7946 0000, 'Fennel, 020 7946 0000'",
        "'Fennel', ' ', '', Fennel"
    })
    void anEscortIsNamedByWhatIsKnown(String name, String relation, String phone, String said) {
        SampleChart arranged =
                SampleChart.infusion().add(-12, new EscortArranged(name, relation, phone));
        assertThat(FindingText.escort(arranged.chart())).contains(said);
        Gate gate =
                new Gate(
                        arranged.chart(),
                        Stage.RECOVERING,
                        at(NOW),
                        List.of(),
                        List.of(),
                        Optional.empty());
        assertThat(
                        text.evidence(
                                gate,
                                finding(
                                        new Criterion.LineAnswered(Gate.ESCORT),
                                        new Standing.NotAssessed(),
                                        new Evidence.None())))
                .isEqualTo(said + ", as arranged");
    }

    private static EarliestLeave leave(int minute) {
        return new EarliestLeave(
                at(minute), false, new EarliestLeave.Cause.MinimumStay(Anchor.DOSING_END, 60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "100; 1 of 3 criteria met · 1 set aside · earliest 15:45, in 20min",
                "80; 1 of 3 criteria met · 1 set aside · earliest 15:25, reached 0min ago",
                "74; 1 of 3 criteria met · 1 set aside · earliest 15:19, reached 6min ago"
            })
    void theHeaderCountsAndSaysWhenThePatientMayLeave(int earliest, String said) {
        Criterion near = new Criterion.NearBaseline(20);
        Gate gate =
                gate(
                        Optional.of(leave(earliest)),
                        finding(near, new Standing.Met(), pressure(75, 130)),
                        finding(near, new Standing.NotYet(), pressure(75, 190)),
                        finding(
                                near,
                                new Standing.Overridden(
                                        new SetAside("X", "late bus", SampleChart.NURSE, BELL)),
                                pressure(75, 190)));
        assertThat(text.header(gate)).isEqualTo(said);
    }

    @Test
    void withoutAClockTheHeaderOnlyCounts() {
        assertThat(text.header(gate())).isEqualTo("0 of 0 criteria met");
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void everyMinimumStayNamesFromWhatItCounts(Anchor from) {
        assertThat(text.criterion(gate(), new Criterion.MinimumStay(from, 45)))
                .startsWith("45min after ")
                .doesNotContain("anchor.");
    }
}
