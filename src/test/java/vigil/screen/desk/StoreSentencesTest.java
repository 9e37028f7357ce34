package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.UnfitFileException;
import vigil.keeping.Backup;
import vigil.keeping.Damage;
import vigil.notation.Problem;
import vigil.people.Permission;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.session.SessionSummary;

/** What is wrong with a store, in sentences that somebody can act on. */
class StoreSentencesTest {
    private final Words words = Words.of("desk", "file");

    static List<StoreFault> faults() {
        return List.of(
                new StoreFault.Newer(9, 7),
                new StoreFault.Older(2, 5),
                new StoreFault.Torn("entry 12 does not follow entry 11"),
                new StoreFault.InUse(),
                new StoreFault.ReadOnly(),
                new StoreFault.DiskFull(),
                new StoreFault.NotAStore(),
                new StoreFault.ChangedMeanwhile(),
                new StoreFault.SettingRefused("journal_mode"),
                new StoreFault.NetworkDrive(),
                new StoreFault.Locked(),
                new StoreFault.PlaceGone(),
                new StoreFault.PlaceUnknown("/disk/backup.json: FOLDER"),
                new StoreFault.NotAllowed(Permission.BACK_UP),
                new StoreFault.OtherStore(),
                new StoreFault.Failed("disk I/O error"));
    }

    @Test
    void noFaultIsLeftOut() {
        assertThat(faults().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(StoreFault.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultHasASentenceOfItsOwn(StoreFault fault) {
        String said = FaultText.of(words, fault);
        assertThat(said).endsWith(".").doesNotContain("desk.fault", "{0}", "{1}", "StoreFault");
        assertThat(faults().stream().map(one -> FaultText.of(words, one)).filter(said::equals))
                .hasSize(1);
    }

    @Test
    void whatTheStoreItselfFoundIsRepeated() {
        assertThat(FaultText.of(words, new StoreFault.Torn("sealed content: DOES_NOT_OPEN")))
                .contains("it does not open with the key of this store")
                .doesNotContain("DOES_NOT_OPEN");
        assertThat(FaultText.of(words, new StoreFault.Torn("entry 12 does not follow entry 11")))
                .contains("entry 12 does not follow entry 11");
        assertThat(FaultText.of(words, new StoreFault.Newer(9, 7))).contains("9", "7");
        assertThat(FaultText.of(words, new StoreFault.SettingRefused("journal_mode")))
                .contains("journal_mode");
    }

    @ParameterizedTest
    @EnumSource
    void whyAFileCannotBeReadIsSaidBehindItsPathWhichStays(UnfitFileException.Why why) {
        String path = "/disk/" + why + "/EMPTY: " + why + "/x.json";
        String said = path + ": " + words.say("file.fault." + why);
        String found = path + ": " + why;
        assertThat(FaultText.of(words, new StoreFault.PlaceUnknown(found))).contains(said);
        assertThat(FaultText.of(words, new StoreFault.Torn(found))).contains(said);
        assertThat(FaultText.of(words, new StoreFault.Failed(found))).contains(said);
    }

    /** The same name may mean more than a file there, and its sentence names what is not known. */
    @ParameterizedTest
    @EnumSource
    void whyAnEntryCannotBeReadIsNoFaultOfAFile(Problem problem) {
        assertThat(FaultText.of(words, new StoreFault.Torn("fact 12: " + problem)))
                .contains("entry 12: ")
                .doesNotContain("{");
    }

    @Test
    void whatFailedUnforeseenIsNamedByItsKindAndNeverByItsWords() {
        assertThat(FaultText.fault(new LedgerException(new StoreFault.DiskFull())))
                .isEqualTo(new StoreFault.DiskFull());
        // Words of an exception may hold what a patient said.
        assertThat(FaultText.fault(new IllegalStateException("Hargreaves, Miriam")))
                .isEqualTo(new StoreFault.Failed("IllegalStateException"));
    }

    static Stream<Arguments> fileFaults() {
        return Stream.of(
                Arguments.of(new StoreFault.Torn("x"), true),
                Arguments.of(new StoreFault.NotAStore(), true),
                Arguments.of(new StoreFault.Newer(9, 7), false),
                Arguments.of(new StoreFault.Older(2, 5), false),
                Arguments.of(new StoreFault.InUse(), false),
                Arguments.of(new StoreFault.DiskFull(), false),
                Arguments.of(new StoreFault.ReadOnly(), false),
                Arguments.of(new StoreFault.NetworkDrive(), false),
                Arguments.of(new StoreFault.Failed("x"), false));
    }

    @ParameterizedTest
    @MethodSource("fileFaults")
    void aBackupIsOfferedOnlyWhereTheFileIsAtFault(StoreFault fault, boolean ofTheFile) {
        assertThat(fault.ofTheFile()).isEqualTo(ofTheFile);
    }

    private static final SampleChart SCRIPT = SampleChart.infusion().start(0);

    private static Damage inSession(long fact) {
        return new Damage(fact, Optional.of(SCRIPT.chart().id()), "its hash does not fit");
    }

    private String said(Damage... damage) {
        return KeepingText.findings(
                words, List.of(damage), List.of(SessionSummary.of(SCRIPT.session())));
    }

    @Test
    void damageIsNamedByPatientAndDayWhereTheSessionIsKnown() {
        String said = said(inSession(12));
        assertThat(said).contains("22-Nov-2026", "12", "its hash does not fit");
        assertThat(said)
                .contains(
                        SCRIPT.chart()
                                .patient()
                                .name()
                                .family()
                                .toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void damageOfTheFileOrOfAnUnknownSessionIsNamedAsFarAsItIsKnown() {
        assertThat(said(Damage.ofFile("page 3 is not reachable")))
                .contains("page 3 is not reachable")
                .doesNotContain("22-Nov-2026");
        assertThat(KeepingText.findings(words, List.of(inSession(12)), List.of()))
                .contains("12", "its hash does not fit")
                .doesNotContain("22-Nov-2026");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "4, false", "5, true", "40, true"})
    void theFirstFourAreSaidAndTheRestAreCounted(int many, boolean more) {
        List<Damage> all = new ArrayList<>();
        for (int at = 1; at <= many; at++) {
            all.add(new Damage(at, Optional.empty(), "finding " + at + "."));
        }
        String said = KeepingText.findings(words, all, List.of());
        assertThat(said).contains("finding 1.");
        assertThat(said.contains("finding 5.")).isFalse();
        assertThat(said.endsWith(words.say("desk.keeping.more", many - 4))).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T15:46:59Z, Europe/London, 22-Nov-2026 15:46",
        "2026-11-22T23:30:00Z, Europe/Berlin, 23-Nov-2026 00:30",
        "2026-07-01T00:10:00Z, America/New_York, 30-Jun-2026 20:10"
    })
    void aBackupIsNamedByTheClockOfTheRoom(Instant made, String zone, String said) {
        assertThat(KeepingText.made(new Backup(Path.of("b"), made, 912), ZoneId.of(zone)))
                .isEqualTo(said);
        assertThat(KeepingText.backup(words, new Backup(Path.of("b"), made, 912), ZoneId.of(zone)))
                .contains(said, "912");
    }
}
