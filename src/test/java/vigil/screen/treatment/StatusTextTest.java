package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.effects.EffectTerm;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DueSet;
import vigil.review.Missing;
import vigil.review.ShippedScript;
import vigil.review.StatusLine;
import vigil.screen.kit.MessageBar.Level;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.SampleChart;
import vigil.session.Stage;
import vigil.vitals.VitalItem;

/** The one line that says what is missing, and the texts of a form that are not saved yet. */
class StatusTextTest {
    private static final SampleChart CLOCK = SampleChart.infusion();
    private static final EntryId ENTRY = new EntryId(new UUID(3, 3));

    private final StatusText status = new StatusText(Words.of("treatment", "chart", "charting"));

    private static Moment at(int minute) {
        return CLOCK.minute(minute);
    }

    private static DueSet set(int minute) {
        return new DueSet(
                "first-15:1",
                List.of("first-15:1"),
                "first 15 min",
                at(minute),
                at(minute - 2),
                Duration.ofMinutes(2),
                EnumSet.of(VitalItem.HEART_RATE),
                EnumSet.of(VitalItem.HEART_RATE),
                List.of(),
                new DueSet.State.Due(Duration.ZERO));
    }

    private static Arguments row(Missing missing, Level level, String lead, String text) {
        return Arguments.of(missing, level, lead, text);
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                row(
                        new Missing.SetOverdue(set(5), Duration.ofMinutes(8)),
                        Level.SHOULD,
                        "Set overdue 8min.",
                        "It was due at 14:10. F2 opens it."),
                row(
                        new Missing.SetDue(set(5)),
                        Level.INFO,
                        "Set due now.",
                        "Due at 14:10. F2 opens it."),
                row(
                        new Missing.ItemOutstanding(
                                set(5),
                                Set.of(VitalItem.OXYGEN_SATURATION, VitalItem.BLOOD_PRESSURE)),
                        Level.SHOULD,
                        "Set not complete.",
                        "Still open: BP, SpO₂ (due 14:10)."),
                row(
                        new Missing.DosingToEnd(),
                        Level.SHOULD,
                        "All of the dose is given.",
                        "End dosing once nothing more follows: F7, then X."),
                row(
                        new Missing.DoseToCheck(),
                        Level.SHOULD,
                        "Order or drug was changed after the check.",
                        "Ask a second person to check what now stands: F7, then C."),
                row(
                        new Missing.ReasonForMissed(set(5)),
                        Level.SHOULD,
                        "A set was missed.",
                        "Say why the set of 14:10 was missed, under F5."),
                row(
                        new Missing.StampWithoutWords(ENTRY, at(12)),
                        Level.INFO,
                        "A stamped time has no words.",
                        "Say what happened at 14:17, under F5."),
                row(
                        new Missing.WasteWithoutWitness(
                                ENTRY, "K2231", Milligrams.of("15.0"), at(45)),
                        Level.SHOULD,
                        "Waste without a witness.",
                        "15\u00a0mg of lot K2231. Name the witness, under F7."),
                row(
                        new Missing.DrugNotReconciled(List.of(), at(45)),
                        Level.SHOULD,
                        "Drug does not add up.",
                        "Not all that was drawn is given, wasted or returned. See F7."),
                row(
                        new Missing.EffectNotEnded(ENTRY, new EffectTerm("NAU", "Nausea"), at(6)),
                        Level.SHOULD,
                        "Side effect not ended.",
                        "Nausea still goes on. End it, or leave it ongoing, under F4."));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void whatIsMissingSaysWhereToMendIt(Missing missing, Level level, String lead, String text) {
        assertThat(status.missing(missing)).isEqualTo(new StatusText.Said(level, lead, text));
        assertThat(status.of(new StatusLine(List.of(missing), Optional.empty(), true), at(13)))
                .isEqualTo(new StatusText.Said(level, lead, text));
    }

    @Test
    void theFirstIsSaidInFullAndTheOthersAreCounted() {
        List<Missing> three = missing().limit(3).map(row -> (Missing) row.get()[0]).toList();
        assertThat(status.of(new StatusLine(three, Optional.of(set(15)), true), at(13)))
                .isEqualTo(
                        new StatusText.Said(
                                Level.SHOULD,
                                "Set overdue 8min.",
                                "It was due at 14:10. F2 opens it. And 2 more."));
    }

    @ParameterizedTest
    @CsvSource({
        "13, 'Next set 14:20, in 2min'", "14, 'Next set 14:20, in 1min'",
        "15, 'Next set 14:20, now'", "16, 'Next set 14:20, now'"
    })
    void whereNothingIsMissingTheNextSetIsNamed(int minute, String next) {
        assertThat(status.of(new StatusLine(List.of(), Optional.of(set(15)), true), at(minute)))
                .isEqualTo(new StatusText.Said(Level.SETTLED, "All sets complete.", next));
    }

    @Test
    void theTimeToTheNextSetIsThatBetweenTheTwoTimesThatAreSeen() {
        Moment late = Moment.of(at(13).instant().plusSeconds(50), at(13).offset());
        assertThat(status.of(new StatusLine(List.of(), Optional.of(set(15)), true), late).text())
                .isEqualTo("Next set 14:20, in 2min");
    }

    @Test
    void nothingIsCalledCompleteBeforeASetIsTaken() {
        SampleChart script = ShippedScript.in(Stage.READY, ShippedScript.protocol("ketamine-iv"));
        StatusLine before = StatusLine.of(script.session(), at(-12));
        assertThat(before.complete()).isTrue();
        assertThat(status.of(before, at(-12)))
                .isEqualTo(
                        new StatusText.Said(
                                Level.INFO, "No set on the record.", "Next set 13:55, in 2min"));

        script.vitals(-11);
        assertThat(StatusLine.of(script.session(), at(-11)).begun()).isTrue();
    }

    private StatusText.Said above160(String again) {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        script.vitals(5, "172/96", 70, 97, 14, 5, 0);
        if (!again.isEmpty()) {
            script.vitals(7, again, 70, 97, 14, 5, 0);
        }
        return status.of(StatusLine.of(script.session(), script.minute(7)), script.minute(7));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Repeat the reading: the protocol asks for two.'",
        "170/96, 'Ctrl+J notes what was done.'"
    })
    void aLimitThatWasCrossedComesBeforeEverythingButAnOverdueSet(String again, String asks) {
        StatusText.Said said = above160(again);
        assertThat(said.level()).isEqualTo(Level.NOW);
        assertThat(said.lead()).startsWith("Pause above 160");
        assertThat(said.text()).startsWith(asks);
    }

    /** What only asks to look again is not as loud as what asks to pause. */
    @Test
    void aLimitIsSaidAsLoudlyAsWhatItAsksFor() {
        SampleChart script =
                ShippedScript.in(Stage.RECOVERING, ShippedScript.protocol("ketamine-im"));
        script.recorded(21).vitals(-8).vitals(21, "158/88", 70, 97, 14, 5, 0);
        StatusLine line = StatusLine.of(script.session(), script.minute(21));
        Missing limit =
                line.missing().stream()
                        .filter(Missing.LimitToRepeat.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        assertThat(status.missing(limit))
                .isEqualTo(
                        new StatusText.Said(
                                Level.SHOULD,
                                "Systolic more than 20 percent above baseline: not yet near"
                                        + " baseline.",
                                "Repeat the reading: the protocol asks for two."));
    }

    private static FormText form(Map<String, String> typed) {
        FormText form = new FormText(() -> {});
        typed.forEach(form::set);
        return form;
    }

    @Test
    void aFormThatWasPutBackHoldsWhatWasTypedAndNothingElse() {
        Random random = new Random(5);
        List<String> fields = List.of("rate", "reason", "site", FormText.TIME, FormText.WHERE);
        for (int round = 0; round < 300; round++) {
            Map<String, String> typed = new TreeMap<>();
            fields.stream()
                    .filter(field -> random.nextBoolean())
                    .forEach(field -> typed.put(field, " text " + random.nextInt(9)));
            FormText again = form(Map.of("rate", "left over"));
            again.restore(form(typed).fields());
            assertThat(again.fields()).isEqualTo(typed);
        }
    }

    @Test
    void eachTextThatIsTypedIsToldOnce() {
        int[] changes = {0};
        FormText form = new FormText(() -> changes[0]++);
        form.set("rate", "40");
        form.set("site", "");
        assertThat(changes[0]).isEqualTo(1);
    }

    @Test
    void beingSomewhereInAFormIsNotYetTyping() {
        assertThat(form(Map.of(FormText.WHERE, "rate")).typed()).isFalse();
        assertThat(form(Map.of(FormText.WHERE, "rate", "rate", "40")).typed()).isTrue();
    }

    @Test
    void whatIsSettledIsNotTypedUntilSomethingElseIs() {
        FormText form = form(Map.of("rate", "40"));
        form.settle();
        assertThat(form.typed()).isFalse();
        form.set("site", "left arm");
        assertThat(form.typed()).isTrue();
    }

    @Test
    void aFormThatWasClearedHoldsNothing() {
        FormText form = form(Map.of("rate", "40"));
        form.clear();
        assertThat(form.typed()).isFalse();
        assertThat(form.fields()).isEmpty();
    }
}
