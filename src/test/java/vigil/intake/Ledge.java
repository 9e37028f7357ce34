package vigil.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.assets.PlausibilityFile;
import vigil.charting.Charting;
import vigil.charting.Clock;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.session.SampleChart;
import vigil.session.SessionId;

/** A real store with one session in it, and a clock that stands still after it. */
final class Ledge implements AutoCloseable {
    static final List<StaffMember> STAFF =
            List.of(
                    member("osei", "Osei", "Naomi", Role.NURSE),
                    member("bell", "Bell", "Jonas", Role.NURSE),
                    member("brandt", "Brandt", "Julia", Role.NURSE),
                    member("abara", "Abara", "Chidi", Role.ADMINISTRATOR));

    final SqliteLedger ledger;
    final Charting charting;
    final SessionId session;
    private final Instant now;
    private long ids;

    Ledge(Path folder, SampleChart chart, Instant now) {
        this.now = now;
        this.ledger = UnderKeys.create(folder, this::next);
        ledger.append(chart.facts());
        this.session = chart.facts().getFirst().session();
        this.charting = new Charting(ledger, clock(), this::next, bounds(), Ledge::member);
    }

    private UUID next() {
        return new UUID(9, ++ids);
    }

    private static vigil.vitals.PlausibilityBounds bounds() {
        return PlausibilityFile.shipped();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public long elapsedNanos() {
                return 0;
            }

            @Override
            public ZoneId zone() {
                return SampleChart.ZONE;
            }
        };
    }

    private static StaffMember member(String id, String family, String given, Role role) {
        return new StaffMember(
                new vigil.people.StaffId(id),
                new PersonName(family, given, ""),
                "RN",
                Set.of(role));
    }

    private static Optional<StaffMember> member(vigil.people.StaffId id) {
        return STAFF.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private DowntimeIntake intake() {
        return new DowntimeIntake(charting, bounds(), STAFF, now);
    }

    Intake chart(byte[] file) {
        return intake().chart(file, sheet());
    }

    Intake chart(String... lines) {
        return chart(bytes(lines));
    }

    Intake look(String... lines) {
        return intake().look(bytes(lines), sheet());
    }

    private DowntimeIntake.Sheet sheet() {
        return new DowntimeIntake.Sheet(session, SampleChart.NURSE);
    }

    static byte[] bytes(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    long revision() {
        return ledger.head().revision();
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** A row of all columns, each cell in quotes; an underscore stands for a space. */
    static String row(String cells) {
        Map<String, String> said = new HashMap<>(Map.of("date", "2026-11-22", "time", "14:10"));
        for (String cell : cells.split(" ", -1)) {
            int is = cell.indexOf('=');
            said.put(cell.substring(0, is), cell.substring(is + 1).replace('_', ' '));
        }
        return Stream.of(Column.values())
                .map(column -> '"' + said.getOrDefault(column.head(), "") + '"')
                .collect(Collectors.joining(","));
    }
}
