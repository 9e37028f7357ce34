package vigil.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final PersonName NAME = new PersonName("Osei", "Ama", "");

    private static Patient born(String day) {
        return new Patient(
                new PatientId(new UUID(0, 1)),
                "123 456",
                NAME,
                LocalDate.parse(day),
                Sex.FEMALE,
                new Allergies.NotRecorded());
    }

    private static StaffMember staff(String family, String given) {
        return new StaffMember(
                new StaffId("osei"), new PersonName(family, given, ""), "RN", Set.of(Role.NURSE));
    }

    private static void assertRefused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void initials_are_whole_signs() {
        assertThat(staff("Osei", "Ama").initials()).isEqualTo("AO");
        assertThat(staff("Osei", "").initials()).isEqualTo("O");
        assertThat(staff("\uD835\uDC00x", "\u00C5sa").initials()).isEqualTo("\u00C5\uD835\uDC00");
    }

    @Test
    void names_and_numbers_that_say_who_it_is_are_needed() {
        assertRefused(() -> new PersonName(" ", "Ama", ""));
        assertRefused(() -> new StaffId(""));
        assertRefused(
                () ->
                        new Patient(
                                new PatientId(new UUID(0, 1)),
                                " ",
                                NAME,
                                LocalDate.EPOCH,
                                Sex.UNKNOWN,
                                new Allergies.NoneKnown()));
    }

    @Test
    void known_allergies_are_named_and_cannot_change_from_outside() {
        assertRefused(() -> new Allergies.Known(List.of()));
        List<String> named = new ArrayList<>(List.of("penicillin: rash"));
        Allergies.Known known = new Allergies.Known(named);
        named.clear();
        assertThat(known.allergies()).containsExactly("penicillin: rash");
        assertThat(born("1980-03-04").withAllergies(known).allergies()).isEqualTo(known);
    }
}
