package vigil.access.audit;

import java.time.Instant;
import vigil.people.StaffId;

/**
 * An event with when it was and who did it.
 *
 * @param number in the line of these facts, from 1 without gaps
 * @param by who did it; where nobody was signed in, whom it is about
 */
public record AccessFact(long number, Instant at, StaffId by, AccessEvent event) {}
