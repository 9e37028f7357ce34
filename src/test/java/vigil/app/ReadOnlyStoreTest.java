package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;

/**
 * A store in a folder or a file that may not be written to: the program says so in one sentence and
 * changes nothing. In a process that has no right to write all the same.
 */
final class ReadOnlyStoreTest {

    /** A window system that needs no display, so that the start goes on to the store. */
    private static final String HEADLESS = "-Dglass.platform=Unseen";

    @TempDir private Path folder;

    private Path data;
    private byte[] before;

    @BeforeEach
    void aStore() throws IOException {
        data = folder.resolve("data");
        new Clinics(Wiring.words(), new Folders(data, data, data, false), Turns.HERE)
                .open()
                .close();
        before = Files.readAllBytes(data.resolve("vigil.db"));
    }

    @AfterEach
    void whatCanBeDeleted() throws IOException {
        rights(data, "rwx------");
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private void isRefused() throws IOException, InterruptedException {
        Child.Ended ended =
                new Child(folder, HEADLESS).unprivileged().run("--data", data.toString());
        assertThat(ended.troubles())
                .isEqualTo(
                        "Vigil cannot open the store in "
                                + data
                                + ". The store or its folder cannot be written. Check the rights"
                                + " of the folder.\n");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.said()).isEmpty();
        assertThat(Files.readAllBytes(data.resolve("vigil.db"))).isEqualTo(before);
    }

    @Test
    void a_file_that_may_not_be_written_to() throws IOException, InterruptedException {
        rights(data.resolve("vigil.db"), "r--r--r--");
        isRefused();
    }

    @Test
    void a_folder_that_may_not_be_written_to() throws IOException, InterruptedException {
        rights(data, "r-xr-xr-x");
        isRefused();
    }

    @Test
    void a_new_store_in_a_folder_that_may_not_be_written_to()
            throws IOException, InterruptedException {
        Path shut = Files.createDirectories(folder.resolve("shut"));
        rights(shut, "r-xr-xr-x");
        Child.Ended ended =
                new Child(folder, HEADLESS).unprivileged().run("--data", shut.toString());
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.troubles().lines())
                .singleElement()
                .satisfies(
                        said ->
                                assertThat(said)
                                        .startsWith("Vigil cannot start. The folder " + shut)
                                        .contains("written"));
        assertThat(shut).isEmptyDirectory();
    }

    @Test
    void a_record_for_a_folder_that_may_not_be_written_to()
            throws IOException, InterruptedException {
        Path own = folder.resolve("own");
        ClinicStore.in(own);
        Path shut = Files.createDirectories(folder.resolve("shut"));
        rights(shut, "r-xr-xr-x");
        Child.Ended ended =
                new Child(folder, HEADLESS)
                        .unprivileged()
                        .typing(DemoStaff.nurse().password())
                        .run(
                                ClinicStore.asTheNurse(
                                        "export",
                                        "--all",
                                        "--to",
                                        shut.resolve("records").toString(),
                                        "--data",
                                        own.toString()));
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.troubles()).contains("cannot be made").doesNotContain("\tat ");
        assertThat(shut).isEmptyDirectory();
    }

    @Test
    void a_backup_for_a_folder_that_may_not_be_written_to()
            throws IOException, InterruptedException {
        CommandsOnStore room = new CommandsOnStore(folder.resolve("room"));
        Path shut = Files.createDirectories(folder.resolve("shut"));
        rights(shut, "r-xr-xr-x");
        assertThat(room.run("bell", "backup")).isZero();
        for (String typed : List.of("backup --to " + shut, "restore --into " + shut + "/copy")) {
            String all = typed + " --user bell --password-fd 0 --data " + room.data();
            Child.Ended ended =
                    new Child(folder.resolve("room"), HEADLESS)
                            .unprivileged()
                            .typing(DemoStaff.password("bell"))
                            .run(all.split(" ", -1));
            assertThat(ended.code()).as(ended.troubles()).isEqualTo(4);
            assertThat(ended.troubles()).contains("Nothing can be written in " + shut);
        }
    }
}
