package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
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
import vigil.discharge.SetAside;
import vigil.effects.Grade;
import vigil.effects.Seriousness;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.Standout;
import vigil.review.Timeline;
import vigil.scores.ScoreKind;
import vigil.screen.kit.Words;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.vitals.BloodPressure;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;
import vigil.wording.Sentences;

/** What a supervisor reads of a session in ten seconds, part by part. */
class StandoutTextTest {
    private static final Sentences WORDS = Words.of("review", "chart", "charting");
    private static final SampleChart CLOCK = SampleChart.infusion();
    private static final StaffId BELL = new StaffId("bell");
    private static final SetAside ASIDE =
            new SetAside("ESCORT_HERE", "escort is parking", SampleChart.NURSE, BELL);
    private static final People PEOPLE =
            new People(
                    List.of(
                            new StaffMember(
                                    BELL, new PersonName("Bell", "Ida", ""), "RN", Set.of())));

    private final StandoutText text = new StandoutText(WORDS, PEOPLE);

    private static Moment at(int minute) {
        return CLOCK.minute(minute);
    }

    private static Arguments row(Standout one, String lead, String rest) {
        return Arguments.of(one, lead, rest);
    }

    static Stream<Arguments> leaving() {
        return Stream.of(
                row(
                        new Standout.LeftEarly(Duration.ofMinutes(75), Optional.of(ASIDE)),
                        "Left 1hr 15min early",
                        "override: escort is parking, BELL"),
                row(
                        new Standout.LeftEarly(Duration.ofMinutes(5), Optional.empty()),
                        "Left 5min early",
                        ""),
                row(
                        new Standout.LeftAgainstAdvice("capacity clear"),
                        "Left against advice",
                        "capacity clear"),
                row(new Standout.LeftAgainstAdvice(""), "Left against advice", ""),
                row(
                        new Standout.Transferred("St Elsewhere", "chest pain"),
                        "Transferred to St Elsewhere",
                        "chest pain"),
                row(
                        new Standout.Overridden(
                                Checklist.Kind.DISCHARGE,
                                ASIDE,
                                Optional.of("Escort is here"),
                                Optional.empty()),
                        "Set aside: Escort is here",
                        "override: escort is parking, BELL"),
                row(
                        new Standout.Overridden(
                                Checklist.Kind.DISCHARGE,
                                ASIDE,
                                Optional.empty(),
                                Optional.empty()),
                        "Set aside: ESCORT_HERE",
                        "override: escort is parking, BELL"),
                row(
                        new Standout.WatchedLonger(30, "dizzy on standing"),
                        "watched 30 min longer",
                        "dizzy on standing"),
                row(
                        new Standout.RestShort(2, 4, 5),
                        "Device 2 given 4 min after the one before",
                        "the protocol asks for 5 min"),
                row(
                        new Standout.DeviceInPart(1, Milligrams.of("14"), Milligrams.of("28")),
                        "Device 1 gave a part",
                        "14 mg of 28 mg"),
                row(new Standout.NotGiven("no escort"), "No dose given", "no escort"));
    }

    static Stream<Arguments> drug() {
        return Stream.of(
                row(
                        new Standout.CheckFormer(BELL, at(-4)),
                        "Order or drug changed after the check",
                        "checked by BELL at min −4, not checked again"),
                row(
                        new Standout.DrugExpired("K2231", LocalDate.of(2026, 11, 21)),
                        "Drug given past its expiry of 21-Nov-2026",
                        "lot K2231"),
                row(
                        new Standout.WasteUnwitnessed("K2231", Milligrams.of("15.0")),
                        "Waste 15 mg without witness",
                        "lot K2231"),
                row(
                        new Standout.WasteUnwitnessed("", Milligrams.of("0.5")),
                        "Waste 0.5 mg without witness",
                        ""),
                row(
                        new Standout.DrugOpen(
                                "K2231",
                                Standout.DrugOpen.Way.UNACCOUNTED,
                                Milligrams.of("3.14159")),
                        "Drug: 3.14 mg not accounted for",
                        "lot K2231"),
                row(
                        new Standout.DrugOpen(
                                "K2231",
                                Standout.DrugOpen.Way.MORE_THAN_DRAWN,
                                Milligrams.of("0.05")),
                        "Drug: 0.05 mg more than was drawn",
                        "lot K2231"),
                row(
                        new Standout.DrugOpen(
                                "K2231", Standout.DrugOpen.Way.NEVER_DRAWN, Milligrams.of("35")),
                        "Drug given that was never drawn",
                        "lot K2231"),
                row(
                        new Standout.DoseDiffers(
                                Milligrams.of("35"),
                                Milligrams.of("28.4375"),
                                new BigDecimal("81.25"),
                                "pressure"),
                        "Given 28.4 mg of 35 mg ordered (81%)",
                        "pressure"),
                row(
                        new Standout.RescueDrug(
                                "ondansetron", "4 mg", "IV", "Dr Mbeki", BELL, at(12)),
                        "ondansetron 4 mg IV",
                        "at min 12"));
    }

    static Stream<Arguments> observing() {
        return Stream.of(
                row(
                        new Standout.EffectSevere(
                                "Nausea", Grade.SEVERE, Set.of(), at(8), Optional.of(at(20))),
                        "Nausea severe",
                        "at min 8"),
                row(
                        new Standout.EffectSevere(
                                "Nausea", Grade.MODERATE, Set.of(), at(8), Optional.empty()),
                        "Nausea moderate",
                        "at min 8, not ended"),
                row(
                        new Standout.EffectSevere(
                                "Apnoea",
                                Grade.LIFE_THREATENING,
                                Set.of(Seriousness.HOSPITAL_ADMISSION, Seriousness.DEATH),
                                at(8),
                                Optional.of(at(9))),
                        "Apnoea life-threatening, serious: Death, Hospital admission",
                        "at min 8"),
                row(
                        new Standout.SuicideRisk(
                                "C-SSRS screen", SuicideScreened.Result.HIGH, at(90)),
                        "Suicide screen C-SSRS screen",
                        "High risk"),
                row(
                        new Standout.SetMissed(
                                "every 10 min",
                                at(25),
                                Optional.of(MissingReason.OUT_OF_ROOM),
                                "toilet"),
                        "set of min 25 missed",
                        "out of room: toilet"),
                row(
                        new Standout.SetMissed("every 10 min", at(25), Optional.empty(), " "),
                        "set of min 25 missed",
                        "no reason given"),
                row(
                        new Standout.SetMissed("baseline", at(-8), Optional.empty(), ""),
                        "set “baseline” missed",
                        "no reason given"),
                row(
                        new Standout.SetLate("every 10 min", at(35), Duration.ofMinutes(64)),
                        "set of min 35 taken 1hr 4min late",
                        ""),
                row(
                        new Standout.SetOverdue("every 10 min", at(35), Duration.ofMinutes(4)),
                        "set of min 35 not taken yet, overdue 4min",
                        ""),
                row(
                        new Standout.Note("slept, woke “well”", at(33)),
                        "note at min 33: slept, woke “well”",
                        ""));
    }

    static Stream<Arguments> record() {
        return Stream.of(
                row(
                        new Standout.Amended(
                                Timeline.Kind.VITALS,
                                Optional.of(BloodPressure.of(172, 104)),
                                Optional.of(BloodPressure.of(127, 84)),
                                false,
                                RecordEvent.Reason.TYPING_ERROR,
                                ""),
                        "BP 172/104 → 127/84 amended",
                        "“Typing error”"),
                row(
                        new Standout.Amended(
                                Timeline.Kind.RESCUE_DRUG,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                RecordEvent.Reason.OTHER,
                                "other drug"),
                        "rescue drug amended",
                        "“other drug”"),
                row(
                        new Standout.Amended(
                                Timeline.Kind.SIDE_EFFECT,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                RecordEvent.Reason.WRONG_PATIENT,
                                ""),
                        "side effect struck out",
                        "“Wrong patient”"),
                row(
                        new Standout.EnteredLate(1, Duration.ofMinutes(41)),
                        "1 entry recorded late",
                        "up to 41min"),
                row(
                        new Standout.EnteredLate(12, Duration.ofMinutes(180)),
                        "12 entries recorded late",
                        "up to 3hr"),
                row(
                        new Standout.ClockJumped(-3_600_000),
                        "the clock of the computer jumped by 3,600 s",
                        ""));
    }

    @ParameterizedTest
    @MethodSource({"leaving", "drug", "observing", "record"})
    void eachThingThatStandsOutIsSaidInTwoParts(Standout one, String lead, String rest) {
        StandoutText.Said said = text.of(one, Optional.of(at(0)));
        assertThat(said.lead().replace('\u00a0', ' ')).isEqualTo(lead);
        assertThat(said.rest().replace('\u00a0', ' ')).isEqualTo(rest);
        assertThat(said.whole())
                .isEqualTo(rest.isEmpty() ? said.lead() : said.lead() + ", " + said.rest());
    }

    @Test
    void noKindIsWithoutARow() {
        assertThat(
                        Stream.of(leaving(), drug(), observing(), record())
                                .flatMap(rows -> rows)
                                .<Class<?>>map(row -> row.get()[0].getClass())
                                .distinct())
                .containsAll(
                        Stream.of(Standout.class.getPermittedSubclasses())
                                // These two have tests of their own.
                                .filter(kind -> kind != Standout.LimitCrossed.class)
                                .filter(kind -> kind != Standout.SetPartial.class)
                                .toList());
    }

    /** As the account of the lot says it, on the same page. */
    @ParameterizedTest
    @CsvSource({"15, 15 mg", "0.693333, 0.69 mg", "0.0041, 0.0041 mg"})
    void drugThatIsNotAccountedForIsNeverRoundedToNothing(String amount, String said) {
        Standout open =
                new Standout.DrugOpen(
                        "K2231", Standout.DrugOpen.Way.UNACCOUNTED, Milligrams.of(amount));
        assertThat(text.of(open, Optional.empty()).lead().replace('\u00a0', ' '))
                .isEqualTo("Drug: " + said + " not accounted for");
    }

    @Test
    void whatASetLacksIsNamedInTheOrderOfTheDisplay() {
        Standout part =
                new Standout.SetPartial(
                        "every 10 min",
                        at(25),
                        Set.of(VitalItem.DISSOCIATION, VitalItem.BLOOD_PRESSURE));
        StandoutText.Said said = text.of(part, Optional.of(at(0)));
        assertThat(said.lead()).isEqualTo("set of min\u00a025 not complete");
        assertThat(said.rest()).startsWith("without BP, ");
    }

    @ParameterizedTest
    @CsvSource({"12, at min 12", "0, at min 0", "-8, at min −8"})
    void aMinuteIsCountedFromTheFirstDoseBeforeItToo(int minute, String said) {
        Standout note = new Standout.Note("x", at(minute));
        assertThat(text.of(note, Optional.of(at(0))).lead())
                .isEqualTo("note " + said.replace("min ", "min\u00a0") + ": x");
    }

    @Test
    void withoutADoseTheTimeIsSaid() {
        assertThat(text.of(new Standout.Note("x", at(12)), Optional.empty()).lead())
                .isEqualTo("note at 14:17: x");
    }

    static Stream<Criterion> criteria() {
        return Stream.of(
                new Criterion.MinimumStay(Anchor.DOSING_END, 60),
                new Criterion.FreshVitals(10),
                new Criterion.NearBaseline(20),
                new Criterion.SaturationOnAir(3),
                new Criterion.Awake(),
                new Criterion.DissociationGone(0),
                new Criterion.NauseaControlled(1),
                new Criterion.PainControlled(3),
                new Criterion.ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 9),
                new Criterion.RescueObserved(),
                new Criterion.LineAnswered("ESCORT_HERE"));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void everyCriterionThatCanBeSetAsideHasAName(Criterion criterion) {
        Standout aside =
                new Standout.Overridden(
                        Checklist.Kind.DISCHARGE, ASIDE, Optional.empty(), Optional.of(criterion));
        assertThat(text.of(aside, Optional.empty()).lead())
                .startsWith("Set aside: ")
                .doesNotContain("review.", "ESCORT_HERE");
    }

    @ParameterizedTest
    @EnumSource(MissingReason.class)
    void everyReasonForNoSetIsSaidInSmallWords(MissingReason reason) {
        Standout missed = new Standout.SetMissed("x", at(5), Optional.of(reason), "");
        assertThat(text.of(missed, Optional.of(at(0))).rest())
                .isNotBlank()
                .doesNotContain("chart.", "_");
    }

    /** A session that was only planned was said to be one with nothing out of the ordinary. */
    @Test
    void beforeADoseNothingIsSaidToBeOrdinary() {
        SampleChart planned = SampleChart.planned("later", SampleChart.START, SampleChart.ZONE);
        assertThat(text.nothing(planned.session())).isEqualTo("Planned");
        assertThat(text.nothing(SampleChart.infusion().start(0).session()))
                .isEqualTo("nothing out of the ordinary");
    }
}
