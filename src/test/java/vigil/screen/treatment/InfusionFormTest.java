package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.TypedPasswords;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.Stage;
import vigil.session.Witness;

class InfusionFormTest {
    @TempDir private Path folder;

    @Test
    void s_and_enter_start_at_the_rate_of_the_order() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.READY)) {
            window.open(SideForms::infusion).type("s");
            assertThat(window.said())
                    .contains(
                            "35\u00a0mg over 40\u00a0min = 52.5\u00a0mg\u00a0per\u00a0h",
                            "Start at 52.5\u00a0mg\u00a0per\u00a0h");
            window.press(KeyCode.ENTER);
            assertThat(window.at.last(InfusionStarted.class))
                    .isEqualTo(new InfusionStarted(MilligramsPerHour.of("52.5"), ""));
            assertThat(window.said())
                    .contains("Recorded.", "14:00 to now: 52.5\u00a0mg\u00a0per\u00a0h", "Pause");
        }
    }

    @Test
    void no_key_is_lost_between_the_letter_and_the_next_frame() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.open(SideForms::infusion);
            boolean ready =
                    window.fx.call(
                            () -> {
                                var scene = window.fx.scene();
                                Event.fireEvent(
                                        scene.getFocusOwner(),
                                        new KeyEvent(
                                                KeyEvent.KEY_TYPED,
                                                "r",
                                                "",
                                                KeyCode.UNDEFINED,
                                                false,
                                                false,
                                                false,
                                                false));
                                return scene.getFocusOwner() instanceof TextField field
                                        && field.getSkin() != null;
                            });
            assertThat(ready).isTrue();
        }
    }

    @Test
    void a_letter_alone_does_nothing() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            int before = window.at.facts().size();
            window.at.minute(12);
            window.open(SideForms::infusion).type("r").press(KeyCode.ESCAPE);
            assertThat(window.at.facts()).hasSize(before);
            assertThat(window.isOpen()).isFalse();
        }
    }

    /** The form of a running infusion at a minute. */
    private FormWindow running(int minute) {
        FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING);
        window.at.minute(minute);
        return window.open(SideForms::infusion);
    }

    @Test
    void another_rate_is_typed_and_a_digit_gives_its_reason() {
        try (FormWindow window = running(8)) {
            window.type("r").type("40").press(KeyCode.ENTER).type("1").press("Ctrl+Enter");
            assertThat(window.at.last(RateChanged.class))
                    .isEqualTo(new RateChanged(MilligramsPerHour.of("40"), "Blood pressure"));
        }
    }

    @Test
    void what_the_pump_shows_is_held_against_what_the_rates_add_up_to() {
        try (FormWindow window = running(12)) {
            window.type("v").type("15");
            assertThat(window.said().replace('\u00a0', ' '))
                    .contains(
                            "15 mL × 0.7 mg per mL = 10.5 mg",
                            "given 10.5 mg (0.15 mg per kg, 30% of the order)");
        }
    }

    @Test
    void a_pause_has_its_reason_in_words() {
        try (FormWindow window = running(12)) {
            window.type("p").type("6").type("asked for a break").press("Ctrl+Enter");
            assertThat(window.at.last(InfusionPaused.class))
                    .isEqualTo(new InfusionPaused("asked for a break"));
        }
    }

    @Test
    void after_a_pause_enter_goes_on_at_the_rate_that_ran() {
        try (FormWindow window = running(8)) {
            window.type("r").type("40").press(KeyCode.ENTER).type("1").press("Ctrl+Enter");
            window.type("p").type("1").press("Ctrl+Enter");
            window.at.minute(15);
            window.type("u");
            assertThat(window.said()).contains("Resume at 40\u00a0mg\u00a0per\u00a0h");
            window.press(KeyCode.ENTER);
            assertThat(window.at.last(InfusionResumed.class))
                    .isEqualTo(new InfusionResumed(MilligramsPerHour.of("40")));
        }
    }

    @Test
    void a_stop_as_ordered_says_the_pauses_and_what_does_not_add_up() {
        try (FormWindow window = running(12)) {
            window.type("p").type("6").type("asked for a break").press("Ctrl+Enter");
            window.at.minute(15);
            window.type("u").press(KeyCode.ENTER);
            window.at.minute(40);
            window.type("x").type("1").press("Ctrl+Enter");
            assertThat(window.at.last(DosingStopped.class)).isEqualTo(new DosingStopped(true, ""));
            assertThat(window.said())
                    .contains(
                            "14:12 to 14:15: paused 3min, asked for a break",
                            "Drug does not add up.");
        }
    }

    @Test
    void the_time_of_an_act_is_spun_by_the_arrows() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.PAUSED)) {
            window.at.minute(20);
            window.open(SideForms::infusion).type("u").press("Shift+Tab");
            window.press(KeyCode.DOWN, KeyCode.DOWN).press("Ctrl+Enter");
            assertThat(window.at.last(InfusionResumed.class)).isNotNull();
            assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(18));
        }
    }

    @Test
    void a_rate_of_zero_says_which_keys_pause_and_end_and_they_do() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(8);
            window.open(SideForms::infusion).type("r").type("0").press(KeyCode.ENTER);
            assertThat(window.said())
                    .contains(
                            "No infusion runs at 0. Go back with Shift+Tab, then P pauses it and"
                                    + " X ends dosing.")
                    .doesNotContain("rate to 0", "0\u00a0mL");
            window.press("Shift+Tab").type("p").type("1").press("Ctrl+Enter");
            assertThat(window.at.last(InfusionPaused.class))
                    .isEqualTo(new InfusionPaused("Blood pressure"));
            window.type("u").press("Shift+Tab").press("Shift+Tab").type("0.00").press("Ctrl+Enter");
            assertThat(window.said()).contains("Leave with Esc and it stays paused");
        }
    }

    @Test
    void an_amount_of_zero_says_what_to_do_and_a_pump_that_gave_nothing_yet_is_recorded() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.at.minute(50);
            window.open(SideForms::infusion).type("w").type("0").press(KeyCode.ENTER);
            assertThat(window.said()).contains("Type how many mg were wasted, above 0.");
            window.press("Shift+Tab").type("t").type("0,0").press(KeyCode.ENTER);
            assertThat(window.said()).contains("Type how many mg went back, above 0.");
            window.press("Shift+Tab").type("v").type("0").press("Ctrl+Enter");
            assertThat(window.at.last(PumpVolumeRead.class).infused().amount()).isZero();
        }
    }

    @Test
    void an_early_stop_asks_for_a_reason() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.PAUSED)) {
            window.at.minute(20);
            window.open(SideForms::infusion).type("x").type("2").press("Ctrl+Enter");
            assertThat(window.said()).contains("Choose a reason, or say it in words.");
            window.type("2").press("Ctrl+Enter");
            assertThat(window.at.last(DosingStopped.class))
                    .isEqualTo(new DosingStopped(false, "Side effect"));
        }
    }

    @Test
    void the_time_is_typed_and_a_refusal_is_shown_in_the_form() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.PAUSED)) {
            int before = window.at.facts().size();
            window.at.minute(20);
            window.open(SideForms::infusion).type("u").press("Shift+Tab");
            window.type("1405").press("Ctrl+Enter");
            assertThat(window.said()).contains("Not recorded", "already charted of dosing");
            assertThat(window.at.facts()).hasSize(before);
        }
    }

    /** 10 of 15 mg are wasted without a witness. */
    private FormWindow wasted() {
        FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING);
        window.at.minute(50);
        window.open(SideForms::infusion).type("w").type("10").press(KeyCode.ENTER);
        return window.press("Tab").type(" ").press("Tab").type("drug bin").press("Ctrl+Enter");
    }

    @Test
    void waste_without_witness_is_recorded_and_said() {
        try (FormWindow window = wasted()) {
            assertThat(window.at.last(DrugWasted.class))
                    .isEqualTo(
                            new DrugWasted(
                                    "K2231",
                                    Milligrams.of("10"),
                                    new Witness.Missing(),
                                    "drug bin"));
            assertThat(window.said())
                    .contains(
                            "10\u00a0mg of lot K2231 was wasted without a witness.",
                            "5\u00a0mg of lot K2231 is neither given, wasted nor returned.");
        }
    }

    @Test
    void what_is_returned_closes_the_sum_and_not_the_missing_witness() {
        try (FormWindow window = wasted()) {
            window.type("t").type("5").press("Ctrl+Enter");
            assertThat(window.at.last(DrugReturned.class))
                    .isEqualTo(new DrugReturned("K2231", Milligrams.of("5")));
            assertThat(window.said())
                    .contains("A witness is missing.")
                    .doesNotContain("Drug does not add up.");
        }
    }

    @Test
    void a_witness_who_is_named_later_closes_it() {
        try (FormWindow window = wasted()) {
            window.type("t").type("5").press("Ctrl+Enter").type("n").type("1").press("Ctrl+Enter");
            assertThat(window.at.chart().all(DrugWasted.class).getFirst().event().witness())
                    .isEqualTo(new Witness.Seen(TestDesk.BELL.id()));
            assertThat(window.said()).contains("Drawn is given, wasted or returned.");
        }
    }

    /** The nurse stays signed in; the witness types her own password where she was chosen. */
    @Test
    void a_witness_with_a_password_confirms_in_place_what_the_form_says() {
        try (FormWindow window =
                FormWindow.over(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING))) {
            window.at.minute(50);
            window.open(SideForms::infusion).type("w").type("10").press(KeyCode.ENTER).type("1");
            assertThat(window.said()).contains("Password of Jonas Bell, RN");
            window.type("password of osei").press(KeyCode.ENTER);
            assertThat(window.said()).contains("This is not the password. Wait 1 s.");
            window.type(TypedPasswords.of(TestDesk.BELL)).press(KeyCode.ENTER);
            assertThat(window.said()).contains("Confirmed by Jonas Bell, RN");
            window.type("drug bin").press("Ctrl+Enter");

            DrugWasted wasted = window.at.last(DrugWasted.class);
            assertThat(wasted.witness())
                    .isInstanceOfSatisfying(
                            Witness.Seen.class,
                            seen -> {
                                assertThat(seen.by()).isEqualTo(TestDesk.BELL.id());
                                assertThat(seen.confirmation()).isPresent();
                            });
            assertThat(window.at.newest().enteredBy()).isEqualTo(TestDesk.OSEI.id());
            assertThat(window.at.desk().user().get()).isEqualTo(TestDesk.OSEI);
        }
    }

    @Test
    void a_password_that_was_half_typed_does_not_wait_behind_the_form_that_was_left() {
        try (FormWindow window =
                FormWindow.over(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING))) {
            window.at.minute(50);
            window.open(SideForms::infusion).type("w").type("10").press(KeyCode.ENTER).type("1");
            window.type("half of it");
            PasswordField field = (PasswordField) window.fx.root().lookup(".password-field");
            assertThat(window.fx.call(field::getLength)).isPositive();
            window.press(KeyCode.ESCAPE);
            assertThat(window.fx.call(field::getLength)).isZero();
        }
    }

    @Test
    void a_witness_is_asked_again_when_the_amount_changes_and_nothing_is_saved_before() {
        try (FormWindow window =
                FormWindow.over(TestDesk.keyed(folder, "ketamine-iv", Stage.RECOVERING))) {
            window.at.minute(50);
            int before = window.at.facts().size();
            window.open(SideForms::infusion).type("w").type("1").press(KeyCode.ENTER).type("1");
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("Jonas Bell, RN has not confirmed this yet.");
            window.type(TypedPasswords.of(TestDesk.BELL)).press(KeyCode.ENTER);
            window.press("Shift+Enter").press("Shift+Enter").press("Shift+Enter").type("0");
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("What Jonas Bell, RN confirmed has changed since.");
            assertThat(window.at.facts()).hasSize(before);
            window.type(TypedPasswords.of(TestDesk.BELL)).press(KeyCode.ENTER).press("Ctrl+Enter");
            assertThat(window.at.last(DrugWasted.class).amount()).isEqualTo(Milligrams.of("10"));
        }
    }

    @Test
    void more_waste_than_was_drawn_is_refused() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.RECOVERING)) {
            window.at.minute(50);
            window.open(SideForms::infusion).type("w").type("40").press(KeyCode.ENTER);
            window.type("1").press("Ctrl+Enter");
            assertThat(window.said()).contains("more than what is left");
        }
    }

    @Test
    void the_next_device_shows_the_rest_and_the_lot_that_was_taken_out() {
        try (FormWindow window = FormWindow.at(folder, "esketamine-56", Stage.DOSING)) {
            window.at.minute(2);
            window.open(SideForms::infusion).type("s");
            assertThat(window.said()).contains("Device 2: rest until 14:05, 3min left");
            window.at.minute(5);
            window.fx.pulse();
            assertThat(window.said())
                    .contains("Device 2: the rest is over", "Lot K2231", "Give device 2");
            window.press(KeyCode.ENTER);
            assertThat(window.at.last(DeviceGiven.class))
                    .isEqualTo(new DeviceGiven(2, Milligrams.of("28"), "K2231"));
        }
    }

    @Test
    void an_injection_is_given_as_ordered() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-im", Stage.READY)) {
            window.open(SideForms::infusion).type("s");
            assertThat(window.said())
                    .contains(
                            "35\u00a0mg ÷ 50\u00a0mg\u00a0per\u00a0mL = 0.7\u00a0mL of lot K2231",
                            "Give 35\u00a0mg = 0.7\u00a0mL");
            window.press(KeyCode.ENTER);
            assertThat(window.at.newest().event()).isInstanceOf(DoseGiven.class);
            assertThat(window.said()).contains("Dose").doesNotContain("Infusion", "pause");
        }
    }

    @Test
    void the_volume_that_a_pump_shows_is_kept() {
        try (FormWindow window = running(20)) {
            window.type("v").type("25").press("Ctrl+Enter");
            assertThat(window.at.newest().event()).isInstanceOf(PumpVolumeRead.class);
        }
    }

    @Test
    void what_is_half_typed_is_offered_back() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(8);
            window.open(SideForms::infusion).type("r").type("40").press(KeyCode.ESCAPE);
            assertThat(window.at.drafts())
                    .hasSize(1)
                    .first()
                    .extracting("form")
                    .isEqualTo("infusion");
            try (var again = new ReopenedForms(window)) {
                again.open(SideForms::infusion);
                assertThat(again.said())
                        .contains(
                                "An unsaved entry was kept.",
                                "Change the rate to 40\u00a0mg\u00a0per\u00a0h");
            }
        }
    }
}
