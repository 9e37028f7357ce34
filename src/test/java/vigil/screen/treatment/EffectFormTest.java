package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
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
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.SideEffectCourse;
import vigil.session.Stage;

class EffectFormTest {
    @TempDir private Path folder;

    @Test
    void two_digits_log_a_side_effect() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(15);
            window.open(SideForms::newEffect).type("52").press("Ctrl+Enter");
            SideEffect logged = window.at.last(SideEffectLogged.class).effect();
            assertThat(logged.term()).isEqualTo(new EffectTerm("NAUSEA", "Nausea"));
            assertThat(logged.grade()).isEqualTo(Grade.MODERATE);
            assertThat(logged.onset()).isEqualTo(OnsetKnown.OBSERVED);
            assertThat(logged.expected()).isEqualTo(Expectedness.NOT_JUDGED);
            assertThat(logged.serious()).isEmpty();
            assertThat(window.isOpen()).isFalse();
        }
    }

    @Test
    void everything_about_it_can_be_said_by_keys() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(15);
            window.open(SideForms::newEffect).type("9").press(KeyCode.ENTER);
            window.type("cold hands").press(KeyCode.ENTER);
            window.type("3").type("2").type("1").type("3").type("legs up").press(KeyCode.ENTER);
            window.type("MBEKI 14:15").press(KeyCode.ENTER);
            window.press(KeyCode.SPACE, KeyCode.ENTER).press(KeyCode.ENTER, KeyCode.ENTER);
            window.press(KeyCode.SPACE, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
            window.type("-5").press("Ctrl+Enter");
            assertThat(window.at.last(SideEffectLogged.class).effect())
                    .isEqualTo(
                            new SideEffect(
                                    new EffectTerm(EffectTerm.FREE_TEXT, "cold hands"),
                                    OnsetKnown.REPORTED,
                                    Grade.SEVERE,
                                    Set.of(Seriousness.HOSPITAL_ADMISSION),
                                    Expectedness.EXPECTED,
                                    DrugAction.PAUSED,
                                    "legs up",
                                    "MBEKI 14:15"));
            assertThat(window.at.newest().taken().at()).isEqualTo(window.at.moment(10));
        }
    }

    @Test
    void a_term_further_down_is_found_by_how_it_begins() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.open(
                    forms -> {
                        forms.effect().begin(Optional.of(new EffectTerm("SEIZ", "Seizure")));
                        return forms.effect();
                    });
            window.press("Shift+Tab").press("Ctrl+Enter");
            assertThat(window.said()).contains("Choose a grade.", "Seizure");
        }
    }

    @Test
    void a_grade_is_asked_for() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            int before = window.at.facts().size();
            window.open(SideForms::newEffect).type("5").press("Ctrl+Enter");
            assertThat(window.said()).contains("Choose a grade.");
            assertThat(window.at.facts()).hasSize(before);
        }
    }

    @Test
    void a_course_is_changed_and_ended() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(10);
            window.open(SideForms::newEffect).type("51").press("Ctrl+Enter");
            window.at.minute(12);
            window.open(forms -> change(window));
            assertThat(window.said()).contains("Nausea", "Save change", "Changed at");
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("Nothing was changed.");
            window.press(KeyCode.ENTER).type("3").press("Ctrl+Enter");
            SideEffectChanged changed = window.at.last(SideEffectChanged.class);
            assertThat(changed.now().grade()).isEqualTo(Grade.SEVERE);
            window.at.minute(30);
            window.open(forms -> change(window)).type("1").press("Ctrl+Enter");
            assertThat(window.at.last(SideEffectEnded.class))
                    .isEqualTo(new SideEffectEnded(changed.effect(), EffectOutcome.RESOLVED));
        }
    }

    @Test
    void a_change_and_an_end_at_once_are_one_save_and_two_facts() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(10);
            window.open(SideForms::newEffect).type("51").press("Ctrl+Enter");
            int before = window.at.facts().size();
            window.at.minute(30);
            window.open(forms -> change(window)).type("1");
            assertThat(window.said()).contains("Save its end", "Grade", "Ended at");
            assertThat(window.said()).as("the time is not the onset").doesNotContain("From");
            window.type("3");
            assertThat(window.said()).contains("Save change and end");
            window.press("Ctrl+Enter");
            assertThat(window.at.facts()).hasSize(before + 2);
            assertThat(window.at.facts().get(before).event())
                    .isInstanceOfSatisfying(
                            SideEffectChanged.class,
                            changed -> assertThat(changed.now().grade()).isEqualTo(Grade.SEVERE));
            assertThat(window.at.last(SideEffectEnded.class).outcome())
                    .isEqualTo(EffectOutcome.RESOLVED);
            assertThat(window.at.facts().get(before).recordedAt())
                    .isEqualTo(window.at.newest().recordedAt());
            assertThat(window.isOpen()).isFalse();
        }
    }

    private static SideForm change(FormWindow window) {
        window.forms
                .effect()
                .change(
                        SideEffectCourse.in(window.at.desk().session().get().orElseThrow().chart())
                                .getFirst());
        return window.forms.effect();
    }

    @Test
    void a_chosen_term_is_there_and_what_is_half_typed_is_offered_back() {
        try (FormWindow window = FormWindow.at(folder, "ketamine-iv", Stage.DOSING)) {
            window.at.minute(10);
            window.open(
                    forms -> {
                        forms.effect().begin(Optional.of(new EffectTerm("DIZZY", "Dizziness")));
                        return forms.effect();
                    });
            window.press(KeyCode.ESCAPE);
            assertThat(window.at.drafts()).isEmpty();
            window.open(SideForms::newEffect).type("7").type("2").press(KeyCode.ESCAPE);
            assertThat(window.at.drafts()).hasSize(1);
            try (var again = new ReopenedForms(window)) {
                again.open(SideForms::newEffect);
                assertThat(again.said()).contains("An unsaved entry was kept.");
                again.window().press("Ctrl+Enter");
                assertThat(window.at.last(SideEffectLogged.class).effect().term().code())
                        .isEqualTo("DIZZY");
                assertThat(window.at.drafts()).isEmpty();
            }
        }
    }
}
