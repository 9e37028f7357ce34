package vigil.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.access.accounts.Account;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent.AccountLeft;
import vigil.access.audit.AccessEvent.AccountMade;
import vigil.access.audit.AccessEvent.AnchorAcknowledged;
import vigil.access.audit.AccessEvent.AnchorMissing;
import vigil.access.audit.AccessEvent.BadgeChanged;
import vigil.access.audit.AccessEvent.EmergencyAcknowledged;
import vigil.access.audit.AccessEvent.EmergencyUsed;
import vigil.access.audit.AccessEvent.KeyStated;
import vigil.access.audit.AccessEvent.Locked;
import vigil.access.audit.AccessEvent.PasswordChanged;
import vigil.access.audit.AccessEvent.RecoveryUsed;
import vigil.access.audit.AccessEvent.SignedIn;
import vigil.access.keys.Dice;
import vigil.access.keys.PersonalKeys;
import vigil.access.trust.Clinic;
import vigil.access.trust.KeyRing;
import vigil.access.trust.SignedStatement;
import vigil.people.Permission;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;

class AccountsTest {
    private static final StaffId NURSE = new StaffId("osei");
    private static final Badge BADGE = new Badge("A-17");

    private final Dice dice = new Dice(151);
    private final Clinic clinic = new Clinic(dice);
    private final List<AccessFact> facts = new ArrayList<>();
    private final PersonalKeys nurse = PersonalKeys.random(dice);

    @Test
    void anAccountHasTheRolesThatAreSignedAndNoOthers() {
        made(Clinic.REYES);
        made(NURSE);
        assertThat(account(NURSE).member().roles()).as("nobody signed anything yet").isEmpty();
        assertThat(account(NURSE).may(Permission.OBSERVE)).isFalse();

        first();
        certified(Set.of(Role.NURSE));

        assertThat(account(NURSE).member().roles()).containsOnly(Role.NURSE);
        assertThat(account(NURSE).may(Permission.OBSERVE)).isTrue();
        assertThat(account(Clinic.REYES).may(Permission.KEEP_ACCOUNTS)).isTrue();
    }

    @Test
    void aRoleTakenAwayIsGoneAndComesBackOnlySigned() {
        made(NURSE);
        first();
        certified(Set.of(Role.NURSE, Role.SUPERVISING_CLINICIAN));
        assertThat(account(NURSE).may(Permission.COUNTERSIGN)).isTrue();

        certified(Set.of(Role.NURSE));

        assertThat(account(NURSE).may(Permission.COUNTERSIGN)).isFalse();
    }

    @Test
    void aRoleThatNobodyMaySignStopsTheFold() {
        made(NURSE);
        first();
        KeyRing ring = accounts().ring();
        add(
                new KeyStated(
                        SignedStatement.of(
                                Clinic.certificate(ring, NURSE, Set.of(Role.ADMINISTRATOR), nurse),
                                nurse)));

        assertThatThrownBy(this::accounts).hasMessage("NOT_TRUSTED");
    }

    @Test
    void whoLeftStaysReadableAndMayNothing() {
        made(NURSE);
        first();
        certified(Set.of(Role.NURSE));
        add(new BadgeChanged(NURSE, Optional.of(BADGE)));
        assertThat(accounts().holding(BADGE)).contains(account(NURSE));

        add(new AccountLeft(NURSE));

        assertThat(account(NURSE).state()).isEqualTo(Account.State.LEFT);
        assertThat(account(NURSE).member().name().family()).isEqualTo("osei");
        assertThat(account(NURSE).may(Permission.OBSERVE)).isFalse();
        assertThat(accounts().holding(BADGE)).isEmpty();
        assertThat(accounts().all()).hasSize(1);
    }

    @Test
    void aBadgeBelongsToOnePersonAtATime() {
        made(NURSE);
        made(Clinic.REYES);
        add(new BadgeChanged(NURSE, Optional.of(BADGE)));
        add(new BadgeChanged(NURSE, Optional.empty()));
        add(new BadgeChanged(Clinic.REYES, Optional.of(BADGE)));
        assertThat(accounts().holding(BADGE)).contains(account(Clinic.REYES));

        add(new BadgeChanged(NURSE, Optional.of(BADGE)));

        assertThatThrownBy(this::accounts).hasMessage("MALFORMED");
    }

    /** A store in which that was written before it was known to say nothing must open. */
    @Test
    void whoIsGivenTheirOwnBadgeOnceMoreHasIt() {
        made(NURSE);
        add(new BadgeChanged(NURSE, Optional.of(BADGE)));
        add(new BadgeChanged(NURSE, Optional.of(BADGE)));
        assertThat(accounts().holding(BADGE)).contains(account(NURSE));
    }

    @Test
    void anAccountIsMadeOnceAndBeforeAnythingIsSaidOfIt() {
        add(new PasswordChanged(NURSE, true));
        assertThatThrownBy(this::accounts).hasMessage("MALFORMED");
        facts.clear();
        made(NURSE);
        made(NURSE);
        assertThatThrownBy(this::accounts).hasMessage("MALFORMED");
    }

    @Test
    void aMissingFactStopsTheFold() {
        made(NURSE);
        made(Clinic.REYES);
        add(new Locked(NURSE, true));
        facts.remove(1);

        assertThatThrownBy(this::accounts).hasMessage("MALFORMED");
    }

    @Test
    void theUseOfTheSealedCardStaysOpenUntilSomebodyTakesNote() {
        made(NURSE);
        add(new EmergencyUsed(NURSE, "fire drill"));
        add(new SignedIn(NURSE, 0));
        assertThat(accounts().cardsToAcknowledge()).containsExactly(2L);

        add(new EmergencyAcknowledged(2, "spoken with her"));

        assertThat(accounts().cardsToAcknowledge()).isEmpty();
        add(new EmergencyAcknowledged(2, "once more"));
        assertThatThrownBy(this::accounts).hasMessage("MALFORMED");
    }

    @Test
    void aMissingAnchorStaysOpenUntilSomebodyTakesNoteOfItOrOfALaterOne() {
        made(NURSE);
        add(new AnchorMissing(1));
        add(new AnchorMissing(2));
        assertThat(accounts().anchorsToAcknowledge())
                .extractingFromEntries(one -> one.getKey() + " after " + one.getValue().last())
                .containsExactly("2 after 1", "3 after 2");

        add(new AnchorAcknowledged(3, "another computer"));

        assertThat(accounts().anchorsToAcknowledge()).isEmpty();
        add(new AnchorAcknowledged(2, "once more"));
        assertThatThrownBy(this::accounts).hasMessage("MALFORMED");
    }

    @Test
    void theUseOfTheRecoverySheetIsRemembered() {
        made(NURSE);
        assertThat(accounts().recoveryUsed()).isEmpty();

        add(new RecoveryUsed());

        assertThat(accounts().recoveryUsed()).contains(Clinic.NOON.plusSeconds(2));
    }

    private void made(StaffId user) {
        add(new AccountMade(user, new PersonName(user.value(), "", ""), "RN"));
    }

    private void first() {
        KeyRing empty = KeyRing.rootedIn(Clinic.STORE, clinic.reyes.publicKeys().id());
        add(
                new KeyStated(
                        SignedStatement.of(
                                Clinic.certificate(
                                        empty,
                                        Clinic.REYES,
                                        Set.of(Role.ADMINISTRATOR),
                                        clinic.reyes),
                                clinic.reyes)));
    }

    private void certified(Set<Role> roles) {
        add(
                new KeyStated(
                        SignedStatement.of(
                                Clinic.certificate(accounts().ring(), NURSE, roles, nurse),
                                clinic.reyes)));
    }

    private void add(AccessEvent event) {
        long number = facts.size() + 1L;
        facts.add(new AccessFact(number, Clinic.NOON.plusSeconds(number), Clinic.REYES, event));
    }

    private Accounts accounts() {
        return Accounts.of(Clinic.STORE, clinic.reyes.publicKeys().id(), facts);
    }

    private Account account(StaffId user) {
        return accounts().account(user).orElseThrow();
    }
}
