package vigil.access.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.accounts.Badge;
import vigil.access.audit.AccessEvent;
import vigil.access.audit.AccessFact;
import vigil.access.keys.SlotKind;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Progress;
import vigil.ledger.SealedStore;
import vigil.people.Permission;
import vigil.people.Role;
import vigil.people.StaffMember;

/** The flows of keys and the attacks on them, over the real file (trust 2.4 and 4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkplaceOnDiskTest {
    private static final StaffMember KIM = Place.person("kim", "Kim", "Sora", Role.NURSE);

    private Path folder;
    private Path ready;
    private String sheet;
    private String card;
    private Path data;
    private SealedStore store;
    private Place place;
    private int copies;
    private int starts;

    @BeforeAll
    void setUpOnce(@TempDir Path temporary) {
        folder = temporary;
        ready = folder.resolve("ready");
        data = ready;
        open();
        place.setUp.firstAdministrator(Place.REYES, Place.password(Place.REYES));
        place.setUp.secondAdministrator(Place.ADEYEMI, Place.password(Place.ADEYEMI));
        sheet = place.paper(SlotKind.RECOVERY);
        card = place.paper(SlotKind.EMERGENCY);
        place.join(Place.OSEI);
        place.workplace.signOut();
        store.close();
    }

    @BeforeEach
    void aCopy() throws Exception {
        data = folder.resolve("copy-" + ++copies);
        Files.createDirectories(data);
        Files.copy(ready.resolve("vigil.db"), data.resolve("vigil.db"));
        Files.createDirectory(anchors());
        try (Stream<Path> kept = Files.list(ready.resolve("anchor"))) {
            for (Path one : kept.toList()) {
                Files.copy(one, anchors().resolve(one.getFileName()));
            }
        }
        open();
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
                        // Another start throws other dice: keys made twice would be the same keys.
                        ++starts);
    }

    private Path anchors() {
        return data.resolve("anchor");
    }

    private void again() {
        store.close();
        open();
    }

    private void file(String... statements) throws SQLException {
        store.close();
        try (Connection raw =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("vigil.db"));
                Statement sql = raw.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
        open();
    }

    private static void in(Entering entering) {
        assertThat(entering).isInstanceOf(Entering.In.class);
    }

    private static void done(Kept kept) {
        assertThat(kept).isEqualTo(new Kept.Done());
    }

    private void isSound() {
        assertThat(store.ledger().verify(Progress.SILENT).damage()).isEmpty();
    }

    @Test
    void whoLeavesOpensNothingAndTheOthersGoOnWithTheirPasswords() {
        in(place.enter(Place.REYES));
        done(place.workplace.accountKeeping().leaver(Place.OSEI.id(), place.by(Place.ADEYEMI)));
        assertThat(place.workplace.notices()).contains(new Notice.EpochDue(true));
        done(place.workplace.accountKeeping().rotate());
        assertThat(place.workplace.notices()).doesNotContain(new Notice.EpochDue(true));
        isSound();
        again();
        assertThat(place.enter(Place.OSEI)).isInstanceOf(NotOpened.Refused.class);
        in(place.enter(Place.ADEYEMI));
        isSound();
        again();
        in(place.enter(Place.ADEYEMI));
        assertThat(store.access().slots())
                .filteredOn(slot -> slot.head().user().equals(Place.ADEYEMI.id()))
                .allMatch(slot -> slot.head().epoch() == 2);
    }

    @Test
    void aForgottenPasswordIsReplacedAndTheOldOneAndItsKeyAreOver() {
        in(place.enter(Place.REYES));
        done(
                place.workplace
                        .accountKeeping()
                        .temporaryPassword(
                                Place.OSEI.id(), Place.temporary(), place.by(Place.ADEYEMI)));
        again();
        assertThat(place.enter(Place.OSEI)).isInstanceOf(NotOpened.WrongPassword.class);
        place.pass(Duration.ofSeconds(2));
        assertThat(place.workplace.enter(Place.named(Place.OSEI), Place.temporary()))
                .isEqualTo(new Entering.PasswordDue());
        in(
                place.workplace.enterChanging(
                        Place.named(Place.OSEI), Place.temporary(), Place.password(Place.OSEI)));
        again();
        in(place.enter(Place.OSEI));
        isSound();
    }

    /** The form of a badge shows the code that is there: who only looks saves it once more. */
    @Test
    void aBadgeThatIsGivenOnceMoreToItsHolderShutsNobodyOut() {
        Optional<Badge> badge = Optional.of(new Badge("4711"));
        in(place.enter(Place.REYES));
        done(place.workplace.accountKeeping().badge(Place.OSEI.id(), badge));
        done(place.workplace.accountKeeping().badge(Place.OSEI.id(), badge));
        again();
        in(place.enter(Place.OSEI));
        assertThat(place.workplace.holder(badge.get())).map(Person::id).contains(Place.OSEI.id());
        isSound();
    }

    @Test
    void theRecoverySheetMakesAnAdministratorAndEverybodyIsTold() {
        in(place.workplace.paperKeys().recover(sheet.toCharArray(), KIM, Place.password(KIM)));
        again();
        in(place.enter(KIM));
        assertThat(place.workplace.may(vigil.people.Permission.KEEP_ACCOUNTS)).isTrue();
        in(place.enter(Place.OSEI));
        assertThat(place.workplace.notices())
                .hasSize(1)
                .allMatch(Notice.RecoveryUsed.class::isInstance);
        isSound();
    }

    @Test
    void theCardOpensInAnEmergencyUntilAnAdministratorTookNote() {
        String mistyped = (card.charAt(0) == '2' ? '3' : '2') + card.substring(1);
        assertThat(place.workplace.paperKeys().useCard(mistyped.toCharArray(), "fire"))
                .isInstanceOf(Entering.Mistyped.class);
        in(place.workplace.paperKeys().useCard(card.toCharArray(), "Kim, fire in the house"));
        in(place.enter(Place.REYES));
        Notice.CardUsed used =
                place.workplace.notices().stream()
                        .filter(Notice.CardUsed.class::isInstance)
                        .map(Notice.CardUsed.class::cast)
                        .findFirst()
                        .orElseThrow();
        done(place.workplace.accountKeeping().acknowledgeCard(used.fact(), "talked to Kim"));
        assertThat(place.workplace.notices()).doesNotContain(used);
        isSound();
    }

    @Test
    void wrongPasswordsAreNotForgottenByANewStart() {
        place.workplace.enter(Place.named(Place.OSEI), "no".toCharArray());
        again();
        assertThat(place.enter(Place.OSEI))
                .isEqualTo(new NotOpened.MustWait(Duration.ofSeconds(1)));
        in(place.enter(Place.REYES));
        assertThat(place.workplace.audit())
                .extracting(fact -> fact.event())
                .anyMatch(AccessEvent.SignInFailed.class::isInstance);
    }

    @Test
    void aNursesSlotUnderAnAdministratorsNameOpensNothing() throws SQLException {
        file(
                "UPDATE key_slot SET slot = (SELECT slot FROM key_slot WHERE user_id = 'osei')"
                        + " WHERE user_id = 'reyes'");
        assertThat(place.workplace.enter(Place.named(Place.REYES), Place.password(Place.OSEI)))
                .isInstanceOf(NotOpened.Refused.class);
    }

    @Test
    void aStatementTakenAwayOrAltered_LetsNobodyIn() throws SQLException {
        file(
                "DROP TRIGGER key_statement_is_not_deleted",
                "DELETE FROM key_statement WHERE number = (SELECT max(number) FROM key_statement)");
        assertThat(place.enter(Place.REYES))
                .isEqualTo(new NotOpened.Refused(NotOpened.Why.KEYS_ALTERED));
        assertThatThrownBy(
                        () ->
                                file(
                                        "DROP TRIGGER key_statement_is_not_changed",
                                        "UPDATE key_statement SET statement = zeroblob(200)"
                                                + " WHERE number = 2"))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        said -> assertThat(said.fault()).isInstanceOf(StoreFault.Torn.class));
    }

    private void cutsTheEnd() throws SQLException {
        file(
                "DROP TRIGGER event_is_not_deleted",
                "DELETE FROM event WHERE store_seq = (SELECT max(store_seq) FROM event)");
    }

    private void takesTheAnchorAway() throws IOException {
        try (Stream<Path> kept = Files.list(anchors())) {
            for (Path one : kept.toList()) {
                Files.delete(one);
            }
        }
    }

    private List<Notice.AnchorMissing> missing() {
        return place.workplace.notices().stream()
                .filter(Notice.AnchorMissing.class::isInstance)
                .map(Notice.AnchorMissing.class::cast)
                .toList();
    }

    @Test
    void anEndThatWasCutTogetherWithItsAnchorIsToldToEverybodyUntilAnAdministratorComparedIt()
            throws Exception {
        in(place.enter(Place.OSEI));
        long before = store.ledger().head().revision();
        store.close();
        takesTheAnchorAway();
        open();
        cutsTheEnd();

        assertThat(((Entering.In) place.enter(Place.OSEI)).sound()).isTrue();
        assertThat(missing()).extracting(one -> one.found().last()).containsExactly(before - 1);
        Notice.AnchorMissing found = missing().getFirst();
        again();
        in(place.enter(Place.OSEI));
        assertThat(missing()).as("there is an anchor again").containsExactly(found);
        assertThat(place.workplace.accountKeeping().acknowledgeAnchor(found.fact(), "I know"))
                .isEqualTo(new Kept.Refused(Kept.Why.NOT_ALLOWED));

        in(place.enter(Place.REYES));
        done(place.workplace.accountKeeping().acknowledgeAnchor(found.fact(), "moved here"));
        assertThat(missing()).isEmpty();
        assertThat(place.workplace.accountKeeping().acknowledgeAnchor(found.fact(), "again"))
                .isEqualTo(new Kept.Refused(Kept.Why.NOTHING_TO_ACKNOWLEDGE));
        assertThat(place.workplace.audit())
                .extracting(AccessFact::event)
                .containsSubsequence(
                        new AccessEvent.AnchorMissing(found.found().last()),
                        new AccessEvent.SignedIn(Place.OSEI.id(), 0),
                        new AccessEvent.ActRefused(Permission.CONFIRM_END),
                        new AccessEvent.AnchorAcknowledged(found.fact(), "moved here"));
        isSound();
    }

    @Test
    void withoutBeingOnRecordAMissingAnchorStaysMissing() throws Exception {
        takesTheAnchorAway();
        again();
        in(place.enter(Place.OSEI));
        store.close();
        takesTheAnchorAway();
        open();
        place.workplace.enter(Place.named(Place.OSEI), "no".toCharArray());
        again();
        assertThat(anchors()).isEmptyDirectory();
        place.pass(Duration.ofSeconds(2));
        in(place.enter(Place.OSEI));
        assertThat(missing()).as("the later one stands for both").hasSize(1);
        in(place.enter(Place.REYES));
        done(
                place.workplace
                        .accountKeeping()
                        .acknowledgeAnchor(missing().getFirst().fact(), "the disk was unplugged"));
        assertThat(missing()).isEmpty();
        again();
        in(place.enter(Place.OSEI));
        assertThat(missing()).isEmpty();
    }

    @Test
    void anEndThatWasCutBehindTheAnchorIsNoticed() throws SQLException {
        in(place.enter(Place.OSEI));
        cutsTheEnd();
        assertThat(((Entering.In) place.enter(Place.OSEI)).sound()).isFalse();
        assertThat(store.ledger().findings()).isNotEmpty();
    }
}
