package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.BackupPlace;
import vigil.ledger.SmallDisk;
import vigil.screen.kit.Words;
import vigil.screen.settings.ClinicSettings;
import vigil.screen.settings.ClinicSettings.Refusal;
import vigil.screen.settings.ClinicSettings.Result;
import vigil.screen.settings.ClinicSettings.Values;

/** The small files beside a store that say where things go: read strictly, written whole. */
class PlaceFilesTest {
    private static final Words WORDS = Words.of("app", "file");
    private static final String STORE = "0123456789abcdef";

    @TempDir private Path top;
    private Path data;
    private Path config;
    private Path elsewhere;

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectory(top.resolve("store"));
        config = Files.createDirectory(top.resolve("config"));
        elsewhere = Files.createDirectory(top.resolve("elsewhere"));
    }

    private Folders at() {
        return new Folders(data, config, config, false);
    }

    private AnchorPlaceFile anchors() {
        return new AnchorPlaceFile(at(), WORDS);
    }

    private static String json(String format, int version, Path folder) {
        return "{\"format\": \"%s\", \"version\": %d, \"folder\": \"%s\"}"
                .formatted(format, version, folder.toString().replace("\\", "\\\\"));
    }

    @Test
    void withoutAFileTheEndOfTheStoreLiesBesideWhatTheWorkstationRemembers() {
        assertThat(anchors().folder()).isEqualTo(config.resolve("anchor"));
    }

    @Test
    void theFolderOfTheFileIsTakenWhetherItIsThereOrNot() throws IOException {
        Path gone = top.resolve("usb/../usb/anchors");
        Files.writeString(config.resolve("anchor.json"), json("vigil.anchor-place", 1, gone));
        assertThat(anchors().folder()).isEqualTo(top.resolve("usb/anchors"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{\"format\": \"vigil.anchor-place\", \"version\": 1}",
                "{\"format\": \"vigil.anchor-place\", \"version\": 1, \"folder\": \"relative\"}",
                "{\"format\": \"vigil.anchor-place\", \"version\": 1, \"folder\": \"\"}",
                "{\"format\": \"vigil.anchor-place\", \"version\": 1, \"folder\": \"/a\\u0000\"}",
                "{\"format\": \"vigil.anchor-place\", \"version\": 2, \"folder\": \"/a\"}",
                "{\"format\": \"vigil.backup-place\", \"version\": 1, \"folder\": \"/a\"}",
                "{\"format\": \"vigil.anchor-place\", \"version\": 1, \"folder\": \"/a\", \"b\": 1}",
                "{\"format\": \"vigil.anchor-place\", \"version\": \"1\", \"folder\": \"/a\"}"
            })
    void aFileThatNamesNoFolderStopsTheStartAndIsNamed(String text) throws IOException {
        Path file = Files.writeString(config.resolve("anchor.json"), text);
        assertThatThrownBy(() -> anchors().folder())
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Put this file right");
        assertThat(file).as("a bad file is never written to").hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "store/anchor", "elsewhere/../store/anchor"})
    void theFolderOfTheStoreIsRefusedHoweverItIsWritten(String where) throws IOException {
        Files.writeString(
                config.resolve("anchor.json"), json("vigil.anchor-place", 1, top.resolve(where)));
        assertThatThrownBy(() -> anchors().folder()).isInstanceOf(SetUpException.class);
    }

    @Test
    void soItIsWhereTheStoreWasNamedFromWhereTheProgramStarted() throws IOException {
        Path from = Path.of("").toAbsolutePath().relativize(data);
        Files.writeString(
                config.resolve("anchor.json"), json("vigil.anchor-place", 1, data.resolve("a")));
        assertThatThrownBy(
                        () ->
                                new AnchorPlaceFile(new Folders(from, config, config, false), WORDS)
                                        .folder())
                .isInstanceOf(SetUpException.class);
    }

    @Test
    void whatWasAnchoredGoesAlongToAnotherFolder() throws IOException {
        Path old = Files.createDirectory(config.resolve("anchor"));
        Files.writeString(old.resolve("one.anchor"), "41");
        Files.writeString(elsewhere.resolve("one.anchor"), "7");
        anchors().moveTo(elsewhere);
        assertThat(anchors().folder()).isEqualTo(elsewhere);
        assertThat(elsewhere.resolve("one.anchor")).hasContent("41");
        assertThat(old.resolve("one.anchor")).as("and stays where it was").hasContent("41");
        assertThat(config.resolve("anchor.json.new")).doesNotExist();
    }

    private BackupPlaceFile backups() {
        return new BackupPlaceFile(data, STORE);
    }

    @Test
    void withoutAChoiceBackupsLieBesideTheStoreOnItsDisk() {
        assertThat(backups().place())
                .isEqualTo(new BackupPlace(data.resolve("backup"), false, true));
        assertThat(backups().folder()).isEqualTo(data.resolve("backup"));
    }

    @Test
    void inAChosenPlaceEachStoreHasAFolderOfItsOwn() {
        BackupPlace place = backups().moveTo(elsewhere);
        assertThat(place)
                .isEqualTo(new BackupPlace(elsewhere.resolve("vigil-01234567"), true, true));
        assertThat(place.folder()).isDirectory();
        assertThat(backups().place()).isEqualTo(place);
        assertThat(new BackupPlaceFile(data, "short").place().folder())
                .isEqualTo(elsewhere.resolve("vigil-short"));
        assertThat(BackupPlaceFile.candidates(data)).containsExactly(place.folder());
    }

    @Test
    void aPlaceThatIsGoneIsNeverMadeAgainByItself() throws IOException {
        Path own = backups().moveTo(elsewhere).folder();
        Files.delete(own);
        assertThatThrownBy(() -> backups().folder()).satisfies(fault(new StoreFault.PlaceGone()));
        assertThat(own).doesNotExist();
        assertThat(backups().place().chosen()).isTrue();
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> fault(StoreFault fault) {
        return thrown -> assertThat(((LedgerException) thrown).fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "store/backup", "nowhere", "elsewhere/../store"})
    void aPlaceInTheStoreOrOneThatIsNotThereIsNotChosen(String where) {
        assertThatThrownBy(() -> backups().moveTo(top.resolve(where)))
                .satisfies(fault(new StoreFault.PlaceGone()));
        assertThat(data.resolve("backup.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"format\": \"vigil.backup-place\", \"version\": 2, \"folder\": \"/a\"}",
                "{\"format\": \"vigil.anchor-place\", \"version\": 1, \"folder\": \"/a\"}",
                "{\"format\": \"vigil.backup-place\", \"version\": 1, \"folder\": null}",
                "{\"format\": \"vigil.backup-place\", \"version\": 1, \"folder\": \"/a\\u0000\"}"
            })
    void aDamagedChoiceIsAFaultWithItsFileAndStillFindsWhatLiesBesideTheStore(String text)
            throws IOException {
        Files.createDirectory(data.resolve("backup"));
        Files.writeString(data.resolve("backup.json"), text);
        assertThatThrownBy(() -> backups().place())
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        thrown -> assertThat(thrown.fault().toString()).contains("backup.json"));
        assertThat(BackupPlaceFile.candidates(data)).containsExactly(data.resolve("backup"));
    }

    private SettingsFile settings() {
        return new SettingsFile(at(), WORDS);
    }

    private Values usual() {
        return new Values(5, "%", "\r", data.resolve("export"), config.resolve("anchor"));
    }

    @Test
    void withoutAFileTheSettingsAreTheUsualOnes() {
        assertThat(settings().now()).isEqualTo(usual());
    }

    @Test
    void whatIsKeptIsReadAgainToTheLastSign() {
        Values values = new Values(10, "\t{", "\n\\\"", elsewhere, config.resolve("anchor"));
        assertThat(settings().keep(values)).isEqualTo(new Result.Kept());
        assertThat(settings().now()).isEqualTo(values);
        assertThat(config.resolve("anchor.json")).doesNotExist();
        assertThat(data.resolve("settings.json.new")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, , CLOSED",
        ", nowhere, CLOSED",
        ", store/anchor, WITHIN_STORE",
        ", elsewhere/../store, WITHIN_STORE"
    })
    void aFolderThatCannotServeIsRefusedAndNothingIsWritten(
            String exports, String anchors, Refusal why) {
        Values before = usual();
        Path out = exports == null ? before.exports() : top.resolve(exports);
        Path anchor = anchors == null ? before.anchors() : top.resolve(anchors);
        assertThat(settings().keep(new Values(9, "~", "\r", out, anchor)))
                .isEqualTo(new Result.Refused(exports == null ? anchor : out, why));
        assertThat(settings().now()).isEqualTo(before);
    }

    @Test
    void anotherFolderForTheEndOfTheStoreGoesIntoTheWorkstationsOwnFile() {
        ClinicSettings kept = settings();
        kept.keep(new Values(5, "~", "\r", data.resolve("export"), elsewhere));
        assertThat(anchors().folder()).isEqualTo(elsewhere);
        assertThat(kept.now().anchors()).isEqualTo(elsewhere);
        assertThat(data.resolve("settings.json")).content().doesNotContain(elsewhere.toString());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "15, true", "16, false", "0, false", "-5, false"})
    void aLockThatWouldComeAtOnceOrNeverIsNoSetting(int minutes, boolean read) throws IOException {
        Files.writeString(
                data.resolve("settings.json"),
                "{\"format\": \"vigil.settings\", \"version\": 1, \"idleMinutes\": "
                        + minutes
                        + ", \"scanPrefix\": \"~\", \"scanSuffix\": \"\\r\", \"exports\": \"/x\"}");
        if (read) {
            assertThat(settings().now().idleMinutes()).isEqualTo(minutes);
        } else {
            assertThatThrownBy(() -> settings().now())
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            thrown ->
                                    assertThat(thrown.fault().toString())
                                            .contains("settings.json"));
        }
    }

    @Test
    void settingsCutAnywhereAreAFaultAndNeverHalfOfThem() throws IOException {
        settings().keep(new Values(10, "~", "\r", elsewhere, config.resolve("anchor")));
        String whole = Files.readString(data.resolve("settings.json"));
        for (int length : List.of(0, 1, 10, whole.length() / 2, whole.strip().length() - 1)) {
            Files.writeString(data.resolve("settings.json"), whole.substring(0, length));
            assertThatThrownBy(() -> settings().now())
                    .as("cut after %d", length)
                    .isInstanceOf(LedgerException.class);
        }
    }

    @Test
    void whatIsNotKeptSaysWhetherTheDiskIsFullOrMayNotBeWrittenOrSomethingLiesInItsPlace()
            throws IOException {
        Values other = new Values(10, "~", "\r", data.resolve("export"), config.resolve("anchor"));
        Files.createDirectories(data.resolve("settings.json.part/x"));
        assertThatThrownBy(() -> settings().keep(other))
                .satisfies(
                        fault(
                                new StoreFault.Failed(
                                        data.resolve("settings.json") + " cannot be written")));
        try (SmallDisk small = SmallDisk.at(top.resolve("disk"), "64k")) {
            data = Files.createDirectory(small.folder().resolve("store"));
            config = Files.createDirectory(small.folder().resolve("config"));
            Path _ = small.fill();
            StoreFault full = new StoreFault.DiskFull();
            Values another = new Values(9, "~", "\r", data.resolve("export"), elsewhere);
            assertThatThrownBy(() -> settings().keep(another)).satisfies(fault(full));
            assertThatThrownBy(() -> anchors().moveTo(elsewhere)).satisfies(fault(full));
            assertThatThrownBy(() -> backups().moveTo(elsewhere)).satisfies(fault(full));
            small.readOnly();
            StoreFault closed = new StoreFault.ReadOnly();
            assertThatThrownBy(() -> settings().keep(another)).satisfies(fault(closed));
            assertThatThrownBy(() -> anchors().moveTo(elsewhere)).satisfies(fault(closed));
            assertThatThrownBy(() -> backups().moveTo(elsewhere)).satisfies(fault(closed));
        }
    }

    private Folders.Computer computer(Map<String, String> environment) {
        return new Folders.Computer("Linux", top.resolve("home"), environment);
    }

    private Path clinic(Map<String, String> environment) {
        return new ClinicPlaceFile(computer(environment)).folders().data();
    }

    @Test
    void beforeItsSetUpTheStoreOfTheClinicLiesBesideTheDemo() {
        assertThat(clinic(Map.of())).isEqualTo(top.resolve("home/.local/share/vigil/clinic"));
        assertThat(new ClinicPlaceFile(computer(Map.of())).folders().demo()).isFalse();
    }

    @Test
    void afterwardsItLiesWhereTheSetUpPutIt() {
        new ClinicPlaceFile(computer(Map.of())).settled(at());
        assertThat(clinic(Map.of())).isEqualTo(data);
    }

    @Test
    void theVariableOfTheComputerWins() {
        new ClinicPlaceFile(computer(Map.of())).settled(at());
        assertThat(clinic(Map.of(Folders.VARIABLE, elsewhere.toString()))).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"format\": \"vigil.clinic-place\", \"version\": 1, \"folder\": \"relative\"}",
                "{\"format\": \"vigil.clinic-place\", \"version\": 2, \"folder\": \"/a\"}",
                "{\"format\": \"vigil.anchor-place\", \"version\": 1, \"folder\": \"/a\"}"
            })
    void whereThePlaceCannotBeReadNothingIsOpened(String text) throws IOException {
        Path folder = Files.createDirectories(top.resolve("home/.config/vigil"));
        Path file = Files.writeString(folder.resolve("clinic-place.json"), text);
        ClinicPlaceFile place = new ClinicPlaceFile(computer(Map.of()));
        Folders usual = place.folders();
        assertThatThrownBy(() -> place.confirm(usual, Wiring.words()))
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).as("a bad file is not written to by looking").hasContent(text);
    }

    @Test
    void whereThePlaceWasPutRightMeanwhileItsFolderIsNotTheOneThatWasLookedIn() {
        ClinicPlaceFile place = new ClinicPlaceFile(computer(Map.of()));
        Folders usual = place.folders();
        assertThatCode(() -> place.confirm(usual, Wiring.words())).doesNotThrowAnyException();
        place.settled(at());
        assertThatThrownBy(() -> place.confirm(usual, Wiring.words()))
                .hasMessageContaining("open Vigil again");
        assertThatCode(() -> place.confirm(place.folders(), Wiring.words()))
                .doesNotThrowAnyException();
    }

    @Test
    void aPlaceThatCannotBeKeptIsSaid() throws IOException {
        Files.createDirectories(top.resolve("home/.config"));
        Files.writeString(top.resolve("home/.config/vigil"), "a file where the folder should be");
        ClinicPlaceFile place = new ClinicPlaceFile(computer(Map.of()));
        assertThatThrownBy(() -> place.settled(at())).isInstanceOf(LedgerException.class);
    }
}
