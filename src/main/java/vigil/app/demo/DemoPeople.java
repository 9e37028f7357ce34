package vigil.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.Sex;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/** Invented people: none of them ever lived. */
public final class DemoPeople {

    private DemoPeople() {}

    /** The staff of the room; two of them also keep its accounts. */
    public static List<StaffMember> staff() {
        return List.of(
                member("osei", new PersonName("Osei", "Naomi", ""), "RN", Role.NURSE),
                member(
                        "bell",
                        new PersonName("Bell", "Jonas", ""),
                        "RN",
                        Role.NURSE,
                        Role.ADMINISTRATOR),
                member(
                        "mbeki",
                        new PersonName("Mbeki", "Thandi", ""),
                        "MD",
                        Role.SUPERVISING_CLINICIAN,
                        Role.ADMINISTRATOR));
    }

    private static StaffMember member(
            String id, PersonName name, String credentials, Role... roles) {
        return new StaffMember(new StaffId(id), name, credentials, Set.of(roles));
    }

    /** Who takes a patient home. */
    record Escort(String name, String relation, String phone) {

        /** As it is said in one line. */
        String said() {
            return name + ", " + relation + ", " + phone;
        }
    }

    /** Who takes a patient home; every one of them was invented with the patient. */
    static Escort escort(Patient patient) {
        return switch (patient.name().family()) {
            case "Okafor" -> new Escort("Ruth Okafor", "sister", "555 0144");
            case "Lindqvist" -> new Escort("Eero Lindqvist", "father", "555 0177");
            case "Park" -> new Escort("Min-jun Park", "father", "555 0136");
            case "Meyer" -> new Escort("Lena Meyer", "daughter", "555 0159");
            case "Silva" -> new Escort("Inês Silva", "wife", "555 0183");
            case "Abara" -> new Escort("Ngozi Abara", "wife", "555 0121");
            default -> new Escort("Tom Hargreaves", "brother", "555 0100");
        };
    }

    static Patient hargreaves() {
        return patient(
                "123 456",
                new PersonName("Hargreaves", "Miriam", "Ms"),
                LocalDate.of(1980, 3, 4),
                Sex.FEMALE,
                new Allergies.Known(List.of("penicillin (rash)")));
    }

    static Patient okafor() {
        return patient(
                "118 204",
                new PersonName("Okafor", "Daniel", "Mr"),
                LocalDate.of(1968, 11, 19),
                Sex.MALE,
                new Allergies.NoneKnown());
    }

    static Patient lindqvist() {
        return patient(
                "140 877",
                new PersonName("Lindqvist", "Aino", "Mx"),
                LocalDate.of(1991, 6, 30),
                Sex.OTHER,
                new Allergies.NotRecorded());
    }

    static Patient abara() {
        return patient(
                "131 550",
                new PersonName("Abara", "Chidi", "Mr"),
                LocalDate.of(1975, 1, 12),
                Sex.MALE,
                new Allergies.NoneKnown());
    }

    static Patient park() {
        return patient(
                "150 332",
                new PersonName("Park", "Ji-woo", "Ms"),
                LocalDate.of(1986, 9, 2),
                Sex.FEMALE,
                new Allergies.NoneKnown());
    }

    static Patient meyer() {
        return patient(
                "127 915",
                new PersonName("Meyer", "Greta", "Ms"),
                LocalDate.of(1959, 4, 23),
                Sex.FEMALE,
                new Allergies.NoneKnown());
    }

    static Patient silva() {
        return patient(
                "144 061",
                new PersonName("Silva", "Rui", "Mr"),
                LocalDate.of(1972, 12, 8),
                Sex.MALE,
                new Allergies.Known(List.of("latex (itch)")));
    }

    private static Patient patient(
            String mrn, PersonName name, LocalDate born, Sex sex, Allergies allergies) {
        UUID id = UUID.nameUUIDFromBytes(("demo patient " + mrn).getBytes(StandardCharsets.UTF_8));
        return new Patient(new PatientId(id), mrn, name, born, sex, allergies);
    }
}
