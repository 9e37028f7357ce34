package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.DosingAct;
import vigil.charting.RecordAct.AmendEntry;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.review.ShippedScript;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TestSession;
import vigil.screen.kit.Words;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.SampleChart;
import vigil.session.Stage;
import vigil.session.Witness;

/** What can be done with the drug at each stage, and what is still missing of what is typed. */
class InfusionModelTest {
    @TempDir private Path folder;

    private static InfusionModel model(TestDesk at, String... fields) {
        FormText text = new FormText(() -> {});
        for (int i = 0; i < fields.length; i += 2) {
            text.set(fields[i], fields[i + 1]);
        }
        return new InfusionModel(at.desk(), text);
    }

    private static Made made(TestDesk at, ActContext here, String reason, String... fields) {
        return model(at, fields).made(here, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "esketamine-56,          DEVICES, Devices",
        "esketamine-84,          DEVICES, Devices",
        "ketamine-im,            DOSE,    Dose",
        "ketamine-iv,            INFUSION, Infusion",
        "ketamine-oral,          DOSE,    Dose",
        "ketamine-pain-infusion, INFUSION, Infusion",
        "ketamine-sc-stepped,    DOSE,    Dose",
        "ketamine-sublingual,    DOSE,    Dose"
    })
    void the_key_and_the_form_say_what_the_protocol_gives(String id, DrugName name, String said) {
        Protocol protocol = ShippedScript.protocol(id);
        assertThat(DrugName.of(SampleChart.ready(protocol).chart())).isEqualTo(name);
        assertThat(Words.of("treatment").say(name.key())).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "ketamine-iv,           PLANNED,      ''",
        "ketamine-iv,           CHECKED_IN,   WASTE RETURN",
        "ketamine-iv,           READY,        START WASTE RETURN",
        "ketamine-iv,           DOSING,       RATE PAUSE STOP VOLUME DRAW",
        "ketamine-iv,           PAUSED,       RESUME STOP VOLUME DRAW",
        "ketamine-iv,           RECOVERING,   WASTE RETURN DRAW VOLUME",
        "ketamine-iv,           FIT_TO_LEAVE, WASTE RETURN DRAW VOLUME",
        "ketamine-pain-infusion, READY,       START WASTE RETURN",
        "ketamine-im,           READY,        DOSE DOSE_PART WASTE RETURN",
        "ketamine-im,           RECOVERING,   WASTE RETURN DRAW",
        "esketamine-84,         READY,        DEVICE PART WASTE RETURN",
        "esketamine-84,         DOSING,       DEVICE PART STOP DRAW WASTE RETURN",
        "esketamine-84,         RECOVERING,   WASTE RETURN DRAW"
    })
    void eachStageOffersWhatCanBeDoneThenAndNothingElse(
            String protocol, Stage stage, String offered) {
        try (TestDesk at = TestDesk.at(folder, protocol, stage)) {
            List<InfusionAct> acts =
                    Arrays.stream(offered.split(" "))
                            .filter(name -> !name.isEmpty())
                            .map(InfusionAct::valueOf)
                            .toList();
            assertThat(model(at).choices()).isEqualTo(acts);
            for (InfusionAct act : InfusionAct.values()) {
                boolean can = acts.contains(act);
                assertThat(model(at, FormText.WHERE, act.name()).chosen().isPresent())
                        .as(act + " is chosen only where it is offered")
                        .isEqualTo(can);
                assertThat(made(at, at.session().here(), "pressure", FormText.WHERE, act.name()))
                        .as(act + " is never done where it is not offered")
                        .satisfies(
                                done -> {
                                    if (!can) {
                                        assertThat(done).isEqualTo(new Made.Lacks("act"));
                                    }
                                });
            }
            assertThat(acts.stream().map(InfusionAct::letter)).doesNotHaveDuplicates();
        }
    }

    @Test
    void anInfusionBeginsAtTheRateOfTheOrderUnlessAnotherIsTyped() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.READY)) {
            ActContext here = at.session().here();
            String start = InfusionAct.START.name();
            InfusionModel model = model(at, FormText.WHERE, start);
            assertThat(model.offeredRate()).contains(MilligramsPerHour.of("52.5"));
            assertThat(model.working()).isPresent();
            assertThat(made(at, here, "", FormText.WHERE, start, InfusionModel.SITE, "left hand"))
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.StartInfusion(
                                            here, MilligramsPerHour.of("52.5"), "left hand")));
            assertThat(rate(at, here, start, "40,5"))
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.StartInfusion(
                                            here, MilligramsPerHour.of("40.5"), "")));
            for (String unreadable :
                    List.of("forty", "4o", "-40", "40.", "40.1234", "12345", "1,200", "1 000")) {
                assertThat(rate(at, here, start, unreadable))
                        .as(
                                "%s is no rate, and the one of the order is not put in its place",
                                unreadable)
                        .isEqualTo(new Made.Lacks("rate"));
            }
        }
    }

    private static Made rate(TestDesk at, ActContext here, String act, String typed) {
        return made(at, here, "pressure", FormText.WHERE, act, InfusionModel.RATE, typed);
    }

    @Test
    void aChangeOfRateIsTypedAndHasAReason() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(5);
            ActContext here = at.session().here();
            String change = InfusionAct.RATE.name();
            assertThat(made(at, here, "pressure", FormText.WHERE, change))
                    .as("the old rate is no change")
                    .isEqualTo(new Made.Lacks("rate"));
            assertThat(made(at, here, " ", FormText.WHERE, change, InfusionModel.RATE, "40"))
                    .isEqualTo(new Made.Lacks("reason"));
            assertThat(rate(at, here, change, "40"))
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.ChangeRate(
                                            here, MilligramsPerHour.of("40"), "pressure")));
            assertThat(made(at, here, "", FormText.WHERE, InfusionAct.PAUSE.name()))
                    .isEqualTo(new Made.Lacks("reason"));
            assertThat(made(at, here, "nausea", FormText.WHERE, InfusionAct.PAUSE.name()))
                    .isEqualTo(new Made.Whole(new DosingAct.PauseInfusion(here, "nausea")));
        }
    }

    @Test
    void afterAPauseTheRateFromBeforeItIsOfferedAndNotThatOfTheOrder() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(5);
            at.does(
                    new DosingAct.ChangeRate(
                            at.session().here(), MilligramsPerHour.of("30"), "pressure"));
            at.minute(10);
            at.does(new DosingAct.PauseInfusion(at.session().here(), "pressure"));
            at.reopen();
            ActContext here = at.session().here();
            String resume = InfusionAct.RESUME.name();
            assertThat(made(at, here, "", FormText.WHERE, resume))
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.ResumeInfusion(
                                            here, MilligramsPerHour.of("30"))));
            assertThat(rate(at, here, resume, "20"))
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.ResumeInfusion(
                                            here, MilligramsPerHour.of("20"))));
        }
    }

    @Test
    void anEndSaysWhetherItIsAsOrderedAndAnEarlyOneWhy() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            ActContext here = at.session().here();
            assertThat(stop(at, here, "wish", "")).isEqualTo(new Made.Lacks("stop"));
            assertThat(stop(at, here, "", InfusionModel.EARLY)).isEqualTo(new Made.Lacks("reason"));
            assertThat(stop(at, here, "wish", InfusionModel.EARLY))
                    .isEqualTo(new Made.Whole(new DosingAct.StopDosing(here, false, "wish")));
            assertThat(stop(at, here, "left over from before", InfusionModel.AS_ORDERED))
                    .as("an end as ordered carries no reason of an early one")
                    .isEqualTo(new Made.Whole(new DosingAct.StopDosing(here, true, "")));
            assertThat(amount(at, here, InfusionAct.VOLUME, "48.2"))
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.ReadPumpVolume(here, Millilitres.of("48.2"))));
            assertThat(amount(at, here, InfusionAct.VOLUME, "48 mL"))
                    .isEqualTo(new Made.Lacks("volume"));
        }
    }

    private static Made stop(TestDesk at, ActContext here, String reason, String how) {
        String stop = InfusionAct.STOP.name();
        return made(at, here, reason, FormText.WHERE, stop, InfusionModel.STOP, how);
    }

    private static Made amount(TestDesk at, ActContext here, InfusionAct act, String typed) {
        return made(at, here, "", FormText.WHERE, act.name(), InfusionModel.AMOUNT, typed);
    }

    @Test
    void theSecondDeviceIsTheSecondAndItsRestIsCountedFromTheFirst() {
        try (TestDesk at = TestDesk.at(folder, "esketamine-84", Stage.DOSING)) {
            ActContext here = at.session().here();
            String device = InfusionAct.DEVICE.name();
            InfusionModel model = model(at, FormText.WHERE, device);
            assertThat(model.nextDevice()).isEqualTo(2);
            assertThat(model.restUntil()).contains(at.moment(5));
            assertThat(model.made(here, ""))
                    .as("the one lot that was taken out is not asked for again")
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.GiveDevice(
                                            here, 2, Milligrams.of("28"), "K2231", true)));
            for (int given = 2; given <= 3; given++) {
                at.minute(5 * given);
                at.does(
                        new DosingAct.GiveDevice(
                                at.session().here(), given, Milligrams.of("28"), "K2231"));
            }
            at.reopen();
            assertThat(model(at).choices()).doesNotContain(InfusionAct.DEVICE);
        }
    }

    @Test
    void wasteHasAnAmountAndAWitnessOrSaysThatNobodySawIt() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            ActContext here = at.session().here();
            assertThat(model(at).lots()).containsExactly(TestSession.LOT);
            assertThat(waste(at, here, "", "bell")).isEqualTo(new Made.Lacks("amount"));
            assertThat(waste(at, here, "fifteen", "bell")).isEqualTo(new Made.Lacks("amount"));
            assertThat(waste(at, here, "15", "")).isEqualTo(new Made.Lacks("witness"));
            assertThat(waste(at, here, "15", "bell"))
                    .isEqualTo(wasted(here, new Witness.Seen(TestDesk.BELL.id())));
            assertThat(waste(at, here, "15", "osei"))
                    .as("naming oneself is no witness")
                    .isEqualTo(new Made.Lacks("witness"));
            assertThat(amount(at, here, InfusionAct.RETURN, "15"))
                    .isEqualTo(
                            new Made.Whole(
                                    new DosingAct.ReturnDrug(
                                            here, TestSession.LOT, Milligrams.of("15"))));
            assertThat(amount(at, here, InfusionAct.RETURN, ""))
                    .isEqualTo(new Made.Lacks("amount"));
        }
    }

    private static Made wasted(ActContext here, Witness witness) {
        return new Made.Whole(
                new DosingAct.WasteDrug(
                        here, TestSession.LOT, Milligrams.of("15"), witness, "sink"));
    }

    private static Made waste(TestDesk at, ActContext here, String amount, String witness) {
        return made(
                at,
                here,
                "",
                FormText.WHERE,
                InfusionAct.WASTE.name(),
                InfusionModel.AMOUNT,
                amount,
                InfusionModel.WITNESS,
                witness,
                InfusionModel.HOW,
                "sink");
    }

    @Test
    void aWitnessIsNamedLaterForTheWasteThatHasNoneAndNothingElseOfItChanges() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            Act waste =
                    new DosingAct.WasteDrug(
                            at.session().here(),
                            TestSession.LOT,
                            Milligrams.of("15"),
                            new Witness.Missing(),
                            "sink");
            at.does(waste);
            at.reopen();
            ActContext here = at.session().here();
            String witness = InfusionAct.WITNESS.name();
            assertThat(model(at).choices()).contains(InfusionAct.WITNESS);
            assertThat(made(at, here, "", FormText.WHERE, witness))
                    .isEqualTo(new Made.Lacks("witness"));
            Made made = made(at, here, "", FormText.WHERE, witness, InfusionModel.WITNESS, "mbeki");
            assertThat(made).isInstanceOf(Made.Whole.class);
            AmendEntry amended = (AmendEntry) ((Made.Whole) made).act();
            assertThat(amended.entry()).isEqualTo(waste.context().entry());
            assertThat(amended.content())
                    .isEqualTo(
                            Optional.of(
                                    new DrugWasted(
                                            TestSession.LOT,
                                            Milligrams.of("15"),
                                            new Witness.Seen(TestDesk.MBEKI.id()),
                                            "sink")));
        }
    }
}
