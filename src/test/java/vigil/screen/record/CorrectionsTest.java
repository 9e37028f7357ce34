package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DosingEvent.BolusGiven;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.Stage;

/**
 * The fields of a correction, kind by kind: where nothing is typed nothing is corrected, and one
 * field typed changes that and nothing else.
 */
class CorrectionsTest {
    private static final Words WORDS = Words.of("charting", "chart", "desk", "record", "scores");

    @TempDir Path folder;

    private static SideEffectLogged effect(Grade grade, String done, String told) {
        return new SideEffectLogged(
                new SideEffect(
                        new EffectTerm("NAUSEA", "Nausea"),
                        OnsetKnown.REPORTED,
                        grade,
                        Set.of(),
                        Expectedness.EXPECTED,
                        DrugAction.NONE,
                        done,
                        told));
    }

    private static List<TypedRow> rows() {
        SideEffectLogged nausea = effect(Grade.MODERATE, "head up", "Dr Mbeki");
        DrugReturned back = new DrugReturned("A1", Milligrams.of("50.0"));
        DeviceGiven device = new DeviceGiven(2, Milligrams.of("28"), "A1");
        return Stream.concat(dosing(), said(nausea, back, device)).toList();
    }

    private static Stream<TypedRow> dosing() {
        InfusionStarted start = new InfusionStarted(rate("52.5"), "left arm");
        RateChanged changed = new RateChanged(rate("40"), "presure");
        BolusGiven bolus = new BolusGiven(Milligrams.of("10"), "as ordered");
        DoseGiven dose = new DoseGiven(Milligrams.of("35"), "left arm");
        return Stream.of(
                new TypedRow(start, 0, "52.125", new InfusionStarted(rate("52.125"), "left arm")),
                new TypedRow(start, 1, "right arm", new InfusionStarted(rate("52.5"), "right arm")),
                new TypedRow(changed, 0, "26.25", new RateChanged(rate("26.25"), "presure")),
                new TypedRow(changed, 1, "pressure", new RateChanged(rate("40"), "pressure")),
                new TypedRow(
                        new InfusionResumed(rate("40")), 0, "20", new InfusionResumed(rate("20"))),
                new TypedRow(new InfusionPaused("presure"), 0, "line", new InfusionPaused("line")),
                new TypedRow(
                        bolus, 0, "1.005", new BolusGiven(Milligrams.of("1.005"), "as ordered")),
                new TypedRow(bolus, 1, "pain", new BolusGiven(Milligrams.of("10"), "pain")),
                new TypedRow(dose, 0, "35.5", new DoseGiven(Milligrams.of("35.5"), "left arm")),
                new TypedRow(dose, 1, "thigh", new DoseGiven(Milligrams.of("35"), "thigh")),
                new TypedRow(
                        new PumpVolumeRead(Millilitres.of("12.5")),
                        0,
                        "0",
                        new PumpVolumeRead(Millilitres.of("0"))),
                new TypedRow(
                        new DosingStopped(false, "enouh"),
                        0,
                        "enough",
                        new DosingStopped(false, "enough")));
    }

    private static MilligramsPerHour rate(String amount) {
        return MilligramsPerHour.of(amount);
    }

    private static Stream<TypedRow> said(
            SideEffectLogged nausea, DrugReturned back, DeviceGiven device) {
        return Stream.of(
                new TypedRow(new NoteWritten("quiet"), 0, "restless", new NoteWritten("restless")),
                new TypedRow(new TimeStamped("door"), 0, "lift", new TimeStamped("lift")),
                new TypedRow(
                        new PatientTransferred("Chest pain", "Emergency"),
                        0,
                        "Emergency",
                        new PatientTransferred("Emergency", "Emergency")),
                new TypedRow(
                        new PatientTransferred("Emergency", "Emergency"),
                        1,
                        "Chest pain",
                        new PatientTransferred("Emergency", "Chest pain")),
                new TypedRow(
                        new LeftAgainstMedicalAdvice("by RN", "tea"),
                        0,
                        "by Dr Ito",
                        new LeftAgainstMedicalAdvice("by Dr Ito", "tea")),
                new TypedRow(
                        new LeftAgainstMedicalAdvice("by RN", "tea"),
                        1,
                        "a taxi",
                        new LeftAgainstMedicalAdvice("by RN", "a taxi")),
                new TypedRow(
                        new TreatmentNotGiven("cold"), 0, "fever", new TreatmentNotGiven("fever")),
                new TypedRow(
                        new ObservationExtended(30, "dizy"),
                        0,
                        "dizzy",
                        new ObservationExtended(30, "dizzy")),
                new TypedRow(nausea, 1, "bowl", effect(Grade.MODERATE, "bowl", "Dr Mbeki")),
                new TypedRow(nausea, 2, "Dr Ito", effect(Grade.MODERATE, "head up", "Dr Ito")),
                new TypedRow(back, 0, "B2", new DrugReturned("B2", Milligrams.of("50.0"))),
                new TypedRow(back, 1, "5.50", new DrugReturned("A1", Milligrams.of("5.50"))),
                new TypedRow(device, 0, "B2", new DeviceGiven(2, Milligrams.of("28"), "B2")),
                new TypedRow(device, 1, "14", new DeviceGiven(2, Milligrams.of("14"), "A1")));
    }

    @Test
    void oneFieldTypedChangesThatAndNothingElse() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            Corrections corrections = new Corrections(WORDS, at.desk());
            Chart chart = at.chart();
            rows().forEach(row -> row.holds(corrections, chart));
            Correction graded =
                    FxHarness.onFx(
                            () -> corrections.of(chart, effect(Grade.MILD, "head up", "nobody")));
            FxHarness.onFx(
                    () -> {
                        choose(graded, 0, Grade.SEVERE);
                        return true;
                    });
            assertThat(graded.content()).contains(effect(Grade.SEVERE, "head up", "nobody"));
            aSideEffectAsAWhole(corrections, chart);
            Correction stopped =
                    FxHarness.onFx(() -> corrections.of(chart, new DosingStopped(true, "")));
            assertThat(stopped.stops()).isEmpty();
            assertThat(stopped.content()).isEmpty();
        }
    }

    /** Known the next day: the patient was admitted, and it was not nausea alone. */
    private static void aSideEffectAsAWhole(Corrections corrections, Chart chart) {
        SideEffect was = effect(Grade.MILD, "head up", "nobody").effect();
        EntryId of = new EntryId(new UUID(3, 3));
        SideEffectChanged changed = new SideEffectChanged(of, was);
        Correction form = FxHarness.onFx(() -> corrections.of(chart, changed));
        assertThat(form.content()).isEmpty();
        FxHarness.onFx(
                () -> {
                    ((TextInputControl) form.stops().get(3).focusTarget()).setText("vomiting");
                    choose(form, 4, OnsetKnown.OBSERVED);
                    choose(form, 5, Expectedness.UNEXPECTED);
                    choose(form, 6, DrugAction.STOPPED);
                    int admitted =
                            7
                                    + List.of(Seriousness.values())
                                            .indexOf(Seriousness.HOSPITAL_ADMISSION);
                    ((CheckLine) form.stops().get(admitted)).tickedProperty().set(true);
                    return true;
                });
        EffectTerm vomiting =
                chart.protocol().orElseThrow().terms().stream()
                        .filter(term -> term.text().equalsIgnoreCase("vomiting"))
                        .findFirst()
                        .orElseThrow();
        assertThat(form.content())
                .contains(
                        new SideEffectChanged(
                                of,
                                new SideEffect(
                                        vomiting,
                                        OnsetKnown.OBSERVED,
                                        Grade.MILD,
                                        Set.of(Seriousness.HOSPITAL_ADMISSION),
                                        Expectedness.UNEXPECTED,
                                        DrugAction.STOPPED,
                                        "head up",
                                        "nobody")));
        SideEffectEnded ended = new SideEffectEnded(of, EffectOutcome.RESOLVED);
        Correction end = FxHarness.onFx(() -> corrections.of(chart, ended));
        assertThat(end.content()).isEmpty();
        FxHarness.onFx(
                () -> {
                    choose(end, 0, EffectOutcome.UNKNOWN);
                    return true;
                });
        assertThat(end.content()).contains(new SideEffectEnded(of, EffectOutcome.UNKNOWN));
    }

    @SuppressWarnings("unchecked")
    static <E> void choose(Correction form, int stop, E value) {
        ((ChoiceRow<E>) form.stops().get(stop)).valueProperty().set(Optional.of(value));
    }

    @Test
    void aTabletHasNoSiteToBeCorrectedUnlessOneWasTyped() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-oral", Stage.DOSING)) {
            Corrections corrections = new Corrections(WORDS, at.desk());
            new TypedRow(dose("35", ""), 0, "30", dose("30", "")).holds(corrections, at.chart());
            assertThat(stops(corrections, at, dose("35", ""))).isEqualTo(1);
            assertThat(stops(corrections, at, dose("35", "cheek"))).isEqualTo(2);
        }
        try (TestDesk at = TestDesk.at(folder.resolve("im"), "ketamine-im", Stage.DOSING)) {
            Corrections corrections = new Corrections(WORDS, at.desk());
            assertThat(stops(corrections, at, dose("35", ""))).isEqualTo(2);
        }
    }

    private static DoseGiven dose(String amount, String site) {
        return new DoseGiven(Milligrams.of(amount), site);
    }

    private static int stops(Corrections corrections, TestDesk at, DoseGiven dose) {
        return FxHarness.onFx(() -> corrections.of(at.chart(), dose)).stops().size();
    }

    @Test
    void anAmountThatCannotBeReadIsRefusedAndCorrectsNothing() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            Corrections corrections = new Corrections(WORDS, at.desk());
            DrugReturned back = new DrugReturned("A1", Milligrams.of("50.0"));
            for (String typed : List.of("5,,5", "5 mg", "5.5555", "12345", "-1", ".")) {
                Correction form = FxHarness.onFx(() -> corrections.of(at.chart(), back));
                EntryStep amount = form.stops().getLast();
                FxHarness.onFx(
                        () -> {
                            ((TextInputControl) amount.focusTarget()).setText(typed);
                            return amount.settle();
                        });
                assertThat(FxHarness.onFx(amount::settle)).as(typed).isFalse();
                assertThat(form.content()).as(typed).isEmpty();
            }
        }
    }
}
