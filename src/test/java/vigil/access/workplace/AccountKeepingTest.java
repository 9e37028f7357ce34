package vigil.access.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.Dice;
import vigil.access.signin.ClockReading;
import vigil.access.signin.IdleLock;
import vigil.access.signin.PinEntry;
import vigil.access.signin.Presence;
import vigil.access.signin.SignIn;
import vigil.people.Permission;
import vigil.people.Role;
import vigil.people.StaffId;

/** Who may come in and as what, as administrators keep it; and that who left comes in no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountKeepingTest {
    private static final Badge BADGE = new Badge("4711");

    private MemoryStore ready;
    private MemoryStore store;
    private Place place;
    private Workplace workplace;
    private AccountKeeping keeping;

    @BeforeAll
    void setUp() {
        ready = Place.ready(21);
    }

    @BeforeEach
    void anAdministratorIsIn() {
        store = ready.copy();
        place = new Place(store, 22);
        workplace = place.workplace;
        keeping = workplace.accountKeeping();
        assertThat(place.enter(Place.REYES)).isInstanceOf(Entering.In.class);
    }

    private static Kept refused(Kept.Why why) {
        return new Kept.Refused(why);
    }

    private void done(Kept kept) {
        assertThat(kept).isEqualTo(new Kept.Done());
    }

    @Test
    void aBadgeIsOnePersonsAtATime() {
        done(keeping.badge(Place.OSEI.id(), Optional.of(BADGE)));
        assertThat(keeping.badge(Place.BELL.id(), Optional.of(BADGE)))
                .isEqualTo(refused(Kept.Why.BADGE_TAKEN));
        int before = store.events().size();
        done(keeping.badge(Place.OSEI.id(), Optional.of(BADGE)));
        assertThat(store.events()).as("nothing was changed").hasSize(before);
        assertThat(workplace.holder(BADGE)).map(Person::id).contains(Place.OSEI.id());
        done(keeping.badge(Place.OSEI.id(), Optional.empty()));
        assertThat(workplace.holder(BADGE)).isEmpty();
        done(keeping.badge(Place.BELL.id(), Optional.of(BADGE)));
    }

    /** What is written is there for ever: it must be such as can be read when the next comes in. */
    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        int before = store.events().size();
        AccessEvent ofNobody = new AccessEvent.AccountLeft(new StaffId("nobody"));
        assertThatThrownBy(() -> book().write(Place.REYES.id(), ofNobody)).hasMessage("MALFORMED");
        assertThat(store.events()).hasSize(before);
    }

    private AccessBook book() {
        AccessBook book =
                new AccessBook(
                        store,
                        Turns.HERE,
                        new SignIn(IdleLock.USUAL, new Dice(23), new ClockReading(place.now(), 0)),
                        () -> new ClockReading(place.now(), 0));
        book.readRing();
        assertThat(book.readAccounts()).isTrue();
        return book;
    }

    @Test
    void withWhoLeavesGoesTheBadgeAndNothingIsKeptOfThemAnyMore() {
        done(keeping.badge(Place.OSEI.id(), Optional.of(BADGE)));
        done(keeping.leaver(Place.OSEI.id(), place.by(Place.ADEYEMI)));
        assertThat(store.events())
                .endsWith(
                        new AccessEvent.BadgeChanged(Place.OSEI.id(), Optional.empty()),
                        new AccessEvent.AccountLeft(Place.OSEI.id()));
        assertThat(store.holder(BADGE)).isEmpty();

        Kept gone = refused(Kept.Why.NO_SUCH_ACCOUNT);
        assertThat(keeping.badge(Place.OSEI.id(), Optional.of(BADGE))).isEqualTo(gone);
        assertThat(keeping.roles(Place.OSEI.id(), Set.of(Role.NURSE), place.by(Place.ADEYEMI)))
                .isEqualTo(gone);
        assertThat(
                        keeping.temporaryPassword(
                                Place.OSEI.id(), Place.temporary(), place.by(Place.ADEYEMI)))
                .isEqualTo(gone);
        assertThat(keeping.leaver(Place.OSEI.id(), place.by(Place.ADEYEMI))).isEqualTo(gone);
        assertThat(place.enter(Place.OSEI)).isInstanceOf(NotOpened.Refused.class);
    }

    @Test
    void whoLeavesWithoutABadgeGivesNoneBack() {
        done(keeping.leaver(Place.BELL.id(), place.by(Place.ADEYEMI)));
        assertThat(store.events())
                .doesNotContain(new AccessEvent.BadgeChanged(Place.BELL.id(), Optional.empty()));
    }

    @Test
    void nobodyIsWithoutARole() {
        assertThat(keeping.roles(Place.OSEI.id(), Set.of(), place.by(Place.ADEYEMI)))
                .isEqualTo(refused(Kept.Why.ROLE_NEEDED));
        done(
                keeping.roles(
                        Place.OSEI.id(),
                        Set.of(Role.SUPERVISING_CLINICIAN),
                        place.by(Place.ADEYEMI)));
        place.enter(Place.OSEI);
        assertThat(workplace.may(Permission.COUNTERSIGN)).isTrue();
    }

    @Test
    void theSlotOfWhoLeavesGoesAtOnce() {
        assertThat(store.slots()).anyMatch(slot -> slot.head().user().equals(Place.OSEI.id()));
        done(keeping.leaver(Place.OSEI.id(), place.by(Place.ADEYEMI)));
        assertThat(store.slots()).noneMatch(slot -> slot.head().user().equals(Place.OSEI.id()));
    }

    @Test
    void whoForgotNeedNotWaitWithTheTemporaryPassword() {
        workplace.enter(Place.named(Place.OSEI), "no".toCharArray());
        done(
                keeping.temporaryPassword(
                        Place.OSEI.id(), Place.temporary(), place.by(Place.ADEYEMI)));
        assertThat(workplace.enter(Place.named(Place.OSEI), Place.temporary()))
                .isEqualTo(new Entering.PasswordDue());
    }

    @Test
    void whatIsThereToTakeNoteOfIsAUseOfTheCardAndNothingElse() {
        assertThat(keeping.acknowledgeCard(1, "seen"))
                .isEqualTo(refused(Kept.Why.NOTHING_TO_ACKNOWLEDGE));
    }

    @Test
    void anAdministratorLooksAtTheEnvelopeAndNobodyElse() {
        done(keeping.checkedEnvelope(true));
        assertThat(store.events()).endsWith(new AccessEvent.EnvelopeChecked(true));
        place.enter(Place.OSEI);
        assertThat(keeping.checkedEnvelope(true)).isEqualTo(refused(Kept.Why.NOT_ALLOWED));
        assertThat(store.events()).endsWith(new AccessEvent.ActRefused(Permission.KEEP_ACCOUNTS));
    }

    /** Else who comes back by PIN would read a store that is sealed with another key. */
    @Test
    void thePinBringsBackTheKeyOfTheNewEpoch() {
        assertThat(workplace.choosePin("482913".toCharArray())).isEqualTo(new PinEntry.Done());
        int before = store.epoch;
        done(keeping.rotate());
        for (int minute = 0; minute < 10; minute++) {
            place.pass(Duration.ofSeconds(30));
            workplace.observe();
        }
        assertThat(workplace.observe()).isInstanceOf(Presence.Locked.class);

        assertThat(workplace.unlock("482913".toCharArray())).isEqualTo(new PinEntry.Done());
        assertThat(store.epoch).isEqualTo(before + 1);
    }

    @Test
    void whoIsInChangesTheirOwnPasswordWithTheOldOne() {
        place.enter(Place.OSEI);
        char[] fresh = "willow anchor tundra nine".toCharArray();
        assertThat(keeping.changePassword("no".toCharArray(), fresh.clone()))
                .isInstanceOf(NotOpened.WrongPassword.class);
        place.pass(Duration.ofSeconds(2));
        assertThat(keeping.changePassword(Place.password(Place.OSEI), "password".toCharArray()))
                .isNotEqualTo(new Kept.Done());
        done(keeping.changePassword(Place.password(Place.OSEI), fresh.clone()));
        assertThat(store.events())
                .endsWith(new AccessEvent.PasswordChanged(Place.OSEI.id(), false));
        workplace.signOut();

        assertThat(place.enter(Place.OSEI)).isInstanceOf(NotOpened.WrongPassword.class);
        place.pass(Duration.ofSeconds(2));
        assertThat(workplace.enter(Place.named(Place.OSEI), fresh)).isInstanceOf(Entering.In.class);
    }

    @Test
    void inPlaceOfATemporaryPasswordOnlyAGoodOneIsTaken() {
        done(
                keeping.temporaryPassword(
                        Place.OSEI.id(), Place.temporary(), place.by(Place.ADEYEMI)));
        assertThat(
                        workplace.enterChanging(
                                Place.named(Place.OSEI),
                                Place.temporary(),
                                "password".toCharArray()))
                .isInstanceOf(Entering.PasswordNotTaken.class);
        assertThat(workplace.enter(Place.named(Place.OSEI), Place.temporary()))
                .isEqualTo(new Entering.PasswordDue());
        assertThat(
                        workplace.enterChanging(
                                new Claimant.Scanned(BADGE),
                                Place.temporary(),
                                Place.password(Place.OSEI)))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.UNKNOWN));
    }
}
