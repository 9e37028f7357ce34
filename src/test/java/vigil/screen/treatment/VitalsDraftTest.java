package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.Draft;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.review.DueCourse;
import vigil.screen.desk.Bedside;
import vigil.screen.desk.FormDraft;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.vitals.Cuff;
import vigil.vitals.MissingReason;
import vigil.vitals.OxygenSupply;
import vigil.vitals.VitalItem;

/** What is typed and not saved, and sets that are none. */
class VitalsDraftTest {
    @TempDir private Path folder;
    private final StringProperty text = new SimpleStringProperty("");

    private static VitalsModel model(TestDesk at) {
        return FxHarness.onFx(() -> new VitalsModel(at.desk(), new DueCourse()));
    }

    /** Somebody takes over before a pause in the typing kept it, and goes away and back. */
    @Test
    void aDraftIsOfWhoTypedAndNotOfWhoIsThereWhenItIsKept() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            VitalsModel set = model(at);
            FormDraft note =
                    FxHarness.onFx(() -> FormDraft.of(at.desk(), "note").field("TEXT", text));
            FxHarness.onFx(
                    () -> {
                        at.desk().signIn(TestDesk.OSEI);
                        set.text(VitalItem.HEART_RATE).set("8");
                        text.set("slept");
                        at.desk().signIn(TestDesk.BELL);
                        set.keepDraft();
                        note.keep();
                        return true;
                    });
            assertThat(at.drafts()).hasSize(2).allMatch(by(TestDesk.OSEI));

            VitalsModel again = model(at);
            FxHarness.onFx(
                    () -> {
                        again.restore(draft(at, VitalsModel.FORM));
                        again.keepDraft();
                        return true;
                    });
            assertThat(draft(at, VitalsModel.FORM)).matches(by(TestDesk.OSEI));
            FxHarness.onFx(
                    () -> {
                        again.text(VitalItem.HEART_RATE).set("82");
                        again.keepDraft();
                        return true;
                    });
            assertThat(draft(at, VitalsModel.FORM)).matches(by(TestDesk.BELL));
        }
    }

    private static Predicate<Draft> by(StaffMember who) {
        return draft -> draft.by().equals(who.id());
    }

    private static Draft draft(TestDesk at, String form) {
        return at.drafts().stream()
                .filter(one -> one.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_draft_holds_everything_that_was_typed_or_chosen() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(5);
            VitalsModel typed = model(at);
            typed.text(VitalItem.HEART_RATE).set("8");
            typed.text(VitalItem.BLOOD_PRESSURE).set("132/");
            typed.time().set("-2");
            typed.eyesOn().set(true);
            typed.source().set(Taken.Source.PAPER);
            typed.cuff()
                    .set(
                            new Cuff(
                                    Cuff.Arm.LEG,
                                    Cuff.Position.LYING,
                                    Cuff.Size.NOT_SAID,
                                    Cuff.Method.NOT_SAID));
            typed.supply()
                    .set(
                            new OxygenSupply.AddedOxygen(
                                    new vigil.quantity.LitresPerMinute(
                                            new java.math.BigDecimal("2.5"))));
            Draft draft = typed.draft().orElseThrow();
            VitalsModel again = model(at);
            again.restore(draft);
            assertThat(again.entry()).isEqualTo(typed.entry());
            assertThat(again.text(VitalItem.HEART_RATE).get()).isEqualTo("8");
            assertThat(again.text(VitalItem.BLOOD_PRESSURE).get()).isEqualTo("132/");
            assertThat(again.time().get()).as("the minute that -2 meant").isEqualTo("14:03");
            assertThat(again.eyesOn().get()).isTrue();
            assertThat(again.source().get()).isEqualTo(Taken.Source.PAPER);
            assertThat(again.cuff().get()).isEqualTo(typed.cuff().get());
            assertThat(again.supply().get()).isEqualTo(typed.supply().get());
        }
    }

    @Test
    void a_draft_without_a_time_comes_back_at_the_time_it_was_begun() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(5);
            VitalsModel typed = model(at);
            typed.text(VitalItem.HEART_RATE).set("88");
            Draft draft = typed.draft().orElseThrow();
            at.minute(45);
            VitalsModel again = model(at);
            again.restore(draft);
            RecordVitals act = again.act(Set.of()).orElseThrow();
            assertThat(act.context().taken().at()).isEqualTo(at.moment(5));
        }
    }

    /** Found on a real display: by its minute alone it lay before the start and was a baseline. */
    @Test
    void a_draft_begun_within_the_minute_of_the_start_comes_back_after_the_start() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            Moment begun = Moment.of(at.moment(0).instant().plusSeconds(40), ZoneOffset.UTC);
            Draft draft =
                    new Draft(
                            at.session().here().entry(),
                            at.session().id(),
                            VitalsModel.FORM,
                            Map.of("HEART_RATE", "88"),
                            begun,
                            at.desk().user().get().id());
            at.minute(5);
            VitalsModel again = model(at);
            again.restore(draft);
            assertThat(again.act(Set.of()).orElseThrow().context().taken().at()).isEqualTo(begun);
            again.time().set("-2");
            assertThat(again.act(Set.of()).orElseThrow().context().taken().at())
                    .isEqualTo(at.moment(3));
        }
    }

    @Test
    void nothing_typed_is_no_draft_and_no_act() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            VitalsModel typed = model(at);
            assertThat(typed.draft()).isEmpty();
            assertThat(typed.act(Set.of())).isEmpty();
            typed.text(VitalItem.HEART_RATE).set("88");
            typed.text(VitalItem.BLOOD_PRESSURE).set("132/");
            assertThat(typed.act(Set.of())).isEmpty();
            typed.text(VitalItem.BLOOD_PRESSURE).set("");
            typed.time().set("2359");
            assertThat(typed.act(Set.of())).isEmpty();
        }
    }

    /** A set that was typed and taken out again stood on the board as not saved for good. */
    @Test
    void what_is_taken_out_again_leaves_no_draft_behind() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            VitalsModel typed = model(at);
            assertThat(draftsAfter(at, typed, "149/9")).hasSize(1);
            assertThat(draftsAfter(at, typed, "")).isEmpty();
            assertThat(draftsAfter(at, typed, "150")).hasSize(1);
            FxHarness.doOnFx(at.desk()::lock);
            assertThat(draftsAfter(at, typed, "")).hasSize(1);
            FxHarness.doOnFx(() -> at.desk().signIn(at.desk().user().get()));
            at.settle();
            assertThat(at.drafts()).isEmpty();
        }
    }

    @Test
    void an_empty_set_leaves_the_draft_of_another_one_alone() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            VitalsModel typed = model(at);
            assertThat(draftsAfter(at, typed, "149/9")).hasSize(1);
            FxHarness.doOnFx(typed::begin);
            assertThat(draftsAfter(at, typed, "")).hasSize(1);
        }
    }

    private static List<Draft> draftsAfter(TestDesk at, VitalsModel typed, String pressure) {
        FxHarness.doOnFx(
                () -> {
                    typed.text(VitalItem.BLOOD_PRESSURE).set(pressure);
                    typed.keepDraft();
                });
        at.settle();
        return at.drafts();
    }

    @Test
    void a_new_set_carries_on_nothing_but_the_oxygen() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            VitalsModel typed = model(at);
            typed.text(VitalItem.HEART_RATE).set("88");
            typed.cuff()
                    .set(
                            new Cuff(
                                    Cuff.Arm.LEFT,
                                    Cuff.Position.NOT_SAID,
                                    Cuff.Size.NOT_SAID,
                                    Cuff.Method.NOT_SAID));
            typed.source().set(Taken.Source.RECOLLECTION);
            var before = typed.entry();
            typed.begin();
            assertThat(typed.entry()).isNotEqualTo(before);
            assertThat(typed.anythingTyped()).isFalse();
            assertThat(typed.cuff().get()).isEqualTo(Cuff.NOT_SAID);
            assertThat(typed.source().get()).isEqualTo(Taken.Source.TYPED_FROM_MONITOR);
            assertThat(typed.supply().get()).isInstanceOf(OxygenSupply.RoomAir.class);
        }
    }

    @Test
    void the_items_asked_are_those_of_the_set_that_is_due() {
        try (TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING)) {
            at.minute(5);
            assertThat(model(at).asked())
                    .containsExactly(
                            VitalItem.BLOOD_PRESSURE,
                            VitalItem.HEART_RATE,
                            VitalItem.OXYGEN_SATURATION,
                            VitalItem.RESPIRATORY_RATE,
                            VitalItem.SEDATION,
                            VitalItem.DISSOCIATION);
        }
    }

    @Test
    void a_half_typed_set_is_offered_back_and_saved_under_its_own_entry() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(5).press("F2").type("132/78").type("8");
            window.press(KeyCode.ESCAPE);
            Draft kept = window.at.drafts().getFirst();
            FxHarness.doOnFx(window.at.desk()::refresh);
            window.at.settle();
            window.minute(7);
            window.fx.act(window.view::closed).act(window.view::opened);
            window.at.settle();
            assertThat(window.saidHere()).contains("An unsaved set was kept", "begun at 14:05");
            assertThat(window.text(VitalItem.HEART_RATE)).isEqualTo("8");
            window.type("8");
            assertThat(window.text(VitalItem.HEART_RATE)).isEqualTo("88");
            window.press("Ctrl+Enter");
            assertThat(window.at.last(VitalsRecorded.class).signs().measured()).hasSize(2);
            assertThat(window.at.newest().id()).isEqualTo(kept.entry());
            assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(5));
            assertThat(window.at.drafts()).isEmpty();
        }
    }

    @Test
    void eyes_on_alone_is_not_yet_a_draft_but_survives_a_look_elsewhere() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(5).press("F2");
            window.fx.act(
                    () ->
                            window.view.node().lookupAll(".toggle-button").stream()
                                    .map(javafx.scene.control.ToggleButton.class::cast)
                                    .filter(one -> one.getText().equals("Eyes-on only"))
                                    .forEach(javafx.scene.control.ToggleButton::fire));
            window.press("F5").press(KeyCode.ESCAPE).press("F2");
            assertThat(window.isAt(VitalItem.HEART_RATE)).isTrue();
            window.type("70").press("Ctrl+Enter");
            assertThat(window.at.last(VitalsRecorded.class).kind()).isEqualTo(SetKind.EYES_ON);

            // What a criterion for leaving rests on can be typed though no set asks for it.
            assertThat(shows(window, VitalItem.PAIN)).isFalse();
            window.fx.act(() -> window.view.open(Bedside.EVERY_VITAL));
            assertThat(shows(window, VitalItem.PAIN)).isTrue();
        }
    }

    private static boolean shows(BedsideWindow window, VitalItem item) {
        return window.fx.call(
                () -> window.view.vitalsPane().fieldOf(item).input().getScene() != null);
    }

    @Test
    void a_missed_set_gets_its_reason_from_the_entry_where_nothing_could_be_measured() {
        try (BedsideWindow window = BedsideWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.minute(9).press("F2").type("x7");
            window.fx.act(
                    () -> window.view.missedSet(java.util.Optional.of(MissingReason.OUT_OF_ROOM)));
            window.at.settle();
            assertThat(window.saidHere()).contains("Why it was missed");
            window.press("Ctrl+Enter");
            assertThat(window.at.last(SetMissed.class).reason())
                    .isEqualTo(MissingReason.OUT_OF_ROOM);
        }
    }
}
