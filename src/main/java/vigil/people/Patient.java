package vigil.people;

import java.time.LocalDate;

/**
 * A patient as known on the day of the session.
 *
 * @param mrn the medical record number, as the clinic writes it
 */
public record Patient(
        PatientId id,
        String mrn,
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        Allergies allergies) {
    public Patient {
        if (mrn.isBlank()) {
            throw new IllegalArgumentException("a medical record number is needed");
        }
    }

    /** The same patient with allergies as now known. */
    public Patient withAllergies(Allergies now) {
        return new Patient(id, mrn, name, birthDate, sex, now);
    }
}
