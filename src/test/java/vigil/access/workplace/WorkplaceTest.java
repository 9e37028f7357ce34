package vigil.access.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.signin.PinEntry;
import vigil.access.signin.Presence;
import vigil.people.Permission;
import vigil.people.Role;

/** Who comes in, who locks, who confirms; and that all of it is on record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkplaceTest {
    private static final byte[] STATEMENT = "2 ml wasted".getBytes(StandardCharsets.UTF_8);

    private MemoryStore ready;
    private MemoryStore store;
    private Place place;
    private Workplace workplace;

    @BeforeAll
    void setUp() {
        ready = Place.ready(1);
    }

    @BeforeEach
    void copy() {
        store = ready.copy();
        place = new Place(store, 4);
        workplace = place.workplace;
    }

    private Entering.In in(Entering entering) {
        assertThat(entering).isInstanceOf(Entering.In.class);
        return (Entering.In) entering;
    }

    private AccessEvent last() {
        return store.events().getLast();
    }

    @Test
    void aNurseComesInByNameOrBadgeAndIsOnRecord() {
        place.enter(Place.REYES);
        Badge badge = new Badge("4711");
        workplace.accountKeeping().badge(Place.OSEI.id(), Optional.of(badge));
        workplace.signOut();

        Entering.In came =
                in(workplace.enter(new Claimant.Scanned(badge), Place.password(Place.OSEI)));

        assertThat(came.person()).isEqualTo(Place.OSEI);
        assertThat(came.sound()).isTrue();
        assertThat(workplace.presence())
                .isEqualTo(new Presence.SignedIn(Place.OSEI.id(), Set.of(Role.NURSE)));
        assertThat(last()).isEqualTo(new AccessEvent.SignedIn(Place.OSEI.id(), 0));
        assertThat(workplace.enter(new Claimant.Scanned(new Badge("4712")), new char[0]))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.UNKNOWN));
    }

    @Test
    void wrongPasswordsWaitLongerAndGoOnRecordOnceSomebodyIsIn() {
        NotOpened.WrongPassword first =
                (NotOpened.WrongPassword)
                        workplace.enter(Place.named(Place.OSEI), "no".toCharArray());
        assertThat(first).isEqualTo(new NotOpened.WrongPassword(1, Duration.ofSeconds(1)));
        assertThat(place.enter(Place.OSEI))
                .isEqualTo(new NotOpened.MustWait(Duration.ofSeconds(1)));
        place.pass(Duration.ofSeconds(1));
        assertThat(workplace.enter(Place.named(Place.OSEI), "no".toCharArray()))
                .isEqualTo(new NotOpened.WrongPassword(2, Duration.ofSeconds(2)));

        place.enter(Place.BELL);
        assertThat(store.events().stream().filter(AccessEvent.SignInFailed.class::isInstance))
                .hasSize(2);
        assertThat(store.attempts()).hasSize(2).allMatch(Attempt::recorded);

        place.pass(Duration.ofSeconds(2));
        place.enter(Place.OSEI);
        assertThat(last()).isEqualTo(new AccessEvent.SignedIn(Place.OSEI.id(), 2));
        assertThat(store.attempts()).isEmpty();
    }

    @Test
    void whoMistypedWhileTheClockWasAheadWaitsNoLongerThanAnybodyElse() {
        workplace.enter(Place.named(Place.OSEI), "no".toCharArray());
        place.pass(Duration.ofSeconds(1));
        workplace.enter(Place.named(Place.OSEI), "no".toCharArray());
        place.setClock(Duration.ofHours(-1));

        assertThat(place.enter(Place.OSEI))
                .as("nobody knows how long ago that was")
                .isEqualTo(new NotOpened.MustWait(Duration.ofSeconds(2)));
        place.pass(Duration.ofSeconds(1));
        assertThat(place.enter(Place.OSEI))
                .isEqualTo(new NotOpened.MustWait(Duration.ofSeconds(1)));
        place.pass(Duration.ofSeconds(1));
        in(place.enter(Place.OSEI));
    }

    @Test
    void anotherPersonTakesOverInOneStepAndWhoWasHereIsOnRecordAsGone() {
        in(place.enter(Place.OSEI));
        in(place.enter(Place.BELL));

        assertThat(workplace.personalKeys(Place.OSEI.id())).isEmpty();
        assertThat(workplace.personalKeys(Place.BELL.id())).isPresent();
        assertThat(store.events())
                .endsWith(
                        new AccessEvent.SignedOut(Place.OSEI.id()),
                        new AccessEvent.SignedIn(Place.BELL.id(), 0));
    }

    @Test
    void aFailedChangeOfPersonLeavesWhoIsHere() {
        in(place.enter(Place.OSEI));
        workplace.enter(Place.named(Place.BELL), "no".toCharArray());

        assertThat(workplace.personalKeys(Place.OSEI.id())).isPresent();
        assertThat(last()).isEqualTo(new AccessEvent.SignInFailed(Place.BELL.id(), place.now()));
    }

    @Test
    void nobodyIsInWhoseComingCannotBeWrittenDown() {
        store.failing = true;
        assertThatThrownBy(() -> place.enter(Place.OSEI)).hasMessage("the disk says no");
        assertThat(workplace.presence()).isEqualTo(new Presence.SignedOut());
        assertThat(store.locked()).isTrue();
    }

    @Test
    void aDamagedStoreIsReadAndNothingIsWrittenToIt() {
        store.sound = false;
        int before = store.events().size();
        assertThat(in(place.enter(Place.OSEI)).sound()).isFalse();
        assertThat(store.events()).hasSize(before);
    }

    @Test
    void itLocksItselfAndThePinBringsTheKeysBack() {
        in(place.enter(Place.OSEI));
        assertThat(workplace.choosePin("482913".toCharArray())).isEqualTo(new PinEntry.Done());
        for (int i = 0; i < 5; i++) {
            place.pass(Duration.ofSeconds(59));
            workplace.observe();
        }
        place.pass(Duration.ofSeconds(5));
        assertThat(workplace.observe())
                .isEqualTo(new Presence.Locked(Place.OSEI.id(), Set.of(Role.NURSE), true));
        assertThat(store.locked()).isTrue();
        assertThat(workplace.may(Permission.OBSERVE)).isFalse();

        assertThat(workplace.unlock("482914".toCharArray())).isEqualTo(new PinEntry.WrongPin(4));
        assertThat(workplace.unlock("482913".toCharArray())).isEqualTo(new PinEntry.Done());
        assertThat(store.locked()).isFalse();
        assertThat(store.events())
                .endsWith(
                        new AccessEvent.Locked(Place.OSEI.id(), true),
                        new AccessEvent.Unlocked(true));
    }

    /** The first sign of life after sleep may be the mouse and not the second that is looked at. */
    @Test
    void whereAHandComesBeforeTheClockAfterSleepTheStoreIsLockedAllTheSame() {
        in(place.enter(Place.OSEI));
        place.setClock(Duration.ofHours(1));

        workplace.touch();
        assertThat(workplace.observe())
                .isEqualTo(new Presence.Locked(Place.OSEI.id(), Set.of(Role.NURSE), false));
        assertThat(store.locked()).as("no copy of the key stays behind").isTrue();
        in(place.enter(Place.OSEI));
        assertThat(store.events())
                .endsWith(
                        new AccessEvent.Locked(Place.OSEI.id(), true),
                        new AccessEvent.Unlocked(false));
    }

    @Test
    void whoDoesSomethingHereIsNotLockedOut() {
        in(place.enter(Place.OSEI));
        for (int second = 0; second < 600; second++) {
            place.pass(Duration.ofSeconds(1));
            workplace.observe();
            if (second % 240 == 0) {
                workplace.touch();
            }
        }
        assertThat(workplace.observe()).isInstanceOf(Presence.SignedIn.class);
    }

    @Test
    void whoSignsOutLeavesNoKeyBehindAndIsOnRecordAsGone() {
        in(place.enter(Place.OSEI));
        workplace.signOut();
        assertThat(store.locked()).isTrue();
        assertThat(workplace.personalKeys(Place.OSEI.id())).isEmpty();
        assertThat(last()).isEqualTo(new AccessEvent.SignedOut(Place.OSEI.id()));

        in(place.enter(Place.BELL));
        workplace.close();
        assertThat(store.locked()).isTrue();
        assertThat(workplace.personalKeys(Place.BELL.id())).isEmpty();
    }

    @Test
    void lockedByHandItOpensByPasswordAlone() {
        in(place.enter(Place.OSEI));
        workplace.lock();
        assertThat(store.locked()).isTrue();
        assertThat(last()).isEqualTo(new AccessEvent.Locked(Place.OSEI.id(), false));
        assertThat(workplace.unlock("482913".toCharArray()))
                .isEqualTo(new PinEntry.PasswordNeeded());
        in(place.enter(Place.OSEI));
        assertThat(last()).isEqualTo(new AccessEvent.Unlocked(false));
    }

    @Test
    void aSecondPersonConfirmsBesideWhoIsSignedIn() {
        in(place.enter(Place.OSEI));
        Confirming.Confirmed confirmed =
                (Confirming.Confirmed)
                        workplace.confirm(
                                Place.named(Place.BELL),
                                Place.password(Place.BELL),
                                Permission.SECOND,
                                STATEMENT);

        assertThat(confirmed.person()).isEqualTo(Place.BELL);
        assertThat(
                        confirmed
                                .signature()
                                .signer(workplace.ring().orElseThrow(), STATEMENT)
                                .orElseThrow()
                                .user())
                .isEqualTo(Place.BELL.id());
        assertThat(workplace.personalKeys(Place.OSEI.id())).isPresent();
        assertThat(last()).isEqualTo(new AccessEvent.Confirmed(Place.BELL.id(), Permission.SECOND));
    }

    @Test
    void whoMayNotDoesNotConfirmAndThatIsOnRecord() {
        in(place.enter(Place.OSEI));
        assertThat(
                        workplace.confirm(
                                Place.named(Place.BELL),
                                Place.password(Place.BELL),
                                Permission.COUNTERSIGN,
                                STATEMENT))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.NOT_ALLOWED));
        assertThat(last()).isEqualTo(new AccessEvent.ActRefused(Permission.COUNTERSIGN));
        workplace.signOut();
        assertThat(
                        workplace.confirm(
                                Place.named(Place.BELL),
                                Place.password(Place.BELL),
                                Permission.SECOND,
                                STATEMENT))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.NOBODY_SIGNED_IN));
    }

    @Test
    void onlyAnAdministratorReadsTheAudit() {
        in(place.enter(Place.OSEI));
        assertThat(workplace.audit()).isEmpty();
        assertThat(last()).isEqualTo(new AccessEvent.ActRefused(Permission.READ_AUDIT));
        in(place.enter(Place.REYES));
        assertThat(workplace.audit())
                .extracting(AccessFact::event)
                .contains(new AccessEvent.ActRefused(Permission.READ_AUDIT));
    }

    @Test
    void whatHappensWhileNobodyIsHereIsKeptUntilSomebodyIs() {
        workplace.note(new AccessEvent.ClockJumped(-3_600_000));
        assertThat(store.events()).doesNotContain(new AccessEvent.ClockJumped(-3_600_000));
        in(place.enter(Place.OSEI));
        assertThat(store.events()).contains(new AccessEvent.ClockJumped(-3_600_000));
    }

    @Test
    void whoAsksForTheAuditWhileNobodyIsHereIsOnRecordOnceSomebodyIs() {
        assertThat(workplace.audit()).isEmpty();
        in(place.enter(Place.OSEI));
        assertThat(store.events()).contains(new AccessEvent.ActRefused(Permission.READ_AUDIT));
    }

    @Test
    void afterANewStartTheSameStoreKnowsEverybody() {
        Place again = new Place(store, 2);
        assertThat(again.setUp.stage()).isEqualTo(FirstSetUp.Stage.DONE);
        assertThat(again.workplace.people())
                .extracting(Person::name)
                .contains("Naomi Osei, RN", "Ana Reyes, RN");
        assertThat(again.workplace.accounts()).isEmpty();
        in(again.enter(Place.OSEI));
        assertThat(again.workplace.accounts()).hasSize(4);
    }

    @Test
    void aStatementTakenOutOfTheFileIsNoticed() {
        store.statements.removeLast();
        Place again = new Place(store, 3);
        assertThat(again.enter(Place.OSEI))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.KEYS_ALTERED));
        assertThat(again.workplace.presence()).isEqualTo(new Presence.SignedOut());
    }
}
