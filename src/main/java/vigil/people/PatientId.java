package vigil.people;

import java.util.UUID;

/** Our own stable id of a patient. */
public record PatientId(UUID value) {}
