package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.ChangeSideEffect;
import vigil.charting.ObservationAct.EndSideEffect;
import vigil.charting.ObservationAct.LogSideEffect;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.screen.desk.TestDesk;
import vigil.session.SideEffectCourse;
import vigil.session.Stage;

/** A side effect as it is typed: nothing is judged that nobody judged, and nothing gets lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EffectModelTest {
    private static final EffectTerm NAUSEA = new EffectTerm("NAUSEA", "Nausea");
    private static final EffectTerm CHEST_PAIN = new EffectTerm("CHESTP", "Chest pain");

    private TestDesk at;

    private final FormText text = new FormText(() -> {});
    private EffectModel model;

    @BeforeAll
    void open(@TempDir Path folder) {
        at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
    }

    @BeforeEach
    void begin() {
        text.clear();
        model = new EffectModel(at.desk(), text);
    }

    @AfterAll
    void end() {
        at.close();
    }

    private static SideEffect plain(EffectTerm term, Grade grade) {
        return new SideEffect(
                term,
                OnsetKnown.OBSERVED,
                grade,
                Set.of(),
                Expectedness.NOT_JUDGED,
                DrugAction.NONE,
                "",
                "");
    }

    @Test
    void everyTermOfTheProtocolIsOfferedOnce() {
        List<EffectTerm> terms = at.session().protocol().terms();
        assertThat(model.pills()).isEqualTo(terms.subList(0, EffectModel.PILLS)).contains(NAUSEA);
        assertThat(model.more())
                .isEqualTo(terms.subList(EffectModel.PILLS, terms.size()))
                .contains(CHEST_PAIN);
    }

    @ParameterizedTest
    @CsvSource({
        // term,  more,   in words,       grade,    what is missing or what the term becomes
        "'',      '',     '',             '',       lacks term",
        "'',      '',     '',             MILD,     lacks term",
        "NAUSEA,  '',     '',             '',       lacks grade",
        "NAUSEA,  '',     '',             WORSE,    lacks grade",
        "NAUSEA,  '',     '',             MILD,     NAUSEA Nausea",
        "CHESTP,  '',     '',             MILD,     lacks term",
        "TEXT,    '',     '',             MILD,     lacks term",
        "TEXT,    CHESTP, '',             SEVERE,   CHESTP Chest pain",
        "TEXT,    NOWHERE, '',            SEVERE,   lacks term",
        "TEXT,    '',     '   ',          MODERATE, lacks term",
        "TEXT,    '',     smells burning, MODERATE, TEXT smells burning",
        "TEXT,    CHESTP, smells burning, MODERATE, TEXT smells burning",
        "NAUSEA,  CHESTP, smells burning, MILD,     NAUSEA Nausea"
    })
    void aSideEffectHasATermAndAGrade(
            String term, String more, String words, String grade, String becomes) {
        ActContext here = at.session().here();
        model.begin(Optional.empty());
        text.set(EffectModel.TERM, term);
        text.set(EffectModel.MORE, more);
        text.set(EffectModel.IN_WORDS, words);
        text.set(EffectModel.GRADE, grade);
        String[] parts = becomes.split(" ", 2);
        assertThat(model.made(here))
                .isEqualTo(
                        parts[0].equals("lacks")
                                ? new Made.Lacks(parts[1])
                                : new Made.Whole(
                                        new LogSideEffect(
                                                here,
                                                plain(
                                                        new EffectTerm(parts[0], parts[1]),
                                                        Grade.valueOf(grade)))));
    }

    /** Ticked without a reason it would be kept as if nobody had ticked anything. */
    @Test
    void whatIsSeriousSaysWhyBeforeItIsSaved() {
        ActContext here = at.session().here();
        model.begin(Optional.of(NAUSEA));
        text.set(EffectModel.GRADE, Grade.MILD.name());
        text.set(EffectModel.SERIOUS, "yes");
        assertThat(model.made(here)).isEqualTo(new Made.Lacks("serious"));

        text.set(EffectModel.SERIOUS + Seriousness.IMPORTANT_MEDICAL_EVENT, "yes");
        assertThat(model.made(here))
                .isInstanceOfSatisfying(
                        Made.Whole.class,
                        made ->
                                assertThat(((LogSideEffect) made.act()).effect().serious())
                                        .containsExactly(Seriousness.IMPORTANT_MEDICAL_EVENT));
    }

    @Test
    void aFormThatWasOnlyOpenedIsNotTypedWhateverItBeganWith() {
        for (Optional<EffectTerm> term :
                List.of(
                        Optional.<EffectTerm>empty(),
                        Optional.of(NAUSEA),
                        Optional.of(CHEST_PAIN))) {
            text.clear();
            model.begin(term);
            assertThat(text.typed()).isFalse();
            text.set(EffectModel.GRADE, Grade.MILD.name());
            assertThat(text.typed()).isTrue();
            assertThat(model.made(at.session().here()) instanceof Made.Whole)
                    .as("%s is chosen whether it is a pill or is found by its name", term)
                    .isEqualTo(term.isPresent());
        }
    }

    private SideEffectCourse logged(SideEffect effect) {
        at.does(new LogSideEffect(at.session().here(), effect));
        at.reopen();
        return SideEffectCourse.in(at.chart()).getLast();
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Opening an effect to look at it changes nothing; a change changes what was changed. */
    @Test
    void whatIsKnownOfAnEffectComesBackIntoItsForm() {
        Random random = new Random(1142);
        for (int round = 0; round < 12; round++) {
            SideEffect was =
                    new SideEffect(
                            random.nextBoolean()
                                    ? any(
                                            random,
                                            at.session()
                                                    .protocol()
                                                    .terms()
                                                    .toArray(new EffectTerm[0]))
                                    : new EffectTerm(
                                            EffectTerm.FREE_TEXT, "smells burning " + round),
                            any(random, OnsetKnown.values()),
                            any(random, new Grade[] {Grade.MILD, Grade.MODERATE, Grade.SEVERE}),
                            random.nextBoolean()
                                    ? Set.of()
                                    : Set.of(any(random, Seriousness.values())),
                            any(random, Expectedness.values()),
                            any(random, DrugAction.values()),
                            random.nextBoolean() ? "" : "sat up",
                            random.nextBoolean() ? "" : "Dr Mbeki");
            SideEffectCourse course = logged(was);
            text.clear();
            model.change(course);
            assertThat(model.isNew()).isFalse();
            assertThat(model.changed()).as("nothing was typed in %s", was).isFalse();
            assertThat(text.typed()).isFalse();
            text.set(EffectModel.DONE, "slowed the pump, round " + round);
            assertThat(model.changed()).isTrue();
            ActContext here = at.session().here();
            SideEffect now =
                    new SideEffect(
                            was.term(),
                            was.onset(),
                            was.grade(),
                            was.serious(),
                            was.expected(),
                            was.drugAction(),
                            "slowed the pump, round " + round,
                            was.told());
            assertThat(model.made(here))
                    .isEqualTo(new Made.Whole(new ChangeSideEffect(here, course.id(), now)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEndIsOneActAndTakesAChangeWithIt(EffectOutcome outcome) {
        SideEffectCourse course = logged(plain(NAUSEA, Grade.MILD));
        model.change(course);
        text.set(EffectModel.ENDED, outcome.name());
        ActContext here = at.session().here();
        assertThat(model.made(here))
                .as("an end alone says nothing anew of how bad it was")
                .isEqualTo(
                        new Made.Whole(
                                new EndSideEffect(here, course.id(), outcome, Optional.empty())));
        text.set(EffectModel.GRADE, Grade.SEVERE.name());
        assertThat(model.made(here))
                .isEqualTo(
                        new Made.Whole(
                                new EndSideEffect(
                                        here,
                                        course.id(),
                                        outcome,
                                        Optional.of(plain(NAUSEA, Grade.SEVERE)))));
    }

    /** The term of an effect that is known is not retyped: that would be another effect. */
    @Test
    void aChangeKeepsTheTermWhateverStandsInItsField() {
        SideEffectCourse course = logged(plain(NAUSEA, Grade.MILD));
        model.change(course);
        text.set(EffectModel.TERM, "VOMIT");
        text.set(EffectModel.GRADE, Grade.MODERATE.name());
        ActContext here = at.session().here();
        assertThat(model.made(here))
                .isEqualTo(
                        new Made.Whole(
                                new ChangeSideEffect(
                                        here, course.id(), plain(NAUSEA, Grade.MODERATE))));
    }
}
