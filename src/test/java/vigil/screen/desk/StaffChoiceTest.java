package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.kit.FormScroll;
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
    void the_second_person_is_never_the_first_nor_who_may_not_be_second() {
        StaffMember office =
                new StaffMember(
                        new StaffId("abara"),
                        new PersonName("Abara", "Chidi", ""),
                        "",
                        Set.of(Role.ADMINISTRATOR));
        assertThat(StaffChoice.seconds(List.of(OSEI, BELL, office, MBEKI), OSEI))
                .containsExactly(BELL, MBEKI);
    }

    private static StaffChoice second(List<StaffMember> staff) {
        return FxHarness.onFx(
                () -> StaffChoice.second(Words.of("desk"), "Checked by", staff, OSEI));
    }

    /** With gloves on, one key. */
    @Test
    void a_second_person_is_chosen_by_a_digit_and_by_a_name_as_before() {
        for (String typed : List.of("2", "mbe")) {
            StaffChoice choice = second(STAFF);
            try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
                fx.act(choice::takeFocus).type(typed);
                if (typed.length() > 1) {
                    fx.press(KeyCode.ENTER);
                }
                assertThat(choice.chosen()).contains(MBEKI);
            }
        }
    }

    @Test
    void a_digit_behind_letters_and_one_that_nobody_has_choose_nobody() {
        StaffChoice choice = second(STAFF);
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
            fx.act(choice::takeFocus).type("3").type("b1");
            assertThat(choice.chosen()).isEmpty();
        }
    }

    /** A staff number is typed as a user name: its first digit must not choose somebody else. */
    @Test
    void where_user_names_hold_digits_names_are_typed() {
        StaffMember numbered = member("2041", "Iyer", "Asha", "RN");
        StaffChoice choice = second(List.of(OSEI, BELL, MBEKI, numbered));
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
            fx.act(choice::takeFocus).type("2");
            assertThat(choice.chosen()).isEmpty();
            fx.type("041").press(KeyCode.ENTER);
            assertThat(choice.chosen()).contains(numbered);
        }
    }

    @Test
    void more_people_than_digits_are_typed() {
        List<StaffMember> many =
                IntStream.range(0, 11)
                        .mapToObj(at -> member("n" + (char) ('a' + at), "Name", "N", "RN"))
                        .toList();
        StaffChoice choice = second(many);
        try (FxHarness fx = FxHarness.show(() -> new VBox(choice), 500, 500)) {
            fx.act(choice::takeFocus).type("1");
            assertThat(choice.chosen()).isEmpty();
        }
    }

    /** The list says which digit is whose, also in a low form, and it is no stop of its own. */
    @Test
    void in_a_low_form_the_names_come_into_sight_with_the_field() {
        StaffChoice choice = second(STAFF);
        Region above = FxHarness.onFx(Region::new);
        above.setMinHeight(400);
        try (FxHarness fx =
                FxHarness.show(() -> new FormScroll(new VBox(above, choice)), 400, 220)) {
            fx.act(choice::takeFocus).pulse().pulse();
            Node list = fx.root().lookup(".list-view");
            assertThat(fx.call(() -> list.localToScene(list.getLayoutBounds()).getMaxY()))
                    .isLessThanOrEqualTo(220);
        }
    }

    @Test
    void names_are_shown_family_first() {
        assertThat(PersonText.staff(OSEI)).isEqualTo("OSEI, Naomi (RN)");
        assertThat(PersonText.name(new PersonName("Hargreaves", "Miriam", "Ms")))
                .isEqualTo("HARGREAVES, Miriam (Ms)");
        assertThat(PersonText.name(new PersonName("Abara", "", ""))).isEqualTo("ABARA");
    }
}
