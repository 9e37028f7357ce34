package vigil.people;

import java.util.List;

/**
 * What is known of a patient's allergies: exactly four states (NHS Common User Interface,
 * PAB-0064).
 */
public sealed interface Allergies {

    /** At least one allergy, each in words, with the reaction where it is known. */
    record Known(List<String> allergies) implements Allergies {
        public Known {
            allergies = List.copyOf(allergies);
            if (allergies.isEmpty()) {
                throw new IllegalArgumentException("known allergies are named");
            }
        }
    }

    /** Asked, and there are none. */
    record NoneKnown() implements Allergies {}

    /** Nobody has asked yet. */
    record NotRecorded() implements Allergies {}

    /** Could not be found out. */
    record Unavailable() implements Allergies {}
}
