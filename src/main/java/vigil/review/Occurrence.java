package vigil.review;

import java.time.Instant;

/**
 * Something to which due times are tied, as it happened.
 *
 * @param key tells several of one kind apart; empty where there is only one
 */
record Occurrence(Instant at, String key) {}
