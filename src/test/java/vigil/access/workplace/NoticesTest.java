package vigil.access.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.access.audit.AccessEvent.SettingChanged;
import vigil.access.keys.SlotKind;
import vigil.people.Role;
import vigil.people.StaffMember;

/** What people are told of keys when they come in, from which day to which, and who is told. */
class NoticesTest {
    private static final StaffMember KIM = Place.person("kim", "Kim", "Sora", Role.NURSE);

    private MemoryStore store;
    private Place place;
    private String sheet;
    private String card;

    @BeforeEach
    void setUp() {
        store = new MemoryStore();
        place = new Place(store, 5);
        place.setUp.firstAdministrator(Place.REYES, Place.password(Place.REYES));
        place.setUp.secondAdministrator(Place.ADEYEMI, Place.password(Place.ADEYEMI));
        sheet = place.paper(SlotKind.RECOVERY);
        card = place.paper(SlotKind.EMERGENCY);
        place.join(Place.OSEI);
    }

    private List<Notice> told(StaffMember person) {
        assertThat(place.enter(person)).isInstanceOf(Entering.In.class);
        return place.workplace.notices();
    }

    private void days(long days) {
        place.pass(Duration.ofDays(days));
    }

    @Test
    void nothingIsToldOfANewStore() {
        assertThat(told(Place.REYES)).isEmpty();
        assertThat(told(Place.OSEI)).isEmpty();
    }

    /** It was asked only where somebody had looked at the envelope without being asked. */
    @Test
    void threeMonthsAfterTheSheetWasMadeAdministratorsAreAskedForItsEnvelope() {
        days(90);
        assertThat(told(Place.REYES)).isEmpty();
        days(1);
        assertThat(told(Place.OSEI)).isEmpty();
        assertThat(told(Place.REYES)).containsExactly(new Notice.EnvelopeDue());
        assertThat(place.workplace.accountKeeping().checkedEnvelope(true))
                .isEqualTo(new Kept.Done());
        assertThat(place.workplace.notices()).isEmpty();
        days(91);
        assertThat(told(Place.REYES)).containsExactly(new Notice.EnvelopeDue());
        place.paper(SlotKind.EMERGENCY);
        assertThat(place.workplace.notices()).containsExactly(new Notice.EnvelopeDue());
        place.paper(SlotKind.RECOVERY);
        assertThat(place.workplace.notices()).as("a new sheet, newly sealed").isEmpty();
    }

    @Test
    void aYearAfterTheLastChangeOfTheKeyAdministratorsAreToldThatItIsDue() {
        days(364);
        assertThat(told(Place.REYES)).doesNotContain(new Notice.EpochDue(false));
        days(1);
        assertThat(told(Place.OSEI)).isEmpty();
        assertThat(told(Place.REYES)).contains(new Notice.EpochDue(false));
        assertThat(place.workplace.accountKeeping().rotate()).isEqualTo(new Kept.Done());
        assertThat(place.workplace.notices()).doesNotContain(new Notice.EpochDue(false));
    }

    @Test
    void thatTheSheetWasUsedIsToldToEverybodyForThirtyDays() {
        assertThat(
                        place.workplace
                                .paperKeys()
                                .recover(sheet.toCharArray(), KIM, Place.password(KIM)))
                .isInstanceOf(Entering.In.class);
        Notice used = new Notice.RecoveryUsed(place.now());
        place.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(told(Place.OSEI)).containsExactly(used);
        assertThat(told(KIM)).containsExactly(used);
        place.pass(Duration.ofSeconds(1));
        assertThat(told(Place.OSEI)).isEmpty();
    }

    @Test
    void theSheetBringsNobodyBackWhoLeftAndKeepsTheRolesOfWhoIsThere() {
        told(Place.REYES);
        place.join(KIM);
        told(Place.REYES);
        assertThat(place.workplace.accountKeeping().leaver(KIM.id(), place.by(Place.ADEYEMI)))
                .isEqualTo(new Kept.Done());
        assertThat(recovered(KIM)).isEqualTo(new NotOpened.Refused(NotOpened.Why.LEFT));
        StaffMember asTyped = Place.person("osei", "Osei", "Naomi", Role.SUPERVISING_CLINICIAN);
        assertThat(recovered(asTyped)).isInstanceOf(Entering.In.class);
        assertThat(place.workplace.member(Place.OSEI.id()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.NURSE, Role.ADMINISTRATOR);
    }

    private Entering recovered(StaffMember person) {
        return place.workplace
                .paperKeys()
                .recover(sheet.toCharArray(), person, Place.password(person));
    }

    @Test
    void aPaperThatWasMadeAnewTakesTheOldOnesPlace() {
        told(Place.REYES);
        String next = place.paper(SlotKind.EMERGENCY);
        assertThat(place.workplace.paperKeys().useCard(card.toCharArray(), "fire"))
                .isInstanceOf(NotOpened.WrongPassword.class);
        place.pass(Duration.ofMinutes(1));
        char[] typed = next.toCharArray();
        assertThat(place.workplace.paperKeys().useCard(typed, "fire"))
                .isInstanceOf(Entering.In.class);
        assertThat(typed).containsOnly('\0');
    }

    @Test
    void aSheetThatWasNotTypedBackAsPrintedCountsForNothing() {
        told(Place.REYES);
        PaperKeys papers = place.workplace.paperKeys();
        try (PaperKey fresh = papers.prepare(SlotKind.RECOVERY)) {
            assertThat(
                            papers.typedBack(
                                    fresh, sheet.toCharArray(), "Paper", place.by(Place.ADEYEMI)))
                    .isInstanceOf(Entering.Mistyped.class);
        }
        assertThat(recovered(KIM)).as("the old one").isInstanceOf(Entering.In.class);
        assertThatThrownBy(() -> papers.prepare(SlotKind.USER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSheetTakesNoCommonPassword() {
        assertThat(
                        place.workplace
                                .paperKeys()
                                .recover(sheet.toCharArray(), KIM, "password".toCharArray()))
                .isInstanceOf(Entering.PasswordNotTaken.class);
        assertThat(place.workplace.member(KIM.id())).isEmpty();
    }

    @Test
    void aLonelyAdministratorIsToldToHaveAnother() {
        told(Place.REYES);
        assertThat(place.workplace.accountKeeping().leaver(Place.ADEYEMI.id(), Optional.empty()))
                .isEqualTo(new Kept.Done());
        assertThat(place.workplace.notices())
                .containsExactlyInAnyOrder(
                        new Notice.OneAdministrator(), new Notice.EpochDue(true));
        assertThat(told(Place.OSEI)).isEmpty();
    }

    @Test
    void whatSomebodySetForThemselvesIsTheirsAndNobodysWhileNobodyIsIn() {
        told(Place.OSEI);
        assertThat(
                        place.workplace
                                .ownSettings()
                                .change(List.of(new SettingChanged("own.theme", "", "dim"))))
                .isTrue();
        assertThat(place.workplace.ownSettings().now()).containsEntry("own.theme", "dim");
        told(Place.REYES);
        assertThat(place.workplace.ownSettings().now()).isEmpty();
        place.workplace.signOut();
        assertThat(place.workplace.ownSettings().now()).isEmpty();
        assertThat(
                        place.workplace
                                .ownSettings()
                                .change(List.of(new SettingChanged("own.theme", "", "day"))))
                .isFalse();
    }

    @Test
    void nothingIsSetInAStoreThatIsOnlyRead() {
        told(Place.OSEI);
        store.sound = false;
        assertThat(told(Place.OSEI)).isEmpty();
        assertThat(
                        place.workplace
                                .ownSettings()
                                .change(List.of(new SettingChanged("own.theme", "", "dim"))))
                .isFalse();
    }
}
