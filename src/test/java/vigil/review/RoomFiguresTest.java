package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.discharge.SetAside;
import vigil.effects.Grade;
import vigil.protocol.Checklist;
import vigil.protocol.Limit;
import vigil.protocol.Phase;
import vigil.quantity.Milligrams;
import vigil.review.RoomFigures.Kind;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionId;
import vigil.session.Witness;

/** The room over a period. */
class RoomFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static SampleChart daysAgo(int days) {
        return SampleChart.ready(
                SampleProtocol.infusion(),
                "day" + days,
                SampleChart.START.minus(Duration.ofDays(days)),
                SampleChart.ZONE);
    }

    /** Ordinary, eight days ago. */
    private static SampleChart ordinary() {
        return home(calm(daysAgo(8).vitals(-8).start(0)).wasted(45, "15", seen()), 102);
    }

    private static Witness seen() {
        return new Witness.Seen(SampleChart.SECOND);
    }

    private static SampleChart calm(SampleChart script) {
        List.of(0, 5, 10, 15, 25, 35).forEach(script::vitals);
        script.stop(40).vitals(40);
        List.of(55, 70, 85).forEach(script::vitals);
        return script;
    }

    private static SampleChart home(SampleChart script, int minute) {
        return script.vitals(minute - 2).fit(minute - 1).leaves(minute);
    }

    /**
     * A limit with a drug, an override with early leave, effects, waste nobody saw, a correction.
     */
    private static SampleChart eventful() {
        SampleChart script = daysAgo(1).vitals(-8).start(0);
        script.vitals(0).vitals(5, "172/104", 80, 97, 14, 4, 2);
        script.rescue(6, "labetalol", Optional.empty())
                .effect(7, "NAU", Grade.MILD)
                .effect(8, "DISSOC", Grade.MODERATE)
                .effect(9, "ANX", Grade.MODERATE)
                .vitals(10)
                .rescue(12, "ondansetron", Optional.empty())
                .vitals(15)
                .vitals(25);
        script.strike(26, script.last());
        return home(
                script.vitals(29)
                        .vitals(35)
                        .stop(40)
                        .vitals(40)
                        .wasted(45, "10", seen())
                        .wasted(46, "5")
                        .add(
                                60,
                                new PreparationEvent.LineSetAside(
                                        Checklist.Kind.DISCHARGE,
                                        new SetAside(
                                                "MINIMUM_STAY_DOSING_END",
                                                "escort had to go",
                                                SampleChart.NURSE,
                                                SampleChart.SECOND))),
                62);
    }

    private static SampleChart notGiven() {
        return daysAgo(2).add(-2, new LeavingEvent.TreatmentNotGiven("no escort"));
    }

    private static List<SessionBrief> all() {
        List<SessionBrief> briefs = new ArrayList<>();
        for (SampleChart script :
                List.of(ordinary(), eventful(), notGiven(), daysAgo(0).start(0).vitals(3))) {
            briefs.add(SessionBrief.of(script.session()));
        }
        return briefs;
    }

    private static RoomFigures month() {
        return RoomFigures.of(all(), TODAY.minusDays(20), TODAY);
    }

    private static SessionId id(SampleChart script) {
        return script.chart().id();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachNumberHoldsTheSessionsBehindIt(Kind kind) {
        SessionId eventful = id(eventful());
        SessionId ordinary = id(ordinary());
        SessionId notGiven = id(notGiven());
        // Late are the set that had to stand in for a struck one and the one 15 min after the end;
        // the session that was called off had drug drawn up that nobody accounted for.
        RoomFigures.Figure expected =
                switch (kind) {
                    case SESSIONS -> new RoomFigures.Figure(2, List.of(eventful, ordinary));
                    case NOT_GIVEN -> new RoomFigures.Figure(1, List.of(notGiven));
                    case SETS -> new RoomFigures.Figure(21, List.of(eventful, ordinary));
                    case SETS_LATE -> new RoomFigures.Figure(2, List.of(eventful));
                    case SETS_MISSED -> new RoomFigures.Figure(0, List.of());
                    case LIMITS -> new RoomFigures.Figure(1, List.of(eventful));
                    case RESCUE_DRUGS -> new RoomFigures.Figure(2, List.of(eventful));
                    case OVERRIDES -> new RoomFigures.Figure(1, List.of(eventful));
                    case LEFT_EARLY -> new RoomFigures.Figure(1, List.of(eventful));
                    case AMENDMENTS -> new RoomFigures.Figure(1, List.of(eventful));
                    case DRUG_OPEN -> new RoomFigures.Figure(2, List.of(eventful, notGiven));
                };
        assertThat(month().figures()).containsEntry(kind, expected);
    }

    @Test
    void sideEffectsAreCountedByTheirWorstGrade() {
        SessionId eventful = id(eventful());
        assertThat(month().effects())
                .isEqualTo(
                        Map.of(
                                Grade.MILD, new RoomFigures.Figure(1, List.of(eventful)),
                                Grade.MODERATE, new RoomFigures.Figure(2, List.of(eventful)),
                                Grade.SEVERE, new RoomFigures.Figure(0, List.of()),
                                Grade.LIFE_THREATENING, new RoomFigures.Figure(0, List.of()),
                                Grade.DEATH, new RoomFigures.Figure(0, List.of())));
    }

    @Test
    void wasteIsAddedUpByLotWithWhatNobodySaw() {
        assertThat(month().waste())
                .singleElement()
                .satisfies(
                        lot -> {
                            assertThat(lot.lot()).isEqualTo("K2231");
                            assertThat(lot.wasted()).isEqualTo(Milligrams.of("30"));
                            assertThat(lot.unseen()).isEqualTo(Milligrams.of("5"));
                            assertThat(lot.sessions())
                                    .containsExactly(id(eventful()), id(ordinary()));
                        });
    }

    @Test
    void aPeriodHoldsItsFirstAndItsLastDayAndEveryWeek() {
        RoomFigures one = RoomFigures.of(all(), TODAY.minusDays(8), TODAY.minusDays(8));
        assertThat(one.figures().get(Kind.SESSIONS))
                .isEqualTo(new RoomFigures.Figure(1, List.of(id(ordinary()))));
        List<RoomFigures.Week> weeks = month().weeks();
        assertThat(weeks)
                .extracting(RoomFigures.Week::monday)
                .containsExactly(
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16));
        assertThat(weeks).extracting(week -> week.sessions().count()).containsExactly(0, 1, 1);
        assertThat(weeks).extracting(week -> week.exceptional().count()).containsExactly(0, 0, 1);
    }

    /** A limit that only asks to look again is none of these, nor is leaving an override. */
    @Test
    void whatAsksForAReviewIsNoLimitAndWhoWentEarlyOfThemselvesNoOverride() {
        Limit review =
                new Limit(
                        "review",
                        Limit.Measure.SYSTOLIC,
                        Limit.Side.ABOVE,
                        new BigDecimal("140"),
                        Limit.Basis.ABSOLUTE,
                        Phase.ANY,
                        Limit.Action.REVIEW,
                        "look again",
                        true,
                        "invented for tests");
        SampleChart script =
                SampleChart.ready(SampleProtocol.withLimits(SampleProtocol.infusion(), review));
        script.vitals(-8).start(0).vitals(5, "150/80", 60, 98, 14, 5, 0);
        script.rescue(6, "labetalol", Optional.empty()).vitals(8).stop(40);
        script.add(50, new LeavingEvent.LeftAgainstMedicalAdvice("has capacity", ""));
        SessionBrief brief = SessionBrief.of(script.session());
        assertThat(brief.standouts()).anyMatch(Standout.LimitCrossed.class::isInstance);

        Map<Kind, RoomFigures.Figure> figures =
                RoomFigures.of(List.of(brief), TODAY, TODAY).figures();
        assertThat(figures.get(Kind.LIMITS).count()).isZero();
        assertThat(figures.get(Kind.LEFT_EARLY).count()).isOne();
        assertThat(figures.get(Kind.OVERRIDES).count()).isZero();
        assertThat(figures.get(Kind.RESCUE_DRUGS).count()).isOne();
    }

    /** Two pushes within a minute are two, and each counts once, however many limits it answers. */
    @Test
    void theSameRescueDrugGivenTwiceInAMinuteIsTwo() {
        SampleChart script = daysAgo(0).vitals(-8).start(0);
        script.vitals(5, "172/104", 80, 88, 14, 4, 2)
                .rescue(6, "labetalol", Optional.empty())
                .rescue(6, "labetalol", Optional.empty())
                .vitals(10)
                .rescue(12, "labetalol", Optional.empty())
                .rescue(12, "labetalol", Optional.empty())
                .stop(40);
        SessionBrief brief = SessionBrief.of(home(script, 102).session());
        assertThat(brief.standouts())
                .filteredOn(Standout.LimitCrossed.class::isInstance)
                .hasSize(2);

        assertThat(
                        RoomFigures.of(List.of(brief), TODAY, TODAY)
                                .figures()
                                .get(Kind.RESCUE_DRUGS)
                                .count())
                .isEqualTo(4);
    }
}
