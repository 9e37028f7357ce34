package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.discharge.SetAside;
import vigil.notation.AnyEvent;
import vigil.protocol.Checklist;
import vigil.review.ShippedScript;
import vigil.review.Timeline;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SessionEvent;
import vigil.session.Taken;
import vigil.wording.ReadingOrder;
import vigil.wording.Sentences;

/** Every kind of fact is said in words of the program, and every correction beside it. */
class EveryLineInWordsTest {
    private static final Sentences WORDS = Words.of("chart", "charting", "record");

    private final People people = new People(List.of());
    private final LineText text = new LineText(WORDS, people, new SessionTerms());
    private final EntryText entries = new EntryText(WORDS, people, new SessionTerms());

    static List<Class<?>> kinds() {
        return AnyEvent.kinds();
    }

    private static Timeline.Line line(SampleChart script, EntryId entry) {
        return Timeline.of(script.chart()).lines().stream()
                .filter(one -> one.entry().id().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfFactHasASentenceWithoutAnOpenSlot(Class<?> kind) {
        for (long seed = 1; seed <= 20; seed++) {
            SessionEvent event = (SessionEvent) new AnyEvent(seed).any(kind);

            assertThat(entries.of(event))
                    .as("%s of seed %s", kind.getSimpleName(), seed)
                    .isNotBlank()
                    .doesNotContain("{0}", "{1}", "Optional", "record.entry");
        }
    }

    @Test
    void aTextReadFromRightToLeftMovesNothingThatStandsBesideIt() {
        List<String> hebrew = List.of("\u05db\u05d4\u05df", "\u05db\u05d4\u05df 12 mg 7");
        for (Class<?> kind : kinds()) {
            for (long seed = 1; seed <= 20; seed++) {
                String said = entries.of((SessionEvent) new AnyEvent(seed, hebrew).any(kind));

                assertThat(ReadingOrder.moved(said))
                        .as("%s of seed %s: %s", kind.getSimpleName(), seed, said)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, min 0", "1439, 'min 1,439'", "1440, 23-Nov-2026"})
    void aDayOrMoreAfterTheFirstDoseTheDayStandsInPlaceOfTheMinute(int minute, String said) {
        SampleChart script = SampleChart.infusion().start(0).note(minute, "x");

        assertThat(text.minute(line(script, script.last()))).contains(said.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0} it's {1}", "100 % '{'", "$1 \\1", "a\nb", "5\u00a0mg", "=1+1"})
    void whatWasTypedStandsInTheLineSignForSign(String typed) {
        assertThat(entries.of(new NoteWritten(typed))).contains(typed);
    }

    @Test
    void aCriterionThatWasSetAsideIsSaidByItsNameAndNotByItsCode() {
        SampleChart script =
                SampleChart.ready(ShippedScript.protocol("ketamine-iv"))
                        .start(0)
                        .add(
                                86,
                                new LineSetAside(
                                        Checklist.Kind.DISCHARGE,
                                        new SetAside(
                                                "MINIMUM_STAY_DOSING_END",
                                                "escort had to go",
                                                SampleChart.NURSE,
                                                SampleChart.SECOND)));
        SessionTerms terms = new SessionTerms();
        terms.of(script.chart());

        assertThat(new LineText(WORDS, people, terms).content(line(script, script.last())))
                .startsWith("Set aside, minimum stay: escort had to go");
        assertThat(new SessionTables(WORDS, people, terms).lists(script.chart()).toString())
                .contains("minimum stay")
                .doesNotContain("MINIMUM");
    }

    @ParameterizedTest
    @EnumSource(Taken.Source.class)
    void eachSourceOfALineIsSaid(Taken.Source source) {
        SampleChart script = SampleChart.infusion().recorded(40).about(source).note(1, "x");

        assertThat(text.source(line(script, script.last())))
                .contains("late", "osei")
                .doesNotContain("source.");
        assertThat(text.time(line(script, script.last()))).contains("14:06").isNotEqualTo("14:06");
    }

    @ParameterizedTest
    @EnumSource(RecordEvent.Reason.class)
    void eachReasonOfACorrectionIsSaidWithItsNote(RecordEvent.Reason reason) {
        SampleChart script = SampleChart.infusion().note(1, "x");
        EntryId note = script.last();
        script.add(2, new RecordEvent.EntryStruckOut(note, reason, "room 2"));
        Timeline.Line struck = line(script, note);

        assertThat(text.why(struck.amendments().getFirst()))
                .contains("room 2", "osei", "14:07")
                .doesNotContain("amendReason.");
        assertThat(text.source(struck)).isNotEqualTo(text.source(line(script, first(script))));
    }

    private static EntryId first(SampleChart script) {
        return script.facts().getFirst().id();
    }

    @Test
    void aCorrectionOfTheTimeShowsTheTimeThatStoodThere() {
        SampleChart script = SampleChart.infusion().note(5, "x");
        EntryId note = script.last();
        script.amendTime(9, note, 3);

        assertThat(text.before(line(script, note).amendments().getFirst())).isEqualTo("14:10");
    }
}
