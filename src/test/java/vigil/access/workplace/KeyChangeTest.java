package vigil.access.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.signin.PinEntry;
import vigil.access.signin.Presence;
import vigil.keeping.Progress;
import vigil.ledger.SealedStore;
import vigil.people.Permission;
import vigil.people.Role;
import vigil.people.StaffMember;

/** The key of the store is changed, which takes minutes, and the workstation is used meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyChangeTest {
    private static final StaffMember KIM = Place.person("kim", "Kim", "Sora", Role.NURSE);

    private Path folder;
    private Path data;
    private SealedStore store;
    private Place place;
    private AccountKeeping keeping;
    private int copies;

    @BeforeAll
    void setUpOnce(@TempDir Path temporary) {
        folder = temporary;
        data = folder.resolve("ready");
        open();
        place.setUp.firstAdministrator(Place.REYES, Place.password(Place.REYES));
        place.setUp.secondAdministrator(Place.ADEYEMI, Place.password(Place.ADEYEMI));
        place.paper(vigil.access.keys.SlotKind.RECOVERY);
        place.paper(vigil.access.keys.SlotKind.EMERGENCY);
        place.join(Place.OSEI);
        store.close();
    }

    @BeforeEach
    void anAdministratorIsIn() throws IOException {
        data = folder.resolve("copy-" + ++copies);
        copy(folder.resolve("ready"), data, "vigil.db");
        try (Stream<Path> kept = Files.list(folder.resolve("ready/anchor"))) {
            for (Path one : kept.toList()) {
                copy(one.getParent(), data.resolve("anchor"), one.getFileName().toString());
            }
        }
        open();
        in(place.enter(Place.REYES));
        done(place.workplace.choosePin("482913".toCharArray()));
        keeping = place.workplace.accountKeeping();
    }

    private static void copy(Path from, Path into, String file) throws IOException {
        Files.createDirectories(into);
        Files.copy(from.resolve(file), into.resolve(file));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void open() {
        place =
                new Place(
                        signIn -> {
                            store = OnDisk.opened(data, signIn);
                            return store.access();
                        },
                        71 + copies);
    }

    private static void in(Entering entering) {
        assertThat(entering).isInstanceOf(Entering.In.class);
    }

    private static void done(Object answer) {
        assertThat(answer).isIn(new Kept.Done(), new PinEntry.Done());
    }

    /** The key is changed, and this happens while the records are written. */
    private Kept changed(Runnable meanwhile) {
        place.beforeTurns(List.of(() -> {}, meanwhile));
        return keeping.rotate();
    }

    private void idle() {
        for (int half = 0; half < 10; half++) {
            place.pass(Duration.ofSeconds(30));
            place.workplace.observe();
        }
        assertThat(place.workplace.presence()).isInstanceOf(Presence.Locked.class);
    }

    private List<AccessFact> begun() {
        return store.access().facts().stream()
                .filter(fact -> fact.event().equals(new AccessEvent.EpochBegun(2)))
                .toList();
    }

    private void isUnderItsSecondKeyAndSaysWhoBeganIt() {
        in(place.enter(Place.ADEYEMI));
        assertThat(begun()).extracting(AccessFact::by).containsExactly(Place.REYES.id());
        assertThat(store.ledger().verify(Progress.SILENT).damage()).isEmpty();
        store.close();
        open();
        in(place.enter(Place.OSEI));
        in(place.enter(Place.REYES));
        assertThat(store.access().slots())
                .filteredOn(slot -> slot.head().user().equals(Place.OSEI.id()))
                .allMatch(slot -> slot.head().epoch() == 2);
        assertThat(store.ledger().verify(Progress.SILENT).damage()).isEmpty();
        assertThat(data.resolve("vigil-new.db")).doesNotExist();
    }

    private void isUnderItsFirstKey() {
        assertThat(data.resolve("vigil-new.db")).doesNotExist();
        in(place.enter(Place.ADEYEMI));
        assertThat(begun()).isEmpty();
        assertThat(store.ledger().verify(Progress.SILENT).damage()).isEmpty();
    }

    /** With six years of sessions it takes longer than the idle lock waits. */
    @Test
    void aWorkstationThatLocksItselfMeanwhileIsLockedBehindIt() {
        done(changed(this::idle));
        assertThat(place.workplace.presence()).isInstanceOf(Presence.Locked.class);
        assertThat(store.ledger().locked()).isTrue();
        assertThat(place.workplace.unlock("482913".toCharArray()))
                .as("what sleeps under it is the key of before")
                .isEqualTo(new PinEntry.PasswordNeeded());
        in(place.enter(Place.REYES));
        isUnderItsSecondKeyAndSaysWhoBeganIt();
    }

    @Test
    void whoWasLockedOutAndIsBackByPinGoesOnUnderTheNewKey() {
        done(
                changed(
                        () -> {
                            idle();
                            done(place.workplace.unlock("482913".toCharArray()));
                        }));
        assertThat(place.workplace.may(Permission.BEGIN_EPOCH)).isTrue();
        done(keeping.checkedEnvelope(true));
        idle();
        done(place.workplace.unlock("482913".toCharArray()));
        done(keeping.checkedEnvelope(true));
        isUnderItsSecondKeyAndSaysWhoBeganIt();
    }

    @Test
    void whoeverTookTheWorkstationOverGoesOnUnderTheNewKey() {
        done(changed(() -> in(place.enter(Place.OSEI))));
        assertThat(place.workplace.presence())
                .isEqualTo(new Presence.SignedIn(Place.OSEI.id(), Set.of(Role.NURSE)));
        place.workplace.note(new AccessEvent.AuditPrinted(1));
        assertThat(place.workplace.personalKeys(Place.REYES.id())).isEmpty();
        isUnderItsSecondKeyAndSaysWhoBeganIt();
    }

    @Test
    void whoSignedOutHasItChangedAllTheSame() {
        done(changed(place.workplace::signOut));
        assertThat(store.ledger().locked()).isTrue();
        isUnderItsSecondKeyAndSaysWhoBeganIt();
    }

    @Test
    void whoeverIsTakenOnOrBecomesAnotherMeanwhileComesInToo() {
        done(
                changed(
                        () -> {
                            done(keeping.make(KIM, Place.temporary(), place.by(Place.ADEYEMI)));
                            done(
                                    keeping.roles(
                                            Place.OSEI.id(),
                                            Set.of(Role.SUPERVISING_CLINICIAN),
                                            place.by(Place.ADEYEMI)));
                        }));
        in(place.workplace.enterChanging(Place.named(KIM), Place.temporary(), Place.password(KIM)));
        isUnderItsSecondKeyAndSaysWhoBeganIt();
        in(place.enter(KIM));
    }

    @Test
    void whoeverLeavesMeanwhileIsGrantedNothing() {
        done(changed(() -> done(keeping.leaver(Place.OSEI.id(), place.by(Place.ADEYEMI)))));
        assertThat(place.workplace.notices()).doesNotContain(new Notice.EpochDue(true));
        assertThat(store.access().grants())
                .extracting(one -> one.user())
                .contains(Place.ADEYEMI.id())
                .doesNotContain(Place.OSEI.id());
        assertThat(place.enter(Place.OSEI)).isInstanceOf(NotOpened.Refused.class);
    }

    @Test
    void anAdministratorWhoIsNoneAnyMoreGrantsNothingSoTheKeyStays() {
        assertThat(
                        changed(
                                () -> {
                                    in(place.enter(Place.ADEYEMI));
                                    done(
                                            keeping.leaver(
                                                    Place.REYES.id(), java.util.Optional.empty()));
                                }))
                .isEqualTo(new Kept.Refused(Kept.Why.GONE_MEANWHILE));
        isUnderItsFirstKey();
    }

    /** The old key of whose slot was open by then read the whole store as damaged. */
    @Test
    void whoTypedAPasswordInTheInstantOfTheChangeTypesItOnceMore() {
        place.beforeTurns(List.of(() -> {}, () -> done(keeping.rotate())));
        assertThat(place.enter(Place.OSEI))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.KEY_CHANGED));
        in(place.enter(Place.OSEI));
        assertThat(store.ledger().findings()).isEmpty();
        isUnderItsSecondKeyAndSaysWhoBeganIt();
    }

    @Test
    void anAccountThatWasMadeInTheInstantOfTheChangeIsMadeOnceMore() {
        int turns = 2;
        place.beforeTurns(
                Stream.concat(
                                Stream.<Runnable>generate(() -> () -> {}).limit(turns),
                                Stream.<Runnable>of(() -> done(keeping.rotate())))
                        .toList());
        assertThat(keeping.make(KIM, Place.temporary(), place.by(Place.ADEYEMI)))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.KEY_CHANGED));
        done(keeping.make(KIM, Place.temporary(), place.by(Place.ADEYEMI)));
        in(place.workplace.enterChanging(Place.named(KIM), Place.temporary(), Place.password(KIM)));
        isUnderItsSecondKeyAndSaysWhoBeganIt();
    }
}
