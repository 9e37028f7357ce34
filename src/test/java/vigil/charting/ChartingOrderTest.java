package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.DosingAct.GiveDevice;
import vigil.charting.Refusal.Reason;
import vigil.protocol.Checklist;
import vigil.review.Exceptions;
import vigil.review.Standout;
import vigil.session.Chart;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.PreparationEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Stage;
import vigil.session.Witness;

class ChartingOrderTest {
    private final MemoryLedger ledger = new MemoryLedger();
    private final Ward ward = new Ward(ledger);

    private Acts in(Stage stage) {
        return ward.in(stage, SampleProtocol.infusion());
    }

    private Chart chart(Acts acts) {
        return ward.charting.open(acts.session()).chart();
    }

    @Test
    void aRoomAndAPatientHoldOneLiveSession() {
        in(Stage.DOSING);
        Acts next = ward.planned(SampleProtocol.infusion());
        ward.minute(5);

        assertThat(next.refused(next.checkIn())).isEqualTo(Reason.ROOM_IN_USE);
        next.does(
                next.amend(
                        next.first(PreparationEvent.SessionPlanned.class),
                        new PreparationEvent.SessionPlanned(
                                chart(next).patient(),
                                "Infusion room 2",
                                chart(next).plan().series(),
                                chart(next).plan().plannedFor(),
                                ward.zone(),
                                false)));
        assertThat(next.refused(next.checkIn())).isEqualTo(Reason.PATIENT_IN_SESSION);
    }

    @Test
    void theTimeOutWaitsForRequiredLinesUnlessTwoPeopleSetThemAside() {
        Acts acts = in(Stage.CHECKED_IN);
        acts.does(acts.consent(Checklist.Answer.NO));

        assertThat(acts.refused(acts.timeOut())).isEqualTo(Reason.LINES_OPEN);
        acts.does(acts.setAside());
        assertThat(acts.does(acts.timeOut()).session().stage()).isEqualTo(Stage.READY);
    }

    @Test
    void aSecondPersonIsSomebodyElseWhoMayTreat() {
        Acts acts = in(Stage.CHECKED_IN);

        assertThat(acts.refused(new PreparationAct.CheckDose(acts.now(), Ward.NURSE)))
                .isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(acts.refused(new PreparationAct.CheckDose(acts.now(), Ward.OFFICE)))
                .isEqualTo(Reason.ROLE_NEEDED);
        assertThat(
                        acts.refused(
                                new PreparationAct.SetLineAside(
                                        acts.now(),
                                        Checklist.Kind.CHECK_IN,
                                        "CONSENT",
                                        " ",
                                        Ward.DOCTOR)))
                .isEqualTo(Reason.REASON_NEEDED);
        assertThat(
                        acts.refused(
                                new PreparationAct.SetLineAside(
                                        acts.now(),
                                        Checklist.Kind.CHECK_IN,
                                        "CONSENT",
                                        "why",
                                        Ward.NURSE)))
                .isEqualTo(Reason.SECOND_PERSON_NEEDED);
    }

    @Test
    void aNewOrderAsksForCheckAndTimeOutAnew() {
        Acts acts = in(Stage.READY);

        assertThat(acts.does(acts.order()).session().stage()).isEqualTo(Stage.CHECKED_IN);
        assertThat(acts.refused(acts.timeOut())).isEqualTo(Reason.DOSE_NOT_CHECKED);
        acts.does(acts.check());
        acts.does(acts.timeOut());
        acts.does(acts.start());
    }

    @Test
    void dosingActsFollowEachOtherInTime() {
        Acts acts = in(Stage.DOSING);
        ward.minute(10);
        acts.does(acts.pause());
        ActContext now = acts.now();
        ActContext early =
                new ActContext(now.entry(), now.session(), ward.taken(5), Ward.NURSE, Ward.NURSE);

        assertThat(acts.refused(new DosingAct.StopDosing(early, true, "")))
                .isEqualTo(Reason.BEFORE_LAST_DOSING_ACT);
        ward.minute(20);
        acts.does(new DosingAct.StopDosing(acts.now(), false, "headache"));
    }

    /** The button was pressed at 12 min and 32 s; the hand types minutes. */
    @ParameterizedTest
    @CsvSource({"11, BEFORE_LAST_DOSING_ACT", "12, ", "13, "})
    void theMinuteOfADosingActIsNotBeforeIt(int typed, Reason refused) {
        Acts acts = in(Stage.DOSING);
        ward.set(SampleChart.START.plusSeconds(12 * 60 + 32));
        acts.does(acts.pause());
        ward.minute(15);
        ActContext now = acts.now();
        Act stop =
                new DosingAct.StopDosing(
                        new ActContext(
                                now.entry(),
                                now.session(),
                                ward.taken(typed),
                                Ward.NURSE,
                                Ward.NURSE),
                        false,
                        "headache");

        if (refused == null) {
            acts.does(stop);
            assertThat(chart(acts).latest(DosingEvent.DosingStopped.class).orElseThrow().at())
                    .isEqualTo(ward.taken(typed).at());
        } else {
            assertThat(acts.refused(stop)).isEqualTo(refused);
        }
    }

    @Test
    void devicesAreCountedAndRested() {
        Acts acts = ward.in(Stage.DOSING, SampleProtocol.spray());
        ward.minute(4);
        assertThat(acts.refused(acts.device(2))).isEqualTo(Reason.REST_NOT_OVER);
        ward.minute(5);
        assertThat(acts.refused(acts.device(3))).isEqualTo(Reason.WRONG_DEVICE_NUMBER);
        acts.does(acts.device(2));
        ward.minute(10);
        acts.does(acts.device(3));
        ward.minute(15);
        assertThat(acts.refused(acts.device(4))).isEqualTo(Reason.WRONG_DEVICE_NUMBER);
        assertThat(acts.refused(acts.start())).isEqualTo(Reason.NOT_IN_THIS_STATE);
    }

    /** A device that was given is given: what is refused can be charted with a false time alone. */
    @Test
    void aDeviceWithinTheRestIsChartedWhereThatWasLookedAtASecondTime() {
        Acts acts = ward.in(Stage.DOSING, SampleProtocol.spray());
        ward.minute(4);
        GiveDevice early = (GiveDevice) acts.device(2);
        assertThat(acts.refused(early)).isEqualTo(Reason.REST_NOT_OVER);
        acts.does(
                new GiveDevice(early.context(), early.number(), early.amount(), early.lot(), true));
        assertThat(Exceptions.of(ward.charting.open(acts.session())).all())
                .contains(new Standout.RestShort(2, 4, 5));
    }

    @Test
    void wasteIsWhatIsLeftOfAKnownLotBeforeAWitness() {
        Acts acts = in(Stage.RECOVERING);

        assertThat(acts.refused(acts.waste("B1", "5", new Witness.Missing())))
                .isEqualTo(Reason.LOT_UNKNOWN);
        assertThat(acts.refused(acts.waste("20"))).isEqualTo(Reason.MORE_THAN_DRAWN);
        assertThat(acts.refused(acts.waste("K2231", "5", new Witness.Seen(Ward.NURSE))))
                .isEqualTo(Reason.SECOND_PERSON_NEEDED);
        acts.does(acts.waste("K2231", "15", new Witness.Missing()));
        assertThat(acts.refused(acts.waste("5"))).isEqualTo(Reason.MORE_THAN_DRAWN);
    }

    @Test
    void aMissingWitnessIsNamedAfterwardsByACorrectionEvenWhenTheSessionIsOver() {
        Acts acts = in(Stage.DISCHARGED);
        acts.does(acts.waste("K2231", "10", new Witness.Missing()));
        EntryId waste = acts.first(DosingEvent.DrugWasted.class);
        DosingEvent.DrugWasted seen =
                new DosingEvent.DrugWasted(
                        "K2231",
                        vigil.quantity.Milligrams.of("10"),
                        new Witness.Seen(Ward.SECOND),
                        "drug bin");

        acts.does(acts.amend(waste, seen));

        assertThat(chart(acts).entry(waste).orElseThrow().now()).isEqualTo(seen);
    }
}
