package vigil.access.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vigil.access.accounts.Account;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.trust.Clinic;
import vigil.access.trust.KeyRing;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/** Two administrators and two nurses, each with a slot under "password of NAME". */
final class Staff {
    static final StaffId OSEI = new StaffId("osei");
    static final StaffId BELL = new StaffId("bell");
    static final Instant START = Instant.parse("2026-11-23T08:00:00.000Z");

    final Clinic clinic;
    final KeyRing ring;
    final KeySlot osei;
    final KeySlot bell;
    final byte[] data;
    private final byte[] seedOfOsei;

    Staff(long seed) {
        Dice dice = new Dice(seed);
        clinic = new Clinic(dice);
        data = dice.bytes(32);
        seedOfOsei = dice.bytes(32);
        PersonalKeys ofOsei = PersonalKeys.of(Secret.taking(seedOfOsei.clone()));
        PersonalKeys ofBell = PersonalKeys.random(dice);
        ring =
                clinic.certified(
                        clinic.certified(clinic.withBoth(), OSEI, Set.of(Role.NURSE), ofOsei),
                        BELL,
                        Set.of(Role.NURSE),
                        ofBell);
        osei = slot(OSEI, ofOsei, dice);
        bell = slot(BELL, ofBell, dice);
    }

    KeySlot slot(StaffId user, PersonalKeys keys, Dice dice) {
        return KeySlot.make(
                head(user, 1, false),
                password(user),
                new Unlocked(new DataKey(1, Secret.taking(data.clone())), keys),
                dice);
    }

    PersonalKeys keysOfOsei() {
        return PersonalKeys.of(Secret.taking(seedOfOsei.clone()));
    }

    Claim claimOfOsei() {
        return claim(OSEI, osei, ring);
    }

    Claim claimOfBell() {
        return claim(BELL, bell, ring);
    }

    static Claim claim(StaffId user, KeySlot slot, KeyRing ring) {
        return new Claim(
                Clinic.STORE,
                account(user),
                slot,
                ring,
                FailedAttempts.NONE,
                Optional.<EpochGrant>empty());
    }

    static Account account(StaffId user) {
        return new Account(
                new StaffMember(
                        user,
                        new PersonName(user.value().toUpperCase(Locale.ROOT), "", ""),
                        "RN",
                        Set.of(Role.NURSE)),
                Account.State.ACTIVE,
                Optional.empty());
    }

    static SlotHead head(StaffId user, int epoch, boolean temporary) {
        return new SlotHead(Clinic.STORE, SlotKind.USER, user, epoch, temporary, Argon2Cost.FLOOR);
    }

    static Secret password(StaffId user) {
        return secret("password of " + user.value());
    }

    static Secret secret(String text) {
        return Secret.taking(text.getBytes(StandardCharsets.UTF_8));
    }
}
