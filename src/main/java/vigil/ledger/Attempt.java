package vigil.ledger;

import java.time.Instant;
import vigil.people.StaffId;

/** A sign-in that failed, kept in clear because nobody was there whose key could seal it. */
public record Attempt(StaffId user, Instant at) {}
