package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import vigil.app.store.KeyedStore;
import vigil.assets.PlausibilityFile;
import vigil.assets.ProtocolLibrary;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.command.FaultWords;
import vigil.delivery.target.DeliveryFile;
import vigil.disk.FileFault;
import vigil.disk.OddThing;
import vigil.disk.RefusedFile;
import vigil.ledger.BackupFolder;
import vigil.ledger.Restore;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;

/**
 * What is no file in the place of each file that the program reads: nothing waits for it, it is
 * named with what is wrong, it stays as it is, and nobody goes on as if it had not been there.
 */
@Timeout(120)
final class OddThingsInPlaceTest {
    private static final Words WORDS = Wiring.words();

    @TempDir private Path top;

    private Path laid(OddThing thing, String name) throws IOException, InterruptedException {
        Path place = top.resolve(name);
        Files.createDirectories(place.resolveSibling("."));
        thing.layAt(place);
        return place;
    }

    private Folders folders() {
        return new Folders(top.resolve("data"), top.resolve("config"), top.resolve("log"), false);
    }

    private static String said(OddThing thing) {
        return FaultWords.of(FileFault.whole(thing.why()));
    }

    /** Nothing has been put in its place. */
    private static void stays(OddThing thing, Path place) throws IOException {
        BasicFileAttributes there =
                Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        assertThat(there.isRegularFile()).as("%s is left", thing).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aSmallFileOfAStartStopsItByNameAndReason(OddThing thing) throws Exception {
        Path clinic = laid(thing, "data/clinic.json");
        Path settings = laid(thing, "data/settings.json");
        Path anchor = laid(thing, "config/anchor.json");
        assertThatThrownBy(() -> new ClinicFiles(folders().data(), WORDS).read())
                .isInstanceOf(SetUpException.class)
                .hasMessageContainingAll(clinic.toString(), said(thing));
        // A start asks for the place of the anchor too, in a file of its own.
        Files.delete(anchor);
        assertThatThrownBy(() -> new SettingsFile(folders(), WORDS).atStart(WORDS))
                .isInstanceOf(SetUpException.class)
                .hasMessageContainingAll(settings.toString(), said(thing));
        Path _ = laid(thing, "config/anchor.json");
        assertThatThrownBy(() -> new AnchorPlaceFile(folders(), WORDS).confirm())
                .isInstanceOfSatisfying(
                        SetUpException.class, e -> assertThat(e.exitCode().code()).isEqualTo(2))
                .hasMessageContainingAll(anchor.toString(), said(thing));
        stays(thing, clinic);
        stays(thing, settings);
        stays(thing, anchor);
    }

    @ParameterizedTest
    @EnumSource
    void whereBackupsGoIsNotGuessed(OddThing thing) throws Exception {
        Path file = laid(thing, "data/backup.json");
        assertThatThrownBy(() -> new BackupPlaceFile(folders().data(), "0123456789").place())
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e ->
                                assertThat(e.fault())
                                        .isEqualTo(
                                                new StoreFault.PlaceUnknown(
                                                        file + ": " + thing.why())));
        assertThat(BackupPlaceFile.candidates(folders().data())).isEmpty();
        stays(thing, file);
    }

    @ParameterizedTest
    @EnumSource
    void recordsAreNotKeptBackWithoutAWord(OddThing thing) throws Exception {
        Path file = laid(thing, "data/delivery.json");
        DeliveryFile found = DeliveryFile.in(folders().data(), List.of());
        assertThat(found.targets()).isEmpty();
        assertThat(found.refused())
                .singleElement()
                .isEqualTo(new RefusedFile("delivery.json", 0, FileFault.whole(thing.why())));
        stays(thing, file);
    }

    @ParameterizedTest
    @EnumSource
    void theClinicsProtocolsAndBoundsAreRefusedByName(OddThing thing) throws Exception {
        Path own = laid(thing, "data/protocols/own.json");
        Path bounds = laid(thing, "data/protocols/plausibility.json");
        Path folder = own.resolveSibling(".").normalize();
        assertThat(ProtocolLibrary.with(folder).refused())
                .containsExactly(new RefusedFile("own.json", 0, FileFault.whole(thing.why())));
        assertThat(PlausibilityFile.with(folder).refused())
                .contains(new RefusedFile("plausibility.json", 0, FileFault.whole(thing.why())));
        assertThat(PlausibilityFile.with(folder).bounds()).isEqualTo(PlausibilityFile.shipped());
        stays(thing, bounds);
    }

    @Test
    void aFolderOfProtocolsOnADiskThatIsNotConnectedIsSaid() throws Exception {
        Path folder = laid(OddThing.DEAD_LINK, "data/protocols");
        assertThat(ProtocolLibrary.with(folder).refused())
                .singleElement()
                .extracting(FaultWords::of)
                .isEqualTo(folder + ": the folder cannot be read");
    }

    @ParameterizedTest
    @EnumSource
    void theLookOfTheWindowIsTheUsualOne(OddThing thing) throws Exception {
        Path file = laid(thing, "config/window.properties");
        PreferenceFile kept = new PreferenceFile(folders().config());
        assertThat(kept.read()).isEqualTo(new PreferenceFile(top.resolve("none")).read());
        stays(thing, file);
    }

    @ParameterizedTest
    @EnumSource
    void withoutALogTheProgramGoesOn(OddThing thing) throws Exception {
        Path file = laid(thing, "log/vigil.log");
        try {
            Logging.into(folders().state());
        } finally {
            LogOfTests.asItWas();
        }
        stays(thing, file);
    }

    @Test
    void aLookOfManyGigabytesIsNotReadIntoMemory() throws IOException {
        Path file = Files.createDirectories(folders().config()).resolve("window.properties");
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(5L << 30);
        }
        assertThat(new PreferenceFile(folders().config()).read())
                .isEqualTo(new PreferenceFile(top.resolve("none")).read());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasTheNameOfABackupIsNone(OddThing thing) throws Exception {
        Path file = laid(thing, "backup/vigil-20261129T000000Z-5.db");
        assertThat(new BackupFolder(top.resolve("backup")).all()).isEmpty();
        stays(thing, file);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNeverANewStoreInThePlaceOfOneThatIsNotReached(OddThing thing) throws Exception {
        Path file = laid(thing, "data/vigil.db");
        StringWriter troubles = new StringWriter();
        assertThat(started(troubles, "list", "--data", folders().data().toString())).isEqualTo(2);
        assertThat(troubles.toString()).contains(folders().data().toString());
        assertThat(
                        FoundAtStart.orRefused(
                                folders(), () -> {}, Work.start((period, act) -> () -> {})))
                .isNotInstanceOf(FoundAtStart.ToSetUp.class);
        stays(thing, file);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheDatabaseWouldOpenByItselfIsLookedAtFirst(OddThing thing) throws Exception {
        Path data = folders().data();
        for (String ending : List.of("-wal", "-journal")) {
            ClinicStore.in(Files.createDirectories(data));
            Path file = laid(thing, "data/vigil.db" + ending);
            assertThatThrownBy(() -> ClinicStore.locked(data).close())
                    .isInstanceOf(LedgerException.class);
            stays(thing, file);
            Files.delete(file);
            ClinicStore.locked(data).close();
            Files.move(data, top.resolve("data" + ending));
        }
    }

    @Test
    void whatIsNoBackupIsNotCopiedFirst() throws IOException {
        Path file =
                Files.createDirectories(top.resolve("b")).resolve("vigil-20261129T000000Z-5.db");
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(5L << 30);
        }
        Path into = top.resolve("restored-1");
        assertThatThrownBy(() -> Restore.copy(file, into))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.fault()).isEqualTo(new StoreFault.NotAStore()));
        assertThat(into).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void besideAStoreNothingIsWaitedFor(OddThing thing) throws Exception {
        Path data = folders().data();
        ClinicStore.in(data);
        Path reserve = laid(thing, "data/vigil.reserve");
        Path part = laid(thing, "data/native/libsqlitejdbc.so.part");
        try (KeyedStore keyed = ClinicStore.locked(data)) {
            keyed.ledger().holdReserve();
            assertThat(keyed.ledger().id()).isNotEmpty();
        }
        stays(thing, reserve);
        assertThat(part.getParent()).isDirectory();
        Path _ = laid(thing, "data/vigil.call");
        assertThat(SecondStart.in(data).call()).isFalse();
        Files.delete(data.resolve("vigil.lock"));
        Path _ = laid(thing, "data/vigil.lock");
        assertThatThrownBy(() -> ClinicStore.locked(data).close())
                .isInstanceOf(LedgerException.class)
                .satisfies(
                        e ->
                                assertThat(((LedgerException) e).fault().toString())
                                        .contains("vigil.lock", thing.why().name()));
    }

    private int started(StringWriter troubles, String... words) {
        CommandLine line =
                Main.line(
                        new Folders.Computer(
                                "Linux", top, Map.of("HOME", top.toString(), "DISPLAY", ":none")));
        line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(troubles, true));
        return line.execute(words);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatSomebodyNamesIsRefusedWithTheReason(OddThing thing) throws Exception {
        Path file = laid(thing, "record.json");
        StringWriter troubles = new StringWriter();
        assertThat(started(troubles, "verify", file.toString(), "--fingerprint", "0".repeat(32)))
                .isEqualTo(2);
        assertThat(troubles.toString()).contains(file.toString(), said(thing));
        StringWriter more = new StringWriter();
        assertThat(started(more, "import-downtime", file.toString(), "--session", "0"))
                .isEqualTo(2);
        assertThat(more.toString()).contains(file.toString(), said(thing));
        stays(thing, file);
    }
}
