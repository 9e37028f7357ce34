package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.assets.ProtocolLibrary;
import vigil.charting.ActContext;
import vigil.charting.LeavingAct;
import vigil.charting.ObservationAct;
import vigil.charting.PreparationAct;
import vigil.charting.SigningAct;
import vigil.command.FaultWords;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SamplePreparation;
import vigil.session.SessionId;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.Stage;
import vigil.vitals.VitalOrder;

/** What the check-in says of files, earlier sessions and names before anything is recorded. */
final class WhatIsKnownTest {
    @TempDir private Path folder;

    @Test
    void a_protocol_file_of_the_clinic_that_was_refused_is_named_where_protocols_are_chosen()
            throws IOException {
        Path protocols = Files.createDirectories(folder.resolve("protocols"));
        Files.writeString(protocols.resolve("our-infusion.json"), "{\n  \"id\": 7\n}\n");
        List<String> notes =
                ProtocolLibrary.with(protocols).refused().stream().map(FaultWords::of).toList();
        assertThat(notes).singleElement().asString().startsWith("our-infusion.json, line ");
        TestDesk at = TestDesk.in(folder, "ketamine-iv", Stage.PLANNED, notes, VitalOrder.usual());
        at.minute(-45);
        try (CheckInDesk to = CheckInDesk.of(at)) {
            to.keys("Ctrl+2");
            assertThat(to.text()).contains(notes.getFirst()).contains("ketamine 0.5 mg per kg");
        }
    }

    private static ActContext in(TestDesk at, SessionId session) {
        return FxHarness.onFx(
                () -> at.desk().context(at.desk().newEntry(), session, at.desk().here().taken()));
    }

    /** A whole session went before, with a peak, an effect, and what helped. */
    private CheckInDesk afterASession() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(12);
        ActContext effect = at.session().here();
        at.does(
                new ObservationAct.LogSideEffect(
                        effect, SamplePreparation.sideEffect("NAU", Grade.MODERATE)));
        at.minute(15);
        at.does(
                new ObservationAct.GiveRescueDrug(
                        at.session().here(),
                        "ondansetron",
                        "4 mg",
                        "IV",
                        "Dr Mbeki",
                        Optional.of(effect.entry())));
        at.minute(27);
        at.does(at.session().vitals("158/96", 74));
        at.minute(30);
        at.does(ended(at, effect.entry()));
        at.minute(110);
        at.does(new LeavingAct.LetLeaveAgainstAdvice(at.session().here(), "has capacity", ""));
        return next(at);
    }

    private static CheckInDesk next(TestDesk at) {
        SessionId next = new SessionId(FxHarness.onFx(() -> at.desk().newId()));
        at.minute(200);
        at.does(
                new PreparationAct.PlanSession(
                        in(at, next),
                        at.chart().patient(),
                        "Infusion room 1",
                        new SeriesPosition(4, 6),
                        at.moment(240),
                        TestDesk.ZONE,
                        true));
        FxHarness.doOnFx(at.desk()::refresh);
        FxHarness.doOnFx(() -> at.desk().open(next, opened -> {}));
        at.settle();
        return CheckInDesk.of(at);
    }

    private static ObservationAct ended(TestDesk at, EntryId effect) {
        return new ObservationAct.EndSideEffect(
                at.session().here(), effect, EffectOutcome.RESOLVED);
    }

    @Test
    void what_is_planned_for_the_patient_is_shown_at_the_next_check_in() {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING);
        at.minute(110);
        at.does(new LeavingAct.LetLeaveAgainstAdvice(at.session().here(), "has capacity", ""));
        at.does(
                new SigningAct.PlanCourse(
                        at.session().here(),
                        new CoursePlanned(
                                6,
                                "weekly",
                                "",
                                Optional.of(LocalDate.of(2026, 11, 29)),
                                "0.6 mg per kg",
                                "no effect at 0.5")));
        at.does(new SigningAct.FollowUp(at.session().here(), "telephone", "slept well"));
        try (CheckInDesk to = next(at)) {
            assertThat(to.text())
                    .contains("Planned for this patient")
                    .contains("6 sessions, weekly")
                    .contains("29-Nov-2026")
                    .contains("0.6 mg per kg")
                    .contains("no effect at 0.5")
                    .contains("telephone: slept well (OSEI");
        }
    }

    @Test
    void the_last_session_says_what_was_given_the_peak_the_effects_and_what_helped() {
        try (CheckInDesk to = afterASession()) {
            assertThat(to.text())
                    .contains("22-Nov-2026 · session 3 of 6")
                    .contains(
                            "ketamine 0.5 mg per kg over 40 min: 35 mg of 35 mg ordered, pauses 0")
                    .contains("158/96 at minute 27 · +26/+18 against own baseline")
                    .contains("nau, moderate, minute 12 to 30")
                    .contains("ondansetron 4 mg, minute 15");
        }
    }

    @Test
    void a_patient_found_by_the_search_has_the_same_last_session_and_the_series_counts_on() {
        try (CheckInDesk first = afterASession()) {
            FxHarness.doOnFx(first.at.desk()::leave);
            try (CheckInDesk to = CheckInDesk.of(first.at).borrowed()) {
                assertThat(to.text()).contains("Shown once a patient is chosen.");
                to.type("hargreaves").keys("Down", "Enter");
                assertThat(to.settle().text())
                        .contains("158/96 at minute 27")
                        .contains("last was 3 of 6");
                assertThat(to.typed("series.number")).isEqualTo("4");
                to.keys("Ctrl+Enter");
                assertThat(to.said())
                        .as("a place that was only counted on is confirmed by a person")
                        .contains("Confirm it or change it.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456", " 123456", "１２３４５６"})
    void a_wristband_finds_its_patient_however_it_writes_the_number(String scanned) {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.type(scanned).keys("Enter");
            assertThat(to.text()).contains("HARGREAVES, Miriam (Ms)").contains("MRN 123 456");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hargreaves,  1",
        "MIRIAM,      1",
        "mir harg,    1",
        "Hárgréaves,  1",
        "harg smith,  0",
        "999,         0"
    })
    void a_part_of_the_name_finds_the_patient_whatever_case_and_accents(String typed, int found) {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.type(typed).keys("Enter");
            assertThat(to.text())
                    .contains(
                            found == 0
                                    ? "No patient of this name or number has been here."
                                    : "Go down to the right patient and press Enter");
        }
    }

    private static void paste(CheckInDesk to, String field, String text) {
        Node node =
                FxHarness.onFx(
                        () ->
                                CheckInDesk.all((Parent) to.view.node()).stream()
                                        .filter(one -> ("checkin-" + field).equals(one.getId()))
                                        .findFirst()
                                        .orElseThrow());
        to.fx.focus(node);
        FxHarness.doOnFx(() -> ((TextField) node).setText(text));
        to.keys("Enter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lind\u202eqvist",
                "Lind\u2066qvist\u2069",
                "\u202aLindqvist",
                "Lind\u2028qvist",
                "Lind\ud800qvist"
            })
    void a_name_with_a_sign_that_hides_or_turns_text_is_refused_with_a_sentence(String name) {
        for (String field : List.of("family", "given", "title", "mrn")) {
            try (CheckInDesk to = CheckInDesk.empty(folder.resolve(made(field)))) {
                to.keys("Tab", "Space");
                paste(to, field, name);
                assertThat(to.text())
                        .as(field)
                        .contains("The text holds a hidden or reversing character. Type it again.");
                assertThat(to.help()).as(field).contains("hidden or reversing character");
            }
        }
    }

    private String made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name)).getFileName().toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Å as one sign and as two: each is kept as it was typed, and each finds the other. */
    @ParameterizedTest
    @CsvSource({"\u00c5berg, A\u030aberg", "A\u030aberg, \u00c5berg"})
    void a_name_is_kept_in_the_form_in_which_it_was_typed_and_found_by_the_other(
            String typed, String searched) {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            paste(to, "mrn", "778 201");
            paste(to, "family", typed);
            paste(to, "given", "Aino");
            to.keys("Enter");
            to.type("04-Mar-1980").keys("Enter");
            to.type("1").type("2");
            to.type("1").keys("Ctrl+Enter");
            to.type(String.valueOf(Walk.place(to, "ketamine-iv"))).keys("Ctrl+Enter");
            assertThat(to.chart().patient().name().family()).isEqualTo(typed);
            FxHarness.doOnFx(() -> to.at.desk().leave());
            try (CheckInDesk found = CheckInDesk.of(to.at).borrowed()) {
                found.type(searched).keys("Down", "Enter");
                assertThat(found.text()).contains("MRN 778 201");
            }
        }
    }
}
