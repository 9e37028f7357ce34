package vigil.access.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.access.keys.Dice;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.SlotKind;
import vigil.access.trust.KeyStatement.Certificate;
import vigil.access.trust.KeyStatement.Withdrawal;
import vigil.people.Role;
import vigil.people.StaffId;

/** A clinic with up to two administrators, and the statements by which others are certified. */
public final class Clinic {
    public static final String STORE = "6f1d2c8e-0000-4000-8000-000000000001";
    public static final StaffId REYES = new StaffId("reyes");
    public static final StaffId ADEYEMI = new StaffId("adeyemi");
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000Z");

    public final PersonalKeys reyes;
    public final PersonalKeys adeyemi;
    private final Dice dice;

    public Clinic(Dice dice) {
        this.dice = dice;
        this.reyes = PersonalKeys.random(dice);
        this.adeyemi = PersonalKeys.random(dice);
    }

    /** One administrator. */
    public KeyRing withFirst() {
        KeyRing empty = KeyRing.rootedIn(STORE, reyes.publicKeys().id());
        return empty.with(
                SignedStatement.of(
                        certificate(empty, REYES, Set.of(Role.ADMINISTRATOR), reyes), reyes));
    }

    /** Two administrators. */
    public KeyRing withBoth() {
        KeyRing first = withFirst();
        return first.with(
                SignedStatement.of(
                        certificate(first, ADEYEMI, Set.of(Role.ADMINISTRATOR), adeyemi), reyes));
    }

    /** Two administrators and a recovery key. */
    public KeyRing withRecovery(PersonalKeys recovery) {
        KeyRing both = withBoth();
        return both.with(
                SignedStatement.of(
                                new Certificate(
                                        both.next(NOON),
                                        new StaffId("recovery"),
                                        "Recovery sheet",
                                        Set.of(),
                                        SlotKind.RECOVERY,
                                        recovery.publicKeys()),
                                reyes)
                        .countersigned(adeyemi));
    }

    /** A clinician certified by both. */
    public KeyRing certified(KeyRing ring, StaffId user, PersonalKeys keys) {
        return certified(ring, user, Set.of(Role.SUPERVISING_CLINICIAN), keys);
    }

    /** Somebody certified by both. */
    public KeyRing certified(KeyRing ring, StaffId user, Set<Role> roles, PersonalKeys keys) {
        return ring.with(
                SignedStatement.of(certificate(ring, user, roles, keys), reyes)
                        .countersigned(adeyemi));
    }

    /** The statements for two administrators and so many nurses. */
    public List<SignedStatement> line(int nurses) {
        List<SignedStatement> line = new ArrayList<>();
        KeyRing ring = KeyRing.rootedIn(STORE, reyes.publicKeys().id());
        line.add(
                SignedStatement.of(
                        certificate(ring, REYES, Set.of(Role.ADMINISTRATOR), reyes), reyes));
        ring = ring.with(line.getLast());
        line.add(
                SignedStatement.of(
                        certificate(ring, ADEYEMI, Set.of(Role.ADMINISTRATOR), adeyemi), reyes));
        ring = ring.with(line.getLast());
        for (int i = 0; i < nurses; i++) {
            line.add(
                    SignedStatement.of(
                                    certificate(
                                            ring,
                                            new StaffId("nurse" + i),
                                            Set.of(Role.NURSE),
                                            PersonalKeys.random(dice)),
                                    adeyemi)
                            .countersigned(reyes));
            ring = ring.with(line.getLast());
        }
        return line;
    }

    public static Certificate certificate(
            KeyRing ring, StaffId user, Set<Role> roles, PersonalKeys keys) {
        return new Certificate(
                ring.next(NOON),
                user,
                user.value().toUpperCase(Locale.ROOT),
                roles,
                SlotKind.USER,
                keys.publicKeys());
    }

    public static Withdrawal withdrawal(KeyRing ring, StaffId user, PersonalKeys keys) {
        return new Withdrawal(ring.next(NOON), user, keys.publicKeys().id());
    }
}
