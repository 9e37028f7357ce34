package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.wording.UnitText.together;

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
import vigil.effects.SupportiveCare;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;
import vigil.review.Response;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;

/** What was done about a reading beyond a limit: in a few words, and with its time and person. */
class LimitTextTest {
    private static final StaffId OSEI = new StaffId("osei");
    private static final SampleChart CLOCK = SampleChart.infusion();
    private static final People PEOPLE =
            new People(
                    List.of(
                            new StaffMember(
                                    OSEI,
                                    new PersonName("Osei", "Naomi", ""),
                                    "RN",
                                    Set.of(Role.NURSE))));

    private final Words words = Words.of("review", "chart", "charting");
    private final LimitText text = new LimitText(words, PEOPLE);

    private static Moment at(int minute) {
        return CLOCK.minute(minute);
    }

    private static Optional<MilligramsPerHour> rate(String rate) {
        return Optional.ofNullable(rate).map(MilligramsPerHour::of);
    }

    private static Response.Paused paused(int from, Integer until, String resumed, String before) {
        return new Response.Paused(
                at(from),
                Optional.ofNullable(until).map(LimitTextTest::at),
                rate(resumed),
                rate(before));
    }

    static Stream<Arguments> responses() {
        return Stream.of(
                Arguments.of(paused(30, null, null, "52.5"), "paused", "paused 14:35"),
                Arguments.of(paused(30, 42, null, "52.5"), "paused 12min", "paused 14:35–14:47"),
                Arguments.of(
                        paused(30, 42, "52.50", "52.5"),
                        "paused 12min, resumed",
                        "paused 14:35–14:47 · resumed at the same rate"),
                Arguments.of(
                        paused(30, 42, "26.25", "52.5"),
                        "paused 12min, resumed",
                        "paused 14:35–14:47 · resumed at half rate"),
                Arguments.of(
                        paused(30, 42, "40", "52.5"),
                        "paused 12min, resumed",
                        "paused 14:35–14:47 · resumed at 40 mg per hour"),
                Arguments.of(
                        paused(30, 42, "40", null),
                        "paused 12min, resumed",
                        "paused 14:35–14:47 · resumed at 40 mg per hour"),
                Arguments.of(
                        new Response.RateChanged(at(31), MilligramsPerHour.of("26.250")),
                        "rate changed",
                        "rate 26.25 mg per hour 14:36"),
                Arguments.of(
                        new Response.Stopped(at(33), "Blood pressure"),
                        "stopped",
                        "stopped 14:38 Blood pressure"),
                Arguments.of(
                        new Response.Drug(at(32), "labetalol", "10 mg", "IV", OSEI, "Dr Mbeki"),
                        "labetalol 10\u00a0mg",
                        "labetalol 10\u00a0mg IV 14:37 by OSEI, ordered Dr Mbeki"),
                Arguments.of(
                        new Response.Drug(
                                at(32), "x", "1 mg", "IV", new StaffId("gone"), "Dr Mbeki"),
                        "x 1\u00a0mg",
                        "x 1\u00a0mg IV 14:37 by gone, ordered Dr Mbeki"),
                Arguments.of(
                        new Response.Noted(at(35), OSEI, " told\n  Dr Mbeki "),
                        "told Dr Mbeki",
                        "told Dr Mbeki, OSEI 14:40"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void eachIsSaidInAFewWordsAndInFull(Response done, String brief, String full) {
        assertThat(text.doneBriefly(List.of(done))).isEqualTo(together(brief));
        assertThat(text.done(List.of(done))).containsExactly(together(full));
    }

    @ParameterizedTest
    @EnumSource(SupportiveCare.class)
    void careIsSaidByItsName(SupportiveCare care) {
        String name = words.say("supportiveCare." + care);
        List<Response> done = List.of(new Response.Care(at(31), care, ""));
        assertThat(text.doneBriefly(done)).isEqualTo(name).doesNotContain("supportiveCare");
        assertThat(text.done(done)).containsExactly(name + " 14:36");
    }

    @Test
    void theSameTwiceIsSaidOnceWithHowOftenInAFewWordsAndTwiceInFull() {
        Response first = new Response.Drug(at(32), "labetalol", "10 mg", "IV", OSEI, "Dr Mbeki");
        Response again = new Response.Drug(at(40), "labetalol", "10 mg", "IV", OSEI, "Dr Mbeki");
        List<Response> done = List.of(paused(30, 42, null, null), first, again);
        assertThat(text.doneBriefly(done))
                .isEqualTo("paused 12min, labetalol 10\u00a0mg (2 times)");
        assertThat(text.done(done)).hasSize(3).doesNotHaveDuplicates();
        assertThat(text.doneBriefly(List.of())).isEqualTo("nothing charted as done");
    }

    @Test
    void aTimeIsAMinuteSinceTheFirstDoseOrElseStandsOnTheClock() {
        assertThat(text.at(at(30), Optional.of(at(0)))).isEqualTo("at min\u00a030");
        assertThat(text.at(at(30), Optional.empty())).isEqualTo("at 14:35");
    }

    @ParameterizedTest
    @CsvSource({
        "35, 35 mg",
        "35.00, 35 mg",
        "0.5, 0.5 mg",
        "1284.50, '1,284.5 mg'",
        "0, 0 mg",
        "19.2512345, 19.2512345 mg"
    })
    void anAmountIsSaidExactly(String amount, String said) {
        assertThat(new DoseText(words).milligrams(Milligrams.of(amount)).replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    /** Who is told what is left can type it. */
    @ParameterizedTest
    @CsvSource({
        "8.12, 8.12",
        "8.7484913, 8.748",
        "0.0021, 0.002",
        "0.0004, 0.0004",
        "5.000, 5.000"
    })
    void whatIsLeftIsSaidToTheMicrogram(String exact, String said) {
        assertThat(DoseText.typable(new java.math.BigDecimal(exact))).hasToString(said);
    }

    @ParameterizedTest
    @CsvSource({
        "19.25, 19.3, 19.25, 19", "19.249, 19.2, 19.25, 19", "0.05, 0.1, 0.05, 0",
        "0.5, 0.5, 0.5, 1", "35, 35, 35, 35", "99.95, 100.0, 99.95, 100"
    })
    void whatRunsWhileItIsReadIsRoundedHalfUp(String exact, String one, String two, String whole) {
        var amount = new java.math.BigDecimal(exact);
        assertThat(DoseText.one(amount)).isEqualTo(one);
        assertThat(DoseText.two(amount)).isEqualTo(two);
        assertThat(DoseText.whole(amount)).isEqualTo(whole);
    }
}
