package vigil.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: the newest of each of the last days and of each of the last weeks on which
 * any was made, and always the newest of all.
 *
 * @param days so many days
 * @param weeks so many weeks, as ISO 8601 counts them
 */
record Keeping(int days, int weeks) {
    /** Seven daily and four weekly ones. */
    static final Keeping USUAL = new Keeping(7, 4);

    /** Of backups made at these times, those that stay. */
    Set<Instant> of(Collection<Instant> made, ZoneId zone) {
        List<Instant> newestFirst = made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>();
        newest(newestFirst, days, zone, day -> day, kept);
        newest(newestFirst, weeks, zone, Keeping::weekOf, kept);
        newestFirst.stream().findFirst().ifPresent(kept::add);
        return kept;
    }

    private static void newest(
            List<Instant> newestFirst,
            int most,
            ZoneId zone,
            Function<LocalDate, Object> span,
            Set<Instant> kept) {
        Set<Object> spans = new HashSet<>();
        for (Instant one : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(one.atZone(zone).toLocalDate()))) {
                kept.add(one);
            }
        }
    }

    private static Object weekOf(LocalDate day) {
        return List.of(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
