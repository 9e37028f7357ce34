package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Step 1: what tells patients apart is kept sign for sign, or refused beside its field. */
final class PatientStepTest {
    @TempDir private Path folder;

    @Test
    void birth_dates_that_cannot_be_are_refused_in_words_and_a_leap_day_is_taken() {
        Map<String, String> said =
                Map.of(
                        "29-Feb-1981", "This date does not exist.",
                        "31041980", "This date does not exist.",
                        "23-Nov-2026", "This date has not come yet. Check the year.",
                        "21-Nov-1896", "Nobody is older than 130 years. Check the year.",
                        "04/03/1980", "A date is not read from this.");
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            said.forEach(
                    (typed, sentence) -> {
                        to.replace("born", typed).keys("Enter");
                        assertThat(to.text()).as(typed).contains(sentence);
                        assertThat(to.focused()).as(typed).isEqualTo("Born");
                    });
            to.replace("born", "29-Feb-1980");
            assertThat(to.text()).contains("29-Feb-1980 (46y)");
            to.replace("born", "22-Nov-1896").keys("Enter");
            assertThat(to.text()).as("130 years to the day").contains("(130y)");
        }
    }

    @Test
    void signs_that_turn_or_hide_text_are_refused_and_accents_stay_as_typed() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            to.replace("family", "LIND\u202eQVIST").keys("Enter");
            assertThat(to.focused()).isEqualTo("Family name");
            assertThat(to.help()).as("says why").isNotEqualTo("As in the passport.");
            to.replace("family", "LIND\u0007QVIST");
            to.replace("family", "Müller-Ñandú").keys("Enter");
            assertThat(to.typed("family")).isEqualTo("Müller-Ñandú");
            assertThat(to.focused()).isEqualTo("Given name");
        }
    }

    @Test
    void a_number_that_belongs_to_somebody_is_refused_with_the_name() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            to.replace("mrn", "123456").keys("Enter");
            assertThat(to.text())
                    .contains(
                            "This number belongs to HARGREAVES, Miriam (Ms). Find that patient"
                                    + " instead.");
        }
    }

    @Test
    void what_is_missing_is_said_and_has_the_focus_one_after_the_other() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Ctrl+Enter");
            assertThat(to.said()).isEqualTo("Choose a patient, or add a new one.");
            to.keys("Tab", "Space", "Ctrl+Enter");
            assertThat(to.focused()).isEqualTo("MRN");
            to.type("778 201").keys("Ctrl+Enter");
            assertThat(to.focused()).isEqualTo("Family name");
            to.type("Lindqvist").keys("Ctrl+Enter");
            assertThat(to.focused()).isEqualTo("Given name");
            to.type("Aino").keys("Ctrl+Enter");
            assertThat(to.focused()).isEqualTo("Born");
            to.type("04-Mar-1980").keys("Ctrl+Enter");
            assertThat(to.focused()).startsWith("Gender");
            to.type("1").keys("Ctrl+Enter");
            assertThat(to.focused()).startsWith("Allergies");
            to.type("2").keys("Ctrl+Enter");
            assertThat(to.said()).isEqualTo("Say which session of the series this is.");
            to.type("7").keys("Enter");
            to.type("6").keys("Ctrl+Enter");
            assertThat(to.said()).startsWith("The series has fewer sessions than that.");
            to.replace("series.number", "1").keys("Ctrl+Enter");
            assertThat(to.here()).isEqualTo(Step.PROTOCOL);
        }
    }

    @Test
    void
            a_patient_is_found_by_a_part_of_the_name_or_the_scanned_number_or_is_added_by_enter_twice() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.type("hargr mir").keys("Down", "Enter");
            assertThat(to.text()).contains("HARGREAVES, Miriam (Ms)").contains("MRN 123 456");
            to.press("Another patient");
            to.type("123456").keys("Enter");
            assertThat(to.text()).contains("Known allergies: penicillin (rash)");
            assertThat(to.text()).contains("no earlier session here");
            to.press("Another patient");
            assertThat(to.text())
                    .as("nothing of the one before is left beside the search")
                    .contains("Shown once a patient is chosen.");
            to.keys("Ctrl+A").type("Quillfeather").keys("Enter");
            assertThat(to.text()).contains("Enter once more adds a new patient.");
            to.type("s").keys("Enter");
            assertThat(to.text()).as("another text").doesNotContain("Family name");
            assertThat(to.keys("Enter").typed("family")).isEqualTo("Quillfeathers");
            assertThat(to.text())
                    .contains("A new patient has no earlier session here.")
                    .doesNotContain("Shown once a patient is chosen.");
        }
    }

    @Test
    void a_name_typed_with_a_comma_goes_into_both_of_its_fields() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.type("Quillfeather, Ann Marie").keys("Enter", "Enter");
            assertThat(to.typed("family")).isEqualTo("Quillfeather");
            assertThat(to.typed("given")).isEqualTo("Ann Marie");
        }
    }

    @Test
    void what_is_no_two_names_stays_as_it_was_typed() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.type("Quillfeather,").keys("Enter", "Enter");
            assertThat(to.typed("family")).isEqualTo("Quillfeather,");
            assertThat(to.typed("given")).isEmpty();
        }
    }

    /** Found on a real display: Enter twice behind the last field took away all that was typed. */
    @Test
    void enter_behind_the_last_field_goes_to_the_button_that_records_not_to_another_patient() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            to.replace("mrn", "00471");
            to.replace("series.number", "3").keys("Enter");
            to.type("8").keys("Enter");
            assertThat(to.focused()).isEqualTo("Go on to the protocol");
            to.keys("Enter");
            assertThat(to.typed("mrn")).isEqualTo("00471");
        }
    }

    /** Found on a real display: the birth date and allergies of the one stood with the other. */
    @Test
    void another_patient_begins_with_nothing_of_the_one_before() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            to.keys("Tab", "Space");
            to.replace("mrn", "00471");
            to.replace("given", "Judith");
            to.replace("born", "04-Mar-1980").keys("Enter");
            to.type("1").type("1").type("latex");
            to.press("Another patient").press("Add a new patient");
            assertThat(to.typed("mrn")).isEmpty();
            assertThat(to.typed("given")).isEmpty();
            assertThat(to.typed("born")).isEmpty();
            assertThat(to.text()).as("no allergy of the other").doesNotContain("Which");
            to.replace("mrn", "00472");
            to.replace("family", "Lindqvist");
            to.replace("given", "Aino");
            to.replace("born", "04-Mar-1980").keys("Ctrl+Enter");
            assertThat(to.focused()).as("not chosen for the other").startsWith("Gender");
        }
    }

    @Test
    void a_protocol_that_is_chosen_leads_to_the_button_that_plans_not_to_its_sources() {
        try (CheckInDesk to = CheckInDesk.empty(folder)) {
            Walk.newPatient(to);
            to.type("2");
            assertThat(to.focused()).isEqualTo("Plan this session");
            to.keys("Shift+Tab", "Enter");
            assertThat(to.text()).as("by Tab they are reached").contains("prescribing information");
        }
    }
}
