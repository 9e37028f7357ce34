package vigil.access.workplace;

import java.time.Instant;
import vigil.people.StaffId;

/**
 * A wrong password, kept in clear because nobody may be there whose key could seal it.
 *
 * @param recorded whether it is on record already; it is kept nevertheless until the person comes
 *     in, so that the wait grows
 */
public record Attempt(StaffId user, Instant at, boolean recorded) {}
