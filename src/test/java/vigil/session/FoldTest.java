package vigil.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Weight;
import vigil.notation.AnyEvent;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.WeightRecorded;

/** Facts make a session: what the order of recording decides, and what it does not. */
class FoldTest {

    private static List<RecordedEvent> renumbered(List<RecordedEvent> facts) {
        List<RecordedEvent> made = new ArrayList<>();
        for (RecordedEvent fact : facts) {
            made.add(
                    new RecordedEvent(
                            fact.id(),
                            fact.session(),
                            made.size() + 1L,
                            fact.taken(),
                            fact.recordedAt(),
                            fact.measuredBy(),
                            fact.enteredBy(),
                            fact.event()));
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void observationsReadTheSameInWhateverOrderTheyWereTyped(long seed) {
        SampleChart script = SampleChart.infusion().start(0);
        int head = script.facts().size();
        for (int minute = 1; minute < 30; minute++) {
            script.vitals(minute, (120 + minute) + "/80", 60 + minute, 98, 14, 5, 0);
        }
        List<RecordedEvent> facts = script.facts();
        List<RecordedEvent> mixed = new ArrayList<>(facts.subList(head, facts.size()));
        Collections.shuffle(mixed, new Random(seed));
        List<RecordedEvent> typed = new ArrayList<>(facts.subList(0, head));
        typed.addAll(mixed);

        Chart asTyped = SessionFold.fold(renumbered(typed)).chart();

        assertThat(asTyped.vitals())
                .extracting(Charted::id)
                .containsExactlyElementsOf(
                        script.chart().vitals().stream().map(Charted::id).toList());
        assertThat(DoseCourse.in(asTyped).given()).isEqualTo(DoseCourse.in(script.chart()).given());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void foldingInPartsAndAtOnceIsTheSameAndNeverChangesWhatWasFolded(long seed) {
        List<RecordedEvent> facts = new AnyEvent(seed).session(50);
        TreatmentSession whole = SessionFold.fold(facts);
        for (int length = 1; length <= facts.size(); length++) {
            TreatmentSession part = SessionFold.fold(facts.subList(0, length));
            assertThat(part.chart().revision()).isEqualTo(length);
            assertThat(SessionFold.session(part.chart()).stage()).isEqualTo(part.stage());
        }
        assertThat(SessionFold.fold(facts)).isEqualTo(whole);
        assertThat(SessionFold.fold(List.copyOf(facts)).chart()).isEqualTo(whole.chart());
    }

    @Test
    void gapsStrangersAndASessionWithoutItsPlanAreRefused() {
        List<RecordedEvent> facts = SampleChart.infusion().start(0).facts();
        List<RecordedEvent> other =
                SampleChart.planned("other", SampleChart.START, SampleChart.ZONE).facts();

        assertThatIllegalArgumentException().isThrownBy(() -> SessionFold.fold(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionFold.fold(facts.subList(1, facts.size())));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SessionFold.fold(
                                        Stream.concat(
                                                        facts.subList(0, 2).stream(),
                                                        facts.subList(3, 5).stream())
                                                .toList()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SessionFold.fold(
                                        renumbered(List.of(facts.getFirst(), other.getFirst()))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionFold.fold(List.of(facts.get(0), facts.get(0))));
    }

    @Test
    void aCorrectionOfAnUnknownEntryCorrectsNothingAndLosesNothing() {
        SampleChart script = SampleChart.infusion().start(0).note(3, "calm");
        EntryId unknown = new EntryId(new UUID(9, 9));
        List<Entry> before = script.chart().entries();
        script.amend(5, unknown, new NoteWritten("x")).strike(6, unknown);

        assertThat(script.chart().entries()).isEqualTo(before);
        assertThat(script.chart().revision()).isEqualTo(script.facts().size());
    }

    @Test
    void aLaterCorrectionLeavesWhatAnEarlierOneSetRight() {
        SampleChart script = SampleChart.infusion().start(0).note(3, "clam");
        EntryId note = script.last();
        script.amend(5, note, new NoteWritten("calm"));
        script.amendTime(6, note, 2);
        script.strike(7, note);

        Entry struck = script.chart().entry(note).orElseThrow();
        assertThat(struck.now()).isEqualTo(new NoteWritten("calm"));
        assertThat(struck.taken().at()).isEqualTo(script.minute(2));
    }

    @Test
    void aCorrectedTimeStaysWhenTheContentIsCorrectedAfterIt() {
        SampleChart script = SampleChart.infusion().start(0).note(3, "clam");
        EntryId note = script.last();
        script.amendTime(5, note, 2);
        script.amend(6, note, new NoteWritten("calm"));

        Entry corrected = script.chart().entry(note).orElseThrow();
        assertThat(corrected.now()).isEqualTo(new NoteWritten("calm"));
        assertThat(corrected.taken().at()).isEqualTo(script.minute(2));
    }

    /** A start at the wrong rate, weight, drug or order, and the same typed right at first. */
    static Stream<List<SampleChart>> typedWrongAndRight() {
        return Stream.of(
                List.of(rate("60", true), rate("52.5", false)),
                List.of(rateChange("30", true), rateChange("26.25", false)),
                List.of(weight("80", true), weight("70", false)),
                List.of(rescue("ondansetron", true), rescue("labetalol", false)),
                List.of(order("84", true), order("35", false)),
                List.of(onset(20, true), onset(12, false)));
    }

    private static SampleChart rate(String typed, boolean wrong) {
        SampleChart script =
                SampleChart.infusion()
                        .add(0, new InfusionStarted(MilligramsPerHour.of(typed), "forearm"));
        EntryId start = script.last();
        if (wrong) {
            script.amend(5, start, new InfusionStarted(MilligramsPerHour.of("52.5"), "forearm"));
        }
        return script.stop(40);
    }

    private static SampleChart rateChange(String typed, boolean wrong) {
        SampleChart script = SampleChart.infusion().start(0).rate(10, typed);
        EntryId change = script.last();
        if (wrong) {
            script.amend(15, change, new RateChanged(MilligramsPerHour.of("26.25"), "pressure"));
        }
        return script.stop(40);
    }

    private static SampleChart weight(String typed, boolean wrong) {
        SampleChart script = SampleChart.infusion();
        script.add(-9, weighed(script, typed));
        EntryId weight = script.last();
        if (wrong) {
            script.amend(-8, weight, weighed(script, "70"));
        }
        return script.start(0).stop(40);
    }

    private static WeightRecorded weighed(SampleChart script, String kilograms) {
        return new WeightRecorded(
                new Weight(Kilograms.of(kilograms), Weight.Method.SCALE, script.minute(-9)));
    }

    private static SampleChart rescue(String typed, boolean wrong) {
        SampleChart script = SampleChart.infusion().start(0).stop(40);
        script.rescue(50, typed, Optional.empty());
        EntryId drug = script.last();
        if (wrong) {
            script.amend(
                    52,
                    drug,
                    new RescueDrugGiven("labetalol", "10 mg", "IV", "Dr Mbeki", Optional.empty()));
        }
        return script;
    }

    private static SampleChart order(String typed, boolean wrong) {
        SampleChart script = SampleChart.infusion();
        DoseOrder order = script.chart().order().orElseThrow();
        script.add(-9, new DoseOrdered(of(order, typed)));
        EntryId ordered = script.last();
        if (wrong) {
            script.amend(-8, ordered, new DoseOrdered(of(order, "35")));
        }
        return script.start(0).stop(40);
    }

    private static DoseOrder of(DoseOrder order, String milligrams) {
        return new DoseOrder(
                order.drug(),
                order.route(),
                new DoseBasis.Fixed(Milligrams.of(milligrams)),
                Milligrams.of(milligrams),
                order.minutes(),
                order.bagVolume(),
                order.orderedBy());
    }

    private static SampleChart onset(int typed, boolean wrong) {
        SampleChart script =
                SampleChart.infusion().start(0).effect(typed, "NAU", vigil.effects.Grade.MILD);
        EntryId effect = script.last();
        if (wrong) {
            script.amendTime(25, effect, 12);
        }
        return script.stop(40);
    }

    @ParameterizedTest
    @MethodSource("typedWrongAndRight")
    void whatWasCorrectedReadsAsIfTypedRightAtFirst(List<SampleChart> wrongAndRight) {
        Chart corrected = wrongAndRight.getFirst().chart();
        Chart right = wrongAndRight.getLast().chart();

        assertThat(DoseCourse.in(corrected).given()).isEqualTo(DoseCourse.in(right).given());
        assertThat(corrected.weight()).isEqualTo(right.weight());
        assertThat(corrected.order()).isEqualTo(right.order());
        assertThat(EvidenceForLeaving.in(corrected)).isEqualTo(EvidenceForLeaving.in(right));
        assertThat(SideEffectCourse.in(corrected))
                .extracting(SideEffectCourse::onset)
                .isEqualTo(
                        SideEffectCourse.in(right).stream().map(SideEffectCourse::onset).toList());
        assertThat(corrected.entries().stream().filter(Entry::amended)).hasSize(1);
        assertThat(right.entries().stream().filter(Entry::amended)).isEmpty();
        assertThat(SessionFold.session(corrected).stage())
                .isEqualTo(SessionFold.session(right).stage());
    }

    @Test
    void aStruckOutEntryReadsAsIfItHadNeverBeenTyped() {
        SampleChart with = SampleChart.infusion().start(0).pause(10);
        with.strike(12, with.last()).stop(40);
        SampleChart without = SampleChart.infusion().start(0).stop(40);

        assertThat(with.session().stage()).isEqualTo(Stage.RECOVERING);
        assertThat(DoseCourse.in(with.chart()).given())
                .isEqualTo(DoseCourse.in(without.chart()).given());
        assertThat(DoseCourse.in(with.chart()).pauses()).isEmpty();
        assertThat(with.chart().entries()).anyMatch(Entry::struckOut);
    }

    /** From each stage, by each kind of fact, to the stage in the table; all others stay. */
    private static final Map<Stage, Map<String, Stage>> LEADS = leads();

    private static Map<Stage, Map<String, Stage>> leads() {
        Map<Stage, Map<String, Stage>> leads = new EnumMap<>(Stage.class);
        leads.put(
                Stage.PLANNED,
                Map.of(
                        "PatientCheckedIn", Stage.CHECKED_IN,
                        "TreatmentNotGiven", Stage.NOT_TREATED));
        leads.put(
                Stage.CHECKED_IN,
                Map.of("TimeOutDone", Stage.READY, "TreatmentNotGiven", Stage.NOT_TREATED));
        leads.put(
                Stage.READY,
                Map.of(
                        "DoseOrdered", Stage.CHECKED_IN,
                        "InfusionStarted", Stage.DOSING,
                        "DoseGiven", Stage.DOSING,
                        "DeviceGiven", Stage.DOSING,
                        "TreatmentNotGiven", Stage.NOT_TREATED));
        leads.put(
                Stage.DOSING,
                Map.of("InfusionPaused", Stage.PAUSED, "DosingStopped", Stage.RECOVERING));
        leads.put(
                Stage.PAUSED,
                Map.of("InfusionResumed", Stage.DOSING, "DosingStopped", Stage.RECOVERING));
        leads.put(Stage.RECOVERING, Map.of("FoundFitToLeave", Stage.FIT_TO_LEAVE));
        leads.put(
                Stage.FIT_TO_LEAVE,
                Map.of(
                        "ObservationExtended", Stage.RECOVERING,
                        "RescueDrugGiven", Stage.RECOVERING,
                        "PatientDischarged", Stage.DISCHARGED));
        return Collections.unmodifiableMap(leads);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyFactThatIsAllowedLeadsWhereTheTableSays(Stage stage) {
        for (Class<?> kind : AnyEvent.kinds()) {
            SessionEvent event = (SessionEvent) new AnyEvent(5).any(kind);
            Stage expected =
                    leaves(kind) && Passage.allowed(stage, event)
                            ? end(kind)
                            : LEADS.getOrDefault(stage, Map.of())
                                    .getOrDefault(kind.getSimpleName(), stage);
            if (Passage.allowed(stage, event)) {
                assertThat(Passage.after(stage, event))
                        .as("%s in %s", kind.getSimpleName(), stage)
                        .isEqualTo(expected);
            }
        }
    }

    private static boolean leaves(Class<?> kind) {
        return kind == LeavingEvent.PatientTransferred.class
                || kind == LeavingEvent.LeftAgainstMedicalAdvice.class;
    }

    private static Stage end(Class<?> kind) {
        return kind == LeavingEvent.PatientTransferred.class
                ? Stage.TRANSFERRED
                : Stage.LEFT_AGAINST_ADVICE;
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DISCHARGED", "NOT_TREATED", "TRANSFERRED", "LEFT_AGAINST_ADVICE"})
    void whatIsOverStaysOverWhateverIsFoldedIn(Stage stage) {
        for (Class<?> kind : AnyEvent.kinds()) {
            for (long seed = 1; seed < 4; seed++) {
                SessionEvent event = (SessionEvent) new AnyEvent(seed).any(kind);
                assertThat(Passage.after(stage, event)).isEqualTo(stage);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aPatientIsHereOrTheSessionIsOverOrIsYetToCome(Stage stage) {
        assertThat(stage.live() && stage.over()).isFalse();
        assertThat(stage.live() || stage.over()).isEqualTo(stage != Stage.PLANNED);
    }

    @Test
    void everyFactIsAllowedSomewhereButThePlanAndEveryStageAllowsANote() {
        for (Class<?> kind : AnyEvent.kinds()) {
            Set<Stage> where = Passage.where((SessionEvent) new AnyEvent(5).any(kind));
            assertThat(where.isEmpty())
                    .as(kind.getSimpleName())
                    .isEqualTo(kind == PreparationEvent.SessionPlanned.class);
        }
        assertThat(Passage.where(new NoteWritten("x"))).isEqualTo(EnumSet.allOf(Stage.class));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "12, 0", "60, 5"})
    void theSummaryOfASessionCountsWhatIsThere(int notes, int amended) {
        SampleChart script = SampleChart.infusion();
        int head = script.chart().entries().size();
        for (int i = 0; i < notes; i++) {
            script.note(i, "note " + i);
        }
        List<EntryId> ids =
                script.chart().all(NoteWritten.class).stream().map(Charted::id).toList();
        for (int i = 0; i < amended; i++) {
            script.amend(70, ids.get(i % ids.size()), new NoteWritten("corrected " + i));
        }
        SessionSummary row = SessionSummary.of(script.session());

        assertThat(row.entries()).isEqualTo(head + notes);
        assertThat(row.amended()).isEqualTo(Math.min(amended, notes));
        assertThat(row.revision()).isEqualTo(head + notes + amended);
    }
}
