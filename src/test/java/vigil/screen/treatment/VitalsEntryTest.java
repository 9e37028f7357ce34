package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.kit.EntryField;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.vitals.BloodPressure;
import vigil.vitals.HeartRate;
import vigil.vitals.MissingReason;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** The entry of vital signs by keys, through the real screen into the real store. */
class VitalsEntryTest {
    private static final int LIMIT_SECONDS = 60;
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("vigil-is-fresh");

    @TempDir private Path folder;
    private BedsideWindow window;

    @BeforeEach
    void open() {
        window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING);
        window.minute(5).press("F2");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private VitalsRecorded saved() {
        return window.at.last(VitalsRecorded.class);
    }

    private Optional<Reading> reading(VitalItem item) {
        return saved().signs().reading(item);
    }

    @Test
    void a_full_set_takes_no_more_than_24_keys_and_no_mouse() {
        String typed = "132/78" + "88" + "97" + "16" + "5" + "2";
        window.type(typed).press("Ctrl+Enter");
        int keys = 1 + typed.length() + 2;
        assertThat(keys).isLessThanOrEqualTo(24);
        assertThat(saved().signs().value(BloodPressure.class)).contains(BloodPressure.of(132, 78));
        assertThat(saved().signs().measured()).hasSize(6);
        assertThat(saved().kind()).isEqualTo(SetKind.FULL);
        assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(5));
    }

    @Test
    void half_a_pressure_says_that_both_numbers_are_needed() {
        window.type("120,5").press(KeyCode.ENTER);
        assertThat(window.saidUnder(VitalItem.BLOOD_PRESSURE))
                .isEqualTo("Type both numbers, systolic then diastolic, for example 132/78.");
    }

    @Test
    void the_time_of_a_set_is_spun_by_the_arrows() {
        window.press("Shift+Tab").press("Down").press("Down").press("Up").press("Down");
        window.press("Tab").type("132/78").press("Ctrl+Enter");
        assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(3));
    }

    /** The disk stands still while the nurse types the next set already. */
    @Test
    void what_is_typed_while_a_set_is_on_its_way_to_the_disk_is_the_next_set() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        window.type("132/7888");
        window.at
                .work()
                .onLedger(() -> disk.await(LIMIT_SECONDS, TimeUnit.SECONDS), done -> {}, no -> {});
        window.fx.press("Ctrl+Enter").type("141/8691");
        assertThat(window.text(VitalItem.BLOOD_PRESSURE)).isEqualTo("132/78");
        disk.countDown();
        window.at.settle();
        window.fx.pulse();

        assertThat(saved().signs().value(BloodPressure.class)).contains(BloodPressure.of(132, 78));
        assertThat(window.text(VitalItem.BLOOD_PRESSURE)).isEqualTo("141/86");
        assertThat(window.text(VitalItem.HEART_RATE)).isEqualTo("91");
        window.press("Ctrl+Enter");
        assertThat(saved().signs().value(BloodPressure.class)).contains(BloodPressure.of(141, 86));
    }

    @Test
    void nothing_stands_in_a_new_set_and_the_set_before_stands_beside_it() {
        assertThat(window.isAt(VitalItem.BLOOD_PRESSURE)).isTrue();
        for (VitalItem item : VitalItem.values()) {
            assertThat(window.text(item)).isEmpty();
        }
        assertThat(window.saidHere()).contains("132/78\u00a0mmHg at 13:30", "62", "98% on air");
    }

    @Test
    void typed_text_is_never_rewritten_and_what_is_wrong_is_said_under_it() {
        refused(VitalItem.BLOOD_PRESSURE, "132/", "Not finished");
        refused(VitalItem.BLOOD_PRESSURE, "78/132", "below the first");
        refused(VitalItem.BLOOD_PRESSURE, "900/950", "below the first");
        refused(VitalItem.BLOOD_PRESSURE, "950/900", "Too high to be recorded");
        refused(VitalItem.BLOOD_PRESSURE, "0132/78", "without a zero in front");
        refused(VitalItem.HEART_RATE, "7x", "Type the number alone");
        refused(VitalItem.OXYGEN_SATURATION, "104", "Outside");
        refused(VitalItem.RESPIRATORY_RATE, "4.5", "Type a whole number");
        refused(VitalItem.SEDATION, "9", "Outside");
        refused(VitalItem.DISSOCIATION, "11", "Outside");
        assertThat(window.at.newest().event()).isNotInstanceOf(VitalsRecorded.class);
    }

    private void refused(VitalItem item, String typed, String said) {
        EntryField field = window.view.vitalsPane().fieldOf(item);
        window.fx.focus(field.input()).type(typed).press("Ctrl+Enter");
        assertThat(window.text(item)).isEqualTo(typed);
        assertThat(window.saidUnder(item)).as("%s %s", item, typed).contains(said);
        assertThat(window.isAt(item)).isTrue();
        assertThat(window.fx.call(() -> field.input().getAccessibleHelp()))
                .startsWith(window.saidUnder(item));
        window.fx.act(() -> field.input().clear());
    }

    @Test
    void a_finished_number_jumps_on_and_backspace_in_an_empty_field_goes_back() {
        window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.SEDATION).input());
        window.type("4");
        assertThat(window.isAt(VitalItem.DISSOCIATION)).isTrue();
        window.press(KeyCode.BACK_SPACE);
        assertThat(window.isAt(VitalItem.SEDATION)).isTrue();
        assertThat(window.text(VitalItem.SEDATION)).isEqualTo("4");
        window.press(KeyCode.BACK_SPACE);
        assertThat(window.text(VitalItem.SEDATION)).isEmpty();
        assertThat(window.isAt(VitalItem.SEDATION)).isTrue();
    }

    @Test
    void enter_goes_on_and_shift_enter_back() {
        window.type("132/78");
        assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(window.isAt(VitalItem.OXYGEN_SATURATION)).isTrue();
        window.press("Shift+Enter").press("Shift+Enter");
        assertThat(window.isAt(VitalItem.BLOOD_PRESSURE)).isTrue();
        window.press("Shift+Enter");
        assertThat(window.focused()).isEqualTo("Taken");
    }

    @Test
    void an_unusual_value_is_accepted_by_a_second_enter_and_only_then() {
        window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.HEART_RATE).input());
        window.type("205").press(KeyCode.ENTER);
        assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
        assertThat(window.saidUnder(VitalItem.HEART_RATE)).containsIgnoringCase("unusual");
        window.press(KeyCode.ENTER);
        assertThat(window.isAt(VitalItem.HEART_RATE)).isFalse();
        window.press("Ctrl+Enter");
        assertThat(saved().signs().value(HeartRate.class).orElseThrow().rate().value())
                .isEqualTo(205);
    }

    @Test
    void a_changed_text_has_to_be_confirmed_anew() {
        window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.HEART_RATE).input());
        window.type("205").press(KeyCode.ENTER).press(KeyCode.ENTER);
        window.press("Shift+Enter").press(KeyCode.BACK_SPACE).type("7");
        window.press("Ctrl+Enter");
        assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
        assertThat(window.at.newest().event()).isNotInstanceOf(VitalsRecorded.class);
    }

    @Test
    void x_and_a_digit_say_why_a_value_was_not_taken() {
        for (MissingReason reason : MissingReason.values()) {
            window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.HEART_RATE).input());
            window.fx.type("66").type("x" + reason.digit());
            assertThat(window.text(VitalItem.OXYGEN_SATURATION)).isEqualTo("x" + reason.digit());
            window.press("Ctrl+Enter");
            assertThat(reading(VitalItem.OXYGEN_SATURATION))
                    .contains(new Reading.NotTaken(VitalItem.OXYGEN_SATURATION, reason));
            assertThat(reading(VitalItem.RESPIRATORY_RATE)).isEmpty();
        }
    }

    @Test
    void undo_takes_back_one_change_of_the_draft_after_the_other() {
        window.type("132/78").type("8");
        window.press("Ctrl+Z");
        assertThat(window.text(VitalItem.HEART_RATE)).isEmpty();
        assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
        window.press("Ctrl+Z");
        assertThat(window.text(VitalItem.BLOOD_PRESSURE)).isEmpty();
        assertThat(window.isAt(VitalItem.BLOOD_PRESSURE)).isTrue();
    }

    @Test
    void an_empty_set_is_not_saved_and_says_how_to_say_so() {
        int before = window.at.facts().size();
        window.press("Ctrl+Enter");
        assertThat(window.at.facts()).hasSize(before);
        assertThat(window.saidHere()).contains("Nothing to save", "x and a digit");
    }

    @Test
    void the_time_taken_is_typed_in_any_usual_way_and_never_in_the_future() {
        takenAt("n", 5);
        takenAt("-5", 0);
        takenAt("1403", 3);
        takenAt("14:01", 1);
        int before = window.at.facts().size();
        window.type("66");
        window.fx.focus(time()).type("1406").press("Ctrl+Enter");
        assertThat(window.at.facts()).hasSize(before);
        assertThat(window.saidHere()).contains("This time has not come yet.");
        assertThat(window.focused()).isEqualTo("Taken");
    }

    /** Rule V7: for ten seconds what was just saved stands out, after that the newest set again. */
    @Test
    void a_set_that_was_just_saved_stands_out_for_ten_seconds() {
        takenAt("14:04", 4);
        takenAt("14:02", 2);
        assertThat(standsOut()).isEqualTo("14:02");
        window.at.seconds(9);
        assertThat(standsOut()).isEqualTo("14:02");
        window.at.seconds(1);
        assertThat(standsOut()).isEqualTo("14:04");
    }

    private String standsOut() {
        window.fx.pulse();
        return window.fx.call(
                () ->
                        window.view.node().lookupAll(".vigil-flowsheet-set").stream()
                                .filter(set -> set.getPseudoClassStates().contains(FRESH))
                                .flatMap(set -> set.lookupAll(".vigil-flowsheet-head").stream())
                                .map(head -> ((Label) head).getText())
                                .filter(text -> text.contains(":"))
                                .collect(Collectors.joining(" ")));
    }

    /** Rule D4: a tilde before a time says that it is about right. */
    @Test
    void a_time_that_is_only_about_right_is_said_so_by_a_tilde() {
        takenAt("14:01", 1);
        assertThat(window.at.newest().taken().approximate()).isFalse();
        takenAt("~1403", 3);
        assertThat(window.at.newest().taken().approximate()).isTrue();
        takenAt("~-5", 0);
        assertThat(window.at.newest().taken().approximate()).isTrue();
    }

    private javafx.scene.Node time() {
        return window.view.node().lookup(".vigil-panel-head .text-field");
    }

    private void takenAt(String typed, int minute) {
        window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.HEART_RATE).input()).type("66");
        window.fx.focus(time());
        // At once and not key by key: keys as quick as these behind a tilde are those of a scanner.
        window.fx.act(() -> ((TextInputControl) time()).replaceSelection(typed));
        window.press("Ctrl+Enter");
        assertThat(window.at.newest().taken().at()).as(typed).isEqualTo(window.at.moment(minute));
        assertThat(window.at.newest().recordedAt()).isEqualTo(window.at.moment(5));
    }

    @Test
    void numbers_of_some_time_ago_are_asked_where_they_come_from() {
        window.minute(15).type("132/78");
        window.fx.focus(time()).type("-8");
        assertThat(window.saidHere()).contains("Taken from", "Monitor memory");
        window.fx.act(() -> fire("Monitor memory"));
        window.press("Ctrl+Enter");
        assertThat(window.at.newest().taken().source()).isEqualTo(Taken.Source.MONITOR_MEMORY);
    }

    private void fire(String button) {
        window.view.node().lookupAll(".toggle-button").stream()
                .map(javafx.scene.control.ToggleButton.class::cast)
                .filter(one -> one.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void eyes_on_leaves_out_what_would_disturb_and_f2_comes_back_to_it() {
        window.fx.act(() -> fire("Eyes-on only"));
        window.press("F2");
        assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
        window.type("71");
        window.press("Ctrl+J");
        window.press(KeyCode.ESCAPE).press("F2");
        assertThat(window.text(VitalItem.HEART_RATE)).isEqualTo("71");
        window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.OXYGEN_SATURATION).input());
        window.type("97").type("13");
        window.press("Ctrl+Enter");
        assertThat(saved().kind()).isEqualTo(SetKind.EYES_ON);
        assertThat(reading(VitalItem.BLOOD_PRESSURE))
                .contains(
                        new Reading.NotTaken(
                                VitalItem.BLOOD_PRESSURE, MissingReason.LEFT_UNDISTURBED));
        assertThat(saved().signs().measured())
                .containsExactlyInAnyOrder(
                        VitalItem.HEART_RATE,
                        VitalItem.OXYGEN_SATURATION,
                        VitalItem.RESPIRATORY_RATE);
    }

    @Test
    void oxygen_asks_for_its_flow_and_is_carried_on_in_plain_sight() {
        window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.OXYGEN_SATURATION).input());
        window.type("94");
        window.fx.act(() -> fire("Oxygen"));
        window.press("Ctrl+Enter");
        assertThat(window.saidHere()).contains("Type the flow of oxygen");
        window.type("2").press("Ctrl+Enter");
        assertThat(saved().signs().value(OxygenSaturation.class).orElseThrow().supply())
                .hasToString("AddedOxygen[flow=LitresPerMinute[amount=2]]");
        window.minute(10).press("F2");
        assertThat(window.saidHere())
                .contains("Oxygen flow", "94% on oxygen 2\u00a0L\u00a0per\u00a0min");
    }

    @Test
    void more_shows_every_item_and_what_is_typed_there_is_saved() {
        window.fx.act(() -> fire("More"));
        assertThat(window.saidHere()).contains("Temperature", "Pain", "Nausea", "Cuff");
        window.fx.focus(window.view.vitalsPane().fieldOf(VitalItem.TEMPERATURE).input());
        window.type("36.8").press("Ctrl+Enter");
        assertThat(saved().signs().measured()).isEqualTo(java.util.Set.of(VitalItem.TEMPERATURE));
    }

    @Test
    void esc_leaves_to_the_chart_and_keeps_what_is_typed() {
        window.type("132/7").press(KeyCode.ESCAPE);
        assertThat(window.focused()).startsWith("Chart of the session");
        assertThat(window.at.drafts()).hasSize(1);
        window.press("F2");
        assertThat(window.text(VitalItem.BLOOD_PRESSURE)).isEqualTo("132/7");
    }

    @Test
    void the_new_set_is_the_marked_one_and_the_next_entry_is_empty() {
        window.type("132/78").press("Ctrl+Enter");
        assertThat(window.isAt(VitalItem.BLOOD_PRESSURE)).isTrue();
        assertThat(window.text(VitalItem.BLOOD_PRESSURE)).isEmpty();
        List<String> fresh =
                window.fx.call(
                        () ->
                                window
                                        .view
                                        .node()
                                        .lookupAll(".vigil-flowsheet-set:vigil-is-fresh .label")
                                        .stream()
                                        .map(
                                                label ->
                                                        ((javafx.scene.control.Label) label)
                                                                .getText())
                                        .toList());
        assertThat(fresh).contains("132/78", "14:05", "NO");
    }
}
