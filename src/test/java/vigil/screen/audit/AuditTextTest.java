package vigil.screen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.wording.UnitText.together;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.people.Permission;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.audit.AuditLine.Kind;
import vigil.screen.kit.Words;

/** What an administrator reads of who came, who was refused and what left. */
class AuditTextTest {
    private static final StaffId OSEI = new StaffId("osei");
    private static final StaffId GONE = new StaffId("gone");
    private static final StaffMember NAOMI =
            new StaffMember(
                    OSEI, new PersonName("Osei", "Naomi", ""), "RN", Set.of(Role.ADMINISTRATOR));
    private static final Instant AT = Instant.parse("2026-11-22T14:05:09.900Z");
    private static final String STREAM = "session:2957a3e8-d2c4-392c-84a8-d6dcd3fc5831";

    private final AuditText text =
            new AuditText(
                    Words.of("audit", "credentials"),
                    id -> id.equals(OSEI) ? Optional.of(NAOMI) : Optional.empty(),
                    ZoneId.of("Europe/Berlin"));

    private AuditLine line(AccessEvent event) {
        return text.line(new AccessFact(1, AT, OSEI, event));
    }

    static Stream<Arguments> people() {
        return Stream.of(
                of(
                        new AccessEvent.AccountMade(OSEI, NAOMI.name(), "RN"),
                        Kind.KEYS,
                        "Account made: OSEI, Naomi (RN), user name osei"),
                of(
                        new AccessEvent.AccountMade(GONE, new PersonName("Gone", "", ""), ""),
                        Kind.KEYS,
                        "Account made: gone, user name gone"),
                of(
                        new AccessEvent.BadgeChanged(OSEI, Optional.of(new Badge("4711"))),
                        Kind.KEYS,
                        "Badge given to OSEI, Naomi (RN)"),
                of(
                        new AccessEvent.BadgeChanged(OSEI, Optional.empty()),
                        Kind.KEYS,
                        "Badge taken from OSEI, Naomi (RN)"),
                of(
                        new AccessEvent.PasswordChanged(OSEI, true),
                        Kind.KEYS,
                        "Temporary password set for OSEI, Naomi (RN)"),
                of(
                        new AccessEvent.PasswordChanged(OSEI, false),
                        Kind.KEYS,
                        "Password changed: OSEI, Naomi (RN)"),
                of(new AccessEvent.AccountLeft(GONE), Kind.KEYS, "Account closed: gone"),
                of(new AccessEvent.EpochBegun(2), Kind.KEYS, "Key of the store number 2 began"),
                of(
                        new AccessEvent.EnvelopeChecked(true),
                        Kind.KEYS,
                        "Envelope of the recovery sheet looked at: still sealed"),
                of(
                        new AccessEvent.EnvelopeChecked(false),
                        Kind.KEYS,
                        "Envelope of the recovery sheet looked at: open or gone"),
                of(new AccessEvent.RecoveryUsed(), Kind.PRESENCE, "Recovery sheet used"),
                of(
                        new AccessEvent.EmergencyUsed(OSEI, "nobody else in the building"),
                        Kind.PRESENCE,
                        "Emergency card used: nobody else in the building"),
                of(
                        new AccessEvent.EmergencyAcknowledged(41, "known"),
                        Kind.PRESENCE,
                        "Use of the emergency card (entry 41) noted: known"));
    }

    static Stream<Arguments> presence() {
        return Stream.of(
                of(new AccessEvent.SignedIn(OSEI, 0), Kind.PRESENCE, "Signed in: OSEI, Naomi (RN)"),
                of(
                        new AccessEvent.SignedIn(OSEI, 3),
                        Kind.PRESENCE,
                        "Signed in: OSEI, Naomi (RN), after wrong passwords: 3"),
                of(
                        new AccessEvent.SignInFailed(GONE, AT),
                        Kind.PRESENCE,
                        "Wrong password for gone"),
                of(new AccessEvent.SignedOut(OSEI), Kind.PRESENCE, "Signed out: OSEI, Naomi (RN)"),
                of(new AccessEvent.Locked(OSEI, false), Kind.PRESENCE, "Locked"),
                of(new AccessEvent.Locked(OSEI, true), Kind.PRESENCE, "Locked itself"),
                of(new AccessEvent.Unlocked(true), Kind.PRESENCE, "Unlocked by PIN"),
                of(new AccessEvent.Unlocked(false), Kind.PRESENCE, "Unlocked by password"),
                of(
                        new AccessEvent.SettingChanged("idle-minutes", "5", "10"),
                        Kind.STORE,
                        "Setting “Lock after minutes” changed from 5 to 10"),
                of(
                        new AccessEvent.SettingChanged("exports", "", "/srv/{0}"),
                        Kind.STORE,
                        "Setting “Folder for records that leave” changed from nothing to /srv/{0}"),
                of(
                        new AccessEvent.SettingChanged("no-longer-known", "a", ""),
                        Kind.STORE,
                        "Setting “no-longer-known” changed from a to nothing"));
    }

    static Stream<Arguments> records() {
        return Stream.of(
                of(
                        new AccessEvent.RecordViewed(STREAM),
                        Kind.RECORDS,
                        "Record looked at: session 2957a3e8"),
                of(
                        new AccessEvent.RecordExported(STREAM, "fhir"),
                        Kind.RECORDS,
                        "Record exported: session 2957a3e8, fhir"),
                of(
                        new AccessEvent.AuditPrinted(1284),
                        Kind.RECORDS,
                        "Audit put on paper, 1,284 lines"),
                of(
                        new AccessEvent.BackupRestored(912, true),
                        Kind.STORE,
                        "Restoring tried out, with the backup up to entry 912"),
                of(
                        new AccessEvent.BackupRestored(912, false),
                        Kind.STORE,
                        "Backup restored, up to entry 912"),
                of(
                        new AccessEvent.BackupMade(912),
                        Kind.STORE,
                        "Backup made and verified, up to entry 912 of the store"),
                of(
                        new AccessEvent.StoreVerified(1284, 0),
                        Kind.STORE,
                        "Store verified: 1,284 entries, nothing found"),
                of(
                        new AccessEvent.StoreVerified(1284, 2),
                        Kind.STORE,
                        "Store verified: 1,284 entries, findings: 2"),
                of(
                        new AccessEvent.ClockJumped(3_600_500),
                        Kind.STORE,
                        "Clock of the computer jumped by 3,600 s"),
                of(
                        new AccessEvent.ClockJumped(-61_000),
                        Kind.STORE,
                        "Clock of the computer jumped by −61 s"));
    }

    private static Arguments of(AccessEvent event, Kind kind, String said) {
        return Arguments.of(event, kind, said);
    }

    @ParameterizedTest
    @MethodSource({"people", "presence", "records"})
    void anEventIsSaidInOneLineOfItsKind(AccessEvent event, Kind kind, String said) {
        AuditLine line = line(event);
        assertThat(line.what()).isEqualTo(together(said));
        assertThat(line.kind()).isEqualTo(kind);
        assertThat(line.who()).isEqualTo("OSEI, Naomi (RN)");
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void whatSomebodyWasRefusedOrConfirmedIsNamedForEachPermission(Permission permission) {
        String refused = line(new AccessEvent.ActRefused(permission)).what();
        assertThat(refused).startsWith("Refused: ").doesNotContain("audit.", permission.name());
        assertThat(line(new AccessEvent.Confirmed(OSEI, permission)).what())
                .isEqualTo(
                        "OSEI, Naomi (RN) confirmed with the password: "
                                + refused.substring("Refused: ".length()));
    }

    @Test
    void theTimeIsThatOfTheRoomToTheSecond() {
        assertThat(line(new AccessEvent.RecoveryUsed()).when()).isEqualTo("22-Nov-2026 15:05:09");
    }

    @ParameterizedTest
    @CsvSource({
        "session:2957a3e8-d2c4, 2957a3e8",
        "2957a3e8-d2c4, 2957a3e8",
        "s:abc, abc",
        "a:b:12345678, " + "12345678",
        "'', ''"
    })
    void aSessionIsNamedByNoMoreThanTheBeginningOfItsId(String stream, String said) {
        assertThat(AuditText.session(stream)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "osei",
                "OSEI",
                "wrong osei",
                "osei   wrong",
                " wrong ",
                "",
                "22-nov",
                "15:05",
                "gone 22-nov naomi",
                "for gone"
            })
    void aLineIsFoundByAnyOfItsWords(String typed) {
        assertThat(line(new AccessEvent.SignInFailed(GONE, AT)).has(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "osei bell", "23-nov", "14:05", "wrongpassword"})
    void andNotByWordsThatStandNowhereInIt(String typed) {
        assertThat(line(new AccessEvent.SignInFailed(GONE, AT)).has(typed)).isFalse();
    }

    @Test
    void aNameWithoutAGivenNameStandsAlone() {
        AuditText alone =
                new AuditText(
                        Words.of("audit", "credentials"),
                        id ->
                                Optional.of(
                                        new StaffMember(
                                                id,
                                                new PersonName("Recovery sheet", "", ""),
                                                "",
                                                Set.of())),
                        ZoneId.of("UTC"));
        assertThat(List.of(alone.who(OSEI), alone.who(GONE)))
                .containsExactly("Recovery sheet", "Recovery sheet");
    }
}
