package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.charting.Refusal.Reason;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.PreparationEvent;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.RecordEvent;
import vigil.session.SampleProtocol;
import vigil.session.Stage;
import vigil.session.Witness;

/** What other entries rest on stays on the record until these are struck out themselves. */
class CarriedEntriesTest {
    private final Ward ward = new Ward(new MemoryLedger());

    private Acts in(Stage stage) {
        return ward.in(stage, SampleProtocol.infusion());
    }

    private static void carries(Acts acts, List<Class<? extends PreparationEvent>> kinds) {
        for (Class<? extends PreparationEvent> kind : kinds) {
            assertThat(acts.refused(acts.strike(acts.first(kind))))
                    .as(kind.getSimpleName())
                    .isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
        }
    }

    /**
     * Backwards from the time-out each step can be taken back, and none before the one after it.
     */
    @Test
    void eachStepOfPreparationIsTakenBackOnlyAfterTheOneThatStandsOnIt() {
        Acts acts = in(Stage.READY);
        carries(
                acts,
                List.of(
                        ProtocolChosen.class,
                        WeightRecorded.class,
                        DoseOrdered.class,
                        DrugDrawnUp.class,
                        DoseChecked.class));
        acts.does(acts.strike(acts.first(TimeOutDone.class)));
        acts.does(acts.strike(acts.first(DoseChecked.class)));
        carries(acts, List.of(ProtocolChosen.class, WeightRecorded.class, DoseOrdered.class));
        acts.does(acts.strike(acts.first(DrugDrawnUp.class)));
        carries(acts, List.of(ProtocolChosen.class, WeightRecorded.class));
        acts.does(acts.strike(acts.first(DoseOrdered.class)));
        acts.does(acts.strike(acts.first(WeightRecorded.class)));
        acts.does(acts.strike(acts.first(ProtocolChosen.class)));
    }

    /**
     * Everything is judged by it: before the order another is chosen, and its time is corrected.
     */
    @Test
    void aProtocolIsNeverTypedAnew() {
        for (Stage stage : List.of(Stage.CHECKED_IN, Stage.DOSING, Stage.RECOVERING)) {
            Acts acts = new Ward(new MemoryLedger()).in(stage, SampleProtocol.infusion());
            EntryId chosen = acts.first(ProtocolChosen.class);
            assertThat(acts.refused(acts.amend(chosen, new ProtocolChosen(SampleProtocol.spray()))))
                    .isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
            acts.does(acts.amendTime(chosen, -21));
        }
    }

    /** Of two vials the waste names the second: it is on the record only as long as that is. */
    @Test
    void drugOfWhichSomethingWasWastedOrReturnedStaysDrawnUp() {
        for (boolean wasted : List.of(true, false)) {
            Acts acts = new Ward(new MemoryLedger()).in(Stage.DOSING, SampleProtocol.infusion());
            EntryId second = acts.does(acts.draw("B7", "50")).facts().getFirst().id();
            acts.does(
                    wasted
                            ? acts.waste("B7", "5", new Witness.Seen(Ward.SECOND))
                            : new DosingAct.ReturnDrug(acts.now(), "B7", Milligrams.of("5")));
            assertThat(acts.refused(acts.strike(second))).isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
        }
    }

    @Test
    void aVialIsNotCorrectedToHoldLessThanWentOfItsLotThoughTheOtherHoldsEnough() {
        Acts acts = in(Stage.DOSING);
        EntryId second = acts.does(acts.draw("B7", "50")).facts().getFirst().id();
        acts.does(acts.waste("B7", "40", new Witness.Seen(Ward.SECOND)));

        assertThat(acts.refused(acts.amend(second, drawn(acts, second, "39.9"))))
                .isEqualTo(Reason.MORE_THAN_DRAWN);
        acts.does(acts.amend(second, drawn(acts, second, "40")));
        acts.does(acts.waste("K2231", "50", new Witness.Seen(Ward.SECOND)));
    }

    /** One of two vials of a lot was of another: the lot is off until its waste says so too. */
    @Test
    void alsoWhereALotDoesNotCloseItsLastVialStaysWhileWasteNamesIt() {
        Acts acts = in(Stage.DOSING);
        EntryId more = acts.does(acts.draw("K2231", "10")).facts().getFirst().id();
        EntryId waste = acts.does(acts.waste("45")).facts().getFirst().id();
        DrugDrawnUp was = drawn(acts, acts.first(DrugDrawnUp.class), "50");
        Product of = was.product();
        acts.does(
                acts.amend(
                        acts.first(DrugDrawnUp.class),
                        new DrugDrawnUp(
                                new Product(of.drug(), of.brand(), of.form(), "B7", of.expiry()),
                                was.drawn(),
                                was.volume(),
                                was.dilutedTo())));
        assertThat(acts.refused(acts.strike(more))).isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
        acts.does(acts.strike(waste));
        acts.does(acts.strike(more));
    }

    private static DrugDrawnUp drawn(Acts acts, EntryId entry, String milligrams) {
        DrugDrawnUp was =
                (DrugDrawnUp)
                        acts.ward()
                                .charting
                                .open(acts.session())
                                .chart()
                                .entry(entry)
                                .orElseThrow()
                                .now();
        return new DrugDrawnUp(
                was.product(), Milligrams.of(milligrams), was.volume(), was.dilutedTo());
    }

    @Test
    void theEffectForWhichARescueDrugWasGivenStays() {
        Acts acts = in(Stage.DOSING);
        EntryId effect = acts.first(SideEffectLogged.class);
        acts.does(
                new ObservationAct.GiveRescueDrug(
                        acts.now(), "ondansetron", "4 mg", "IV", "Dr Mbeki", Optional.of(effect)));

        assertThat(acts.refused(acts.strike(effect))).isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
        acts.does(acts.strike(acts.first(RescueDrugGiven.class)));
        acts.does(acts.strike(effect));
    }

    /** Starts and stops are charted to the minute: two minutes of 52.5 mg per hour are 1.75 mg. */
    @Test
    void whatIsNotKnownToHaveRunMayBeWasted() {
        Acts acts = in(Stage.RECOVERING);
        assertThat(acts.refused(acts.waste("16.76"))).isEqualTo(Reason.MORE_THAN_DRAWN);
        acts.does(acts.waste("16.75"));
    }

    /**
     * What is no act of dosing does not stand in its order: neither waste nor what was struck out.
     */
    @Test
    void onlyWhatChangedTheFlowKeepsAnEarlierActOffTheRecord() {
        Acts acts = in(Stage.DOSING);
        ward.minute(12);
        acts.does(acts.waste("5"));
        EntryId pause = acts.does(acts.pause()).facts().getFirst().id();
        assertThat(acts.refused(new DosingAct.StopDosing(Tried.at(acts, 10), true, "")))
                .isEqualTo(Reason.BEFORE_LAST_DOSING_ACT);
        acts.does(acts.strike(pause));
        acts.does(new DosingAct.StopDosing(Tried.at(acts, 10), true, ""));
        acts.does(acts.amendTime(acts.first(InfusionStarted.class), 1));
    }

    @Test
    void anotherReasonIsSaidInWords() {
        Acts acts = in(Stage.DOSING);
        EntryId note = acts.first(NoteWritten.class);
        assertThat(
                        acts.refused(
                                new RecordAct.StrikeOutEntry(
                                        acts.now(), note, RecordEvent.Reason.OTHER, " ")))
                .isEqualTo(Reason.REASON_NEEDED);
        acts.does(
                new RecordAct.StrikeOutEntry(
                        acts.now(), note, RecordEvent.Reason.OTHER, "said of another visit"));
    }
}
