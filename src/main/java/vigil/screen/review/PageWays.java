package vigil.screen.review;

/**
 * Where one can go from a page.
 *
 * @param record to the whole record of the session at hand
 * @param course to its patient over time
 * @param figures to the room over a period
 * @param ledger to the drug ledger
 * @param sessions back to the sessions
 * @param countersign attests the session at hand
 * @param ask asks about the session at hand
 */
record PageWays(
        Runnable record,
        Runnable course,
        Runnable figures,
        Runnable ledger,
        Runnable sessions,
        Runnable countersign,
        Runnable ask) {}
