package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

final class StaffChoiceTest {
    private static final StaffMember OSEI = member("osei", "Osei", "Naomi", "RN");
    private static final StaffMember BELL = member("bell", "Bell", "Jonas", "RN");
    private static final StaffMember MBEKI = member("mbeki", "Mbeki", "Thandi", "MD");
    private static final List<StaffMember> STAFF = List.of(OSEI, BELL, MBEKI);

    private static StaffMember member(String id, String family, String given, String credentials) {
        return new StaffMember(
                new StaffId(id),
                new PersonName(family, given, ""),
                credentials,
                Set.of(Role.NURSE));
    }

    private static StaffChoice choice() {
        return FxHarness.onFx(() -> new StaffChoice(Words.of("desk"), "Checked by", STAFF));
    }

    @Test
    void a_part_of_the_name_and_enter_takes_the_only_one_that_fits() {
        StaffChoice choice = choice();
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
            fx.act(choice::takeFocus).type("naom").press(KeyCode.ENTER);
            assertThat(choice.chosen()).contains(OSEI);
        }
    }

    @Test
    void enter_takes_nobody_while_several_fit_and_says_why() {
        StaffChoice choice = choice();
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
            fx.act(choice::takeFocus).type("rn").press(KeyCode.ENTER);
            assertThat(choice.chosen()).isEmpty();
            assertThat(choice.problem())
                    .contains("More than one name fits. Go down to one and press Enter.");
            fx.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
            assertThat(choice.chosen()).contains(BELL);
        }
    }

    @Test
    void an_unknown_name_is_not_taken() {
        StaffChoice choice = choice();
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
            fx.act(choice::takeFocus).type("smith").press(KeyCode.ENTER);
            assertThat(choice.chosen()).isEmpty();
            assertThat(choice.problem()).contains("Nobody of that name is on the staff list.");
        }
    }

    @Test
    void a_choice_can_be_changed() {
        StaffChoice choice = choice();
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
            fx.act(choice::takeFocus).type("bell").press(KeyCode.ENTER);
            fx.press(KeyCode.SPACE);
            assertThat(choice.chosen()).isEmpty();
            fx.type("mbeki").press(KeyCode.ENTER);
            assertThat(choice.chosen()).contains(MBEKI);
        }
    }

    @Test
    void the_second_person_is_never_the_first() {
        assertThat(StaffChoice.others(STAFF, OSEI)).containsExactly(BELL, MBEKI);
    }

    @Test
    void names_are_shown_family_first() {
        assertThat(PersonText.staff(OSEI)).isEqualTo("OSEI, Naomi (RN)");
        assertThat(PersonText.name(new PersonName("Hargreaves", "Miriam", "Ms")))
                .isEqualTo("HARGREAVES, Miriam (Ms)");
        assertThat(PersonText.name(new PersonName("Abara", "", ""))).isEqualTo("ABARA");
    }
}
