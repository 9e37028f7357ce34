package vigil.people;

import java.time.LocalDate;
import java.time.Period;

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

    /**
     * The age in completed years on a day. Who is born on 29 February comes of age on 1 March in
     * other years. Refuses a day before the birth.
     */
    public int ageOn(LocalDate day) {
        if (day.isBefore(birthDate)) {
            throw new IllegalArgumentException("a day before the birth");
        }
        return Period.between(birthDate, day).getYears();
    }

    /** The same patient with allergies as now known. */
    public Patient withAllergies(Allergies now) {
        return new Patient(id, mrn, name, birthDate, sex, now);
    }
}
