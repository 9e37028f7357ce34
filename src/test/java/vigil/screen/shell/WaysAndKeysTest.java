package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.StoreFault;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.Role;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.KeyNames;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.session.Stage;

/**
 * Where a session opens, who sees which screen, what the title gives away, how keys are written.
 */
class WaysAndKeysTest {
    private static final Words WORDS = Words.of("shell", "charting", "desk");

    @ParameterizedTest
    @CsvSource({
        "PLANNED, CHECK_IN",
        "CHECKED_IN, CHECK_IN",
        "READY, TREATMENT",
        "DOSING, TREATMENT",
        "PAUSED, TREATMENT",
        "RECOVERING, TREATMENT",
        "FIT_TO_LEAVE, TREATMENT",
        "DISCHARGED, RECORD",
        "NOT_TREATED, RECORD",
        "TRANSFERRED, RECORD",
        "LEFT_AGAINST_ADVICE, RECORD"
    })
    void aSessionOpensWhereItStands(Stage stage, Place place) {
        assertThat(Place.of(stage)).isEqualTo(place);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatOnlyAdministratorsSeeNoNurseSees(Place place) {
        Optional<Permission> needs = place.needs();
        boolean nurse =
                needs.map(need -> Permissions.roleFor(Set.of(Role.NURSE), need).isPresent())
                        .orElse(true);
        boolean administrator =
                needs.map(need -> Permissions.roleFor(Set.of(Role.ADMINISTRATOR), need).isPresent())
                        .orElse(true);
        assertThat(administrator).isTrue();
        assertThat(nurse)
                .isEqualTo(
                        switch (place) {
                            case ACCOUNTS, AUDIT, SETTINGS, BACKUP -> false;
                            default -> true;
                        });
    }

    @ParameterizedTest
    @CsvSource({"accounts, ACCOUNTS", "audit, AUDIT", "board, BOARD", "no-such-screen,"})
    void aScreenOfTheClinicIsFoundByItsName(String name, Place place) {
        assertThat(Place.ofScreen(name)).isEqualTo(Optional.ofNullable(place));
    }

    @Test
    void aLockedWindowSaysNothingOfThePatient() {
        WindowTitle title = new WindowTitle(WORDS);
        SampleChart script = SampleChart.infusion().start(0);
        assertThat(title.of(true, Optional.of(script.session()), "Infusion room 1"))
                .isEqualTo("Vigil · locked");
        assertThat(title.of(false, Optional.of(script.session()), "Infusion room 1"))
                .isEqualTo("HARGREAVES, Miriam (Ms) · MRN 123 456 · Dosing · Vigil");
        assertThat(title.of(false, Optional.empty(), "Infusion room 1"))
                .isEqualTo("Vigil · Infusion room 1");
    }

    static Stream<SaveState> unsaved() {
        return Stream.of(new SaveState.Nothing(), new SaveState.Saving());
    }

    @Test
    void onlyWhatIsOnDiskIsSaidToBe() {
        SampleChart clock = SampleChart.infusion();
        assertThat(StatusText.of(WORDS, new SaveState.Saved(clock.minute(5))))
                .isEqualTo("Saved 14:10:00, on disk");
        assertThat(unsaved().map(state -> StatusText.of(WORDS, state)))
                .containsExactly("Nothing entered yet", "Saving…");
        assertThat(StatusText.of(WORDS, new SaveState.Unreadable(new StoreFault.DiskFull())))
                .endsWith(".")
                .doesNotContain("on disk");
    }

    @ParameterizedTest
    @CsvSource({
        "F2, F2",
        "F12, F12",
        "Ctrl+Enter, Ctrl+Enter",
        "Shortcut+S, Ctrl+S",
        "Alt+B, Alt+B",
        "Shift+Tab, Shift+Tab",
        "Esc, Esc",
        "Ctrl+Shift+Z, Ctrl+Shift+Z",
        "G, G",
        "Ctrl+Comma, 'Ctrl+,'",
        "Slash, /",
        "Backspace, Backspace",
        "Delete, Del",
        "Ctrl+Minus, Ctrl+−",
        "Ctrl+Plus, Ctrl++",
        "Page Up, Page up",
        "Space, Space"
    })
    void aKeyIsWrittenTheSameOnEverySystem(String keys, String written) {
        Locale before = Locale.getDefault();
        try {
            for (String locale : Set.of("en-US", "de-DE", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertThat(KeyNames.of(KeyCombination.valueOf(keys))).isEqualTo(written);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
