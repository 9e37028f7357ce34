package vigil.screen.desk;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.keeping.Backup;
import vigil.keeping.Damage;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;
import vigil.wording.StoreFindingText;

/** What was found in a store and which backups there are, in words. */
public final class KeepingText {
    private static final int NAMED = 4;

    private KeepingText() {}

    /** What does not fit, by patient and session where that is known; the first few in full. */
    public static String findings(Words words, List<Damage> damage, List<SessionSummary> sessions) {
        String named =
                damage.stream()
                        .limit(NAMED)
                        .map(one -> finding(words, one, sessions))
                        .collect(Collectors.joining(" "));
        return damage.size() <= NAMED
                ? named
                : named + " " + words.say("desk.keeping.more", damage.size() - NAMED);
    }

    private static String finding(Words words, Damage damage, List<SessionSummary> sessions) {
        Optional<SessionSummary> row =
                damage.session()
                        .flatMap(
                                id ->
                                        sessions.stream()
                                                .filter(one -> one.id().equals(id))
                                                .findFirst());
        String where =
                Stream.of(
                                row.map(one -> session(words, one)),
                                Optional.of(damage.fact())
                                        .filter(fact -> fact > 0)
                                        .map(fact -> words.say("desk.keeping.fact", fact)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return words.say(
                "desk.keeping.finding",
                where.isEmpty() ? words.say("desk.keeping.file") : where,
                StoreFindingText.of(words, damage.beside()));
    }

    private static String session(Words words, SessionSummary row) {
        return words.say(
                "desk.keeping.session",
                PersonText.name(row.patient().name()),
                DisplayText.date(row.plannedFor().local().toLocalDate()));
    }

    /** When a backup was made, and how many entries it holds. */
    public static String backup(Words words, Backup backup, ZoneId zone) {
        return words.say("desk.keeping.backup", made(backup, zone), backup.facts());
    }

    /** {@code 22-Nov-2026 15:46}. */
    public static String made(Backup backup, ZoneId zone) {
        ZonedDateTime made = backup.made().atZone(zone);
        return DisplayText.date(made.toLocalDate())
                + " "
                + DisplayText.time(made.toOffsetDateTime(), zone);
    }
}
