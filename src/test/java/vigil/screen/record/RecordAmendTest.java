package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.DosingAct;
import vigil.charting.ObservationAct;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TestSession;
import vigil.screen.desk.TypedPasswords;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.session.Witness;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;

/** Each kind of entry is corrected by its own fields, and what is not typed stays as it was. */
class RecordAmendTest {
    @TempDir Path folder;

    private RecordRoom wasted(Witness witness) {
        RecordRoom room = new RecordRoom(folder);
        room.at.minute(108);
        room.at.does(
                new DosingAct.WasteDrug(
                        room.at.session().here(),
                        TestSession.LOT,
                        Milligrams.of("10"),
                        witness,
                        "drug bin"));
        room.at.minute(110);
        room.at.reopen();
        return room.shown();
    }

    @Test
    void anAmountOfWasteIsCorrectedAndItsLotAndWitnessStay() {
        Witness bell = new Witness.Seen(TestDesk.BELL.id());
        try (RecordRoom room = wasted(bell)) {
            assertThat(room.said())
                    .contains("Wasted 10\u00a0mg, lot K2231, witness BELL, Jonas (RN)");
            room.amend("Amount", "15");

            assertThat(room.amended())
                    .isEqualTo(
                            new DrugWasted(TestSession.LOT, Milligrams.of("15"), bell, "drug bin"));
            assertThat(room.struckThrough())
                    .singleElement()
                    .asString()
                    .contains("Wasted 10\u00a0mg");
        }
    }

    /** Who saw 10 mg has not seen 15: they type their password once more. */
    @Test
    void aWitnessWithAPasswordIsAskedAgainForAnotherAmount() {
        RecordRoom room = new RecordRoom(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING));
        room.at.minute(108);
        room.at.does(
                new DosingAct.WasteDrug(
                        room.at.session().here(),
                        TestSession.LOT,
                        Milligrams.of("10"),
                        new Witness.Seen(TestDesk.BELL.id()),
                        "drug bin"));
        room.at.minute(110);
        room.at.reopen();
        try (RecordRoom shown = room.shown()) {
            int before = shown.at.facts().size();
            shown.amend("Amount", "15");
            assertThat(shown.at.facts()).hasSize(before);
            assertThat(shown.said()).contains("Jonas Bell, RN has not confirmed this yet.");
            shown.type(TypedPasswords.of(TestDesk.BELL)).press(KeyCode.ENTER).press("Ctrl+Enter");
            assertThat(((DrugWasted) shown.amended()).amount()).isEqualTo(Milligrams.of("15"));
            assertThat(((Witness.Seen) ((DrugWasted) shown.amended()).witness()).confirmation())
                    .isPresent();
        }
    }

    @Test
    void aLotThatWasNeverDrawnIsNotTakenForWaste() {
        try (RecordRoom room = wasted(new Witness.Seen(TestDesk.BELL.id()))) {
            int before = room.at.facts().size();
            room.amend("Lot", "K9999");
            assertThat(room.at.facts()).hasSize(before);
            assertThat(room.said()).contains("Not recorded");
        }
    }

    @Test
    void aRescueDrugIsCorrectedFieldByField() {
        RecordRoom room = new RecordRoom(folder);
        room.at.minute(108);
        room.at.does(
                new ObservationAct.GiveRescueDrug(
                        room.at.session().here(),
                        "ondansetron",
                        "8 mg",
                        "IV",
                        "Dr Mbeki",
                        Optional.empty()));
        room.at.minute(110);
        room.at.reopen();
        try (RecordRoom shown = room.shown()) {
            shown.amend("Dose", "4 mg");
            assertThat(shown.amended())
                    .isEqualTo(
                            new RescueDrugGiven(
                                    "ondansetron", "4 mg", "IV", "Dr Mbeki", Optional.empty()));
        }
    }

    @Test
    void aWeightIsCorrectedOrTheFormSaysWhyNot() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(WeightRecorded.class::isInstance);
            int before = room.at.facts().size();
            room.amend("Weight", "71");
            if (room.at.facts().size() > before) {
                assertThat(((WeightRecorded) room.amended()).weight().kilograms().amount())
                        .isEqualByComparingTo("71");
            } else {
                assertThat(room.said()).contains("Not recorded");
            }
            assertThat(room.at.chart().all(WeightRecorded.class)).hasSize(1);
        }
    }

    /** It carries the end of dosing, so it cannot be struck out and entered anew. */
    @Test
    void aRateThatWasMistypedAtTheStartIsCorrectedAndTheDoseWithIt() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(InfusionStarted.class::isInstance);
            String site =
                    room.at.chart().latest(InfusionStarted.class).orElseThrow().event().site();
            room.press(KeyCode.S);
            room.reason();
            assertThat(room.said()).contains("Not recorded");
            room.press(KeyCode.ESCAPE);

            room.goTo(InfusionStarted.class::isInstance);
            room.amend("Rate", "45");

            assertThat(room.amended())
                    .isEqualTo(new InfusionStarted(MilligramsPerHour.of("45"), site));
            assertThat(room.struckThrough())
                    .singleElement()
                    .asString()
                    .contains("Infusion started: 52.5");
            assertThat(
                            DoseCourse.in(room.at.chart())
                                    .delivered()
                                    .at(room.at.moment(110).instant())
                                    .amount())
                    .isEqualByComparingTo("30");
        }
    }

    /** Whether the patient was admitted is known only when the session is long over. */
    @Test
    void whatMakesASideEffectSeriousIsSaidAfterwards() {
        RecordRoom room = new RecordRoom(folder);
        EffectTerm term = room.at.session().protocol().terms().getFirst();
        SideEffect effect = moderate(term, Set.of());
        room.at.does(new ObservationAct.LogSideEffect(room.at.session().here(), effect));
        room.at.reopen();
        try (room) {
            room.shown();
            room.goTo(SideEffectLogged.class::isInstance);
            room.press(KeyCode.E);
            CheckBox admitted =
                    room.call(
                            () ->
                                    room.fx().root().lookupAll(".check-box").stream()
                                            .map(CheckBox.class::cast)
                                            .filter(
                                                    box ->
                                                            box.getText()
                                                                    .equals(
                                                                            "Serious: Hospital"
                                                                                    + " admission"))
                                            .findFirst()
                                            .orElseThrow());
            room.fx().focus(admitted);
            room.press(KeyCode.SPACE);
            room.reason();

            assertThat(((SideEffectLogged) room.amended()).effect())
                    .isEqualTo(moderate(term, Set.of(Seriousness.HOSPITAL_ADMISSION)));
            assertThat(room.said()).contains("Hospital admission");
        }
    }

    private static SideEffect moderate(EffectTerm term, Set<Seriousness> serious) {
        return new SideEffect(
                term,
                OnsetKnown.OBSERVED,
                Grade.MODERATE,
                serious,
                Expectedness.NOT_JUDGED,
                DrugAction.NONE,
                "",
                "");
    }

    /** It is carried on from set to set, so that it was off is easily overlooked. */
    @Test
    void whatThePatientBreathedIsCorrectedAndTheSaturationStays() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(VitalsRecorded.class::isInstance);
            room.amend("Oxygen", "2.5");

            OxygenSaturation now =
                    ((VitalsRecorded) room.amended())
                            .signs()
                            .value(OxygenSaturation.class)
                            .orElseThrow();
            assertThat(now.saturation().value()).isEqualTo(98);
            assertThat(now.supply())
                    .isEqualTo(new OxygenSupply.AddedOxygen(LitresPerMinute.of("2.5")));
            assertThat(room.struckThrough()).containsExactly("98% on air");
        }
    }

    @Test
    void theLotOfWhatWasDrawnIsCorrectedAndTheOldOneStaysReadable() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.goTo(DrugDrawnUp.class::isInstance);
            room.amend("Lot", "K2213");

            assertThat(((DrugDrawnUp) room.amended()).product().lot()).isEqualTo("K2213");
            assertThat(room.said()).contains("Drug by lot").contains("K2213");
            assertThat(room.struckThrough())
                    .singleElement()
                    .asString()
                    .contains("Drawn up: 50\u00a0mg", "lot K2231");
        }
    }

    @Test
    void checklistsAreSaidInTheWordsOfTheProtocolAndNotByTheirCodes() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            String said = room.said();
            room.at
                    .chart()
                    .all(ChecklistAnswered.class)
                    .forEach(
                            answered ->
                                    assertThat(said).doesNotContain(answered.event().code() + ":"));
            assertThat(said).doesNotContain("Seen or done");
        }
    }

    @Test
    void beyondTheFirstAndTheLastSessionOfTheDayTheKeySaysWhyNothingHappened() {
        try (RecordRoom room = new RecordRoom(folder).shown()) {
            room.press(KeyCode.J);
            assertThat(room.call(() -> room.view().message().said()))
                    .isEqualTo("This is the last session of the day.");
            room.press(KeyCode.TAB);
            assertThat(room.fx().focused()).isNotSameAs(room.view().entries());
            room.press(KeyCode.K);
            assertThat(room.call(() -> room.view().message().said()))
                    .isEqualTo("This is the first session of the day.");
        }
    }

    /** Rule D4: what is typed is what is said, also where the minute stays. */
    @Test
    void aTimeBecomesAboutRightByATildeAndExactWithoutOne() {
        try (RecordRoom room = wasted(new Witness.Missing())) {
            for (String typed : List.of("~1548", "1548")) {
                room.goTo(DrugWasted.class::isInstance);
                room.amend("Time", typed);
                EntryAmended amended = room.at.last(EntryAmended.class);
                assertThat(amended.taken())
                        .contains(
                                new Taken(
                                        room.at.moment(108),
                                        typed.startsWith("~"),
                                        Taken.Source.OBSERVED));
            }
        }
    }

    @Test
    void minutesAgoAreCountedFromWhenTheyWereTyped() {
        try (RecordRoom room = wasted(new Witness.Missing())) {
            room.goTo(DrugWasted.class::isInstance);
            room.press(KeyCode.E);
            room.fx().focus(room.field("Time"));
            room.type("-5");
            room.at.minute(114);
            room.reason();
            EntryAmended amended = room.at.last(EntryAmended.class);
            assertThat(amended.taken().orElseThrow().at()).isEqualTo(room.at.moment(105));
        }
    }

    /** An empty field keeps the old time, and from there the arrows spin. */
    @Test
    void theTimeOfAnEntryIsSpunFromWhereItStood() {
        try (RecordRoom room = wasted(new Witness.Missing())) {
            room.goTo(DrugWasted.class::isInstance);
            room.press(KeyCode.E);
            room.fx().focus(room.field("Time"));
            room.press(KeyCode.DOWN, KeyCode.DOWN);
            room.reason();
            EntryAmended amended = room.at.last(EntryAmended.class);
            assertThat(amended.taken().orElseThrow().at()).isEqualTo(room.at.moment(106));
        }
    }
}
