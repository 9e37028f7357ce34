package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.Clock;
import vigil.charting.DosingAct.StopDosing;
import vigil.charting.LeavingAct.TransferPatient;
import vigil.charting.LedgerException;
import vigil.charting.Outcome;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.keeping.BackupPlace;
import vigil.keeping.Progress;
import vigil.ledger.StoreCopy;
import vigil.people.Permission;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.SessionSummary;
import vigil.session.Taken;

/** The store of a folder is kept: where its backups go, who may restore, what a close leaves. */
final class StoreKeepingTest {
    private static final StaffMember NURSE = member(Role.NURSE);
    private static final StaffMember KEEPER = member(Role.ADMINISTRATOR);
    private static final ClinicStore.Seeded ROOM =
            ClinicStore.Seeded.with(new RandomIds(), Instant.parse("2026-11-22T14:00:00Z"));

    @TempDir private Path folder;
    private Path data;
    private Path place;
    private Clinics.Opened store;
    private StoreKeeping care;

    private static StaffMember member(Role role) {
        return new StaffMember(
                new StaffId("osei"), new PersonName("Osei", "Naomi", ""), "RN", Set.of(role));
    }

    @BeforeEach
    void aRoomWithSessions() throws IOException {
        data = folder.resolve("data");
        place = Files.createDirectories(folder.resolve("disk"));
        ROOM.in(data);
        store = new Clinics(Wiring.words(), new Folders(data, data, data, true), Turns.HERE).open();
        assertThat(DemoStaff.enter(store.workplace(), DemoStaff.nurse()))
                .isInstanceOf(Entering.In.class);
        care =
                new StoreKeeping(
                        store.ledger(),
                        data,
                        new SystemClock(store.zone()),
                        event -> {},
                        store.workplace()::storeReplaced);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void fault(ThrowingCallable asked, StoreFault expected) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.fault()).isEqualTo(expected));
    }

    @Test
    void until_somebody_chooses_backups_lie_beside_the_store_and_that_is_said() {
        assertThat(care.place()).isEqualTo(new BackupPlace(data.resolve("backup"), false, true));
        Backup made = care.backUp(Progress.SILENT);
        assertThat(made.file()).hasParent(data.resolve("backup"));
        assertThat(care.backups()).containsExactly(made);
        assertThat(made.facts()).isEqualTo(care.head().revision()).isPositive();
    }

    @Test
    void each_store_has_its_own_folder_in_a_chosen_place() throws IOException {
        BackupPlace chosen = care.moveTo(place, KEEPER);
        assertThat(chosen.chosen()).isTrue();
        assertThat(chosen.folder()).hasParent(place);
        assertThat(chosen.folder().getFileName().toString())
                .isEqualTo("vigil-" + store.ledger().id().substring(0, 8));
        assertThat(care.backUp(Progress.SILENT).file()).hasParent(chosen.folder());
        assertThat(
                        new StoreKeeping(
                                        store.ledger(),
                                        data,
                                        new SystemClock(store.zone()),
                                        event -> {},
                                        store.workplace()::storeReplaced)
                                .place())
                .isEqualTo(chosen);
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".new"));
        }
    }

    @Test
    void a_place_whose_disk_is_not_connected_is_never_made_anew() throws IOException {
        BackupPlace chosen = care.moveTo(place, KEEPER);
        Files.delete(chosen.folder());
        fault(care::copy, new StoreFault.PlaceGone());
        fault(care::backups, new StoreFault.PlaceGone());
        assertThat(chosen.folder()).doesNotExist();
        everySessionIsOver();
        assertThat(care.lastCopy()).isEmpty();
        assertThat(chosen.folder()).doesNotExist();
    }

    @Test
    void a_place_that_is_none_is_refused_and_the_old_one_stays() {
        fault(() -> care.moveTo(folder.resolve("nowhere"), KEEPER), new StoreFault.PlaceGone());
        fault(() -> care.moveTo(data.resolve("native"), KEEPER), new StoreFault.PlaceGone());
        fault(
                () -> care.moveTo(place, NURSE),
                new StoreFault.NotAllowed(Permission.CHANGE_SETTINGS));
        assertThat(care.place().chosen()).isFalse();
    }

    @Test
    void a_file_of_the_place_that_cannot_be_read_is_said_and_no_other_place_is_taken()
            throws IOException {
        for (String text :
                new String[] {
                    "{",
                    "{\"format\":\"other\",\"version\":1,\"folder\":\"/\"}",
                    "{\"format\":\"vigil.backup-place\",\"version\":2,\"folder\":\"/\"}",
                    "{\"format\":\"vigil.backup-place\",\"version\":1,\"folder\":\"a\\u0000b\"}"
                }) {
            Files.writeString(data.resolve("backup.json"), text);
            assertThatThrownBy(care::copy)
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.fault()).isInstanceOf(StoreFault.PlaceUnknown.class));
        }
        assertThat(data.resolve("backup")).doesNotExist();
    }

    @Test
    void only_who_may_restores() {
        Backup backup = care.backUp(Progress.SILENT);
        Path copy = care.folderForCopy();
        StoreFault refused = new StoreFault.NotAllowed(Permission.RESTORE);
        fault(() -> care.restore(backup, copy, Progress.SILENT, NURSE), refused);
        fault(() -> care.replaceBy(copy, NURSE), refused);
        assertThat(copy).doesNotExist();
        assertThat(care.restore(backup, copy, Progress.SILENT, KEEPER).sound()).isTrue();
        assertThat(care.folderForCopy()).isNotEqualTo(copy);
        assertThat(care.replaceBy(copy, KEEPER)).isDirectory();
        assertThat(care.verify(Progress.SILENT).sound()).isTrue();
    }

    @Test
    void the_newest_sound_backup_is_found_behind_a_damaged_one() throws IOException {
        Backup sound = care.backUp(Progress.SILENT);
        Path newer = sound.file().resolveSibling("vigil-29991231T235959Z-99.db");
        Files.write(newer, new byte[8192]);
        assertThat(care.backups()).extracting(Backup::file).containsExactly(newer, sound.file());
        assertThat(care.newestSound(Progress.SILENT)).contains(sound);
        Files.delete(sound.file());
        assertThat(care.newestSound(Progress.SILENT)).isEmpty();
    }

    /** The patient who is still there is taken to a ward. */
    private void everySessionIsOver() {
        Clock clock = new SystemClock(store.zone());
        Charting charting =
                new Charting(
                        store.ledger(),
                        clock,
                        new RandomIds(),
                        store.clinic().plausibility(),
                        store.workplace()::member);
        for (SessionSummary row : charting.sessions()) {
            if (row.stage().live()) {
                does(charting, new StopDosing(now(clock, row), false, "taken to a ward"));
                does(charting, new TransferPatient(now(clock, row), "ward 3", "planned"));
            }
        }
    }

    private static ActContext now(Clock clock, SessionSummary row) {
        StaffId nurse = DemoStaff.nurse().member().id();
        return new ActContext(
                new EntryId(new RandomIds().next()),
                row.id(),
                Taken.observed(Moment.of(clock.now(), clock.zone())),
                nurse,
                nurse);
    }

    private static void does(Charting charting, Act act) {
        assertThat(charting.perform(act)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_close_in_the_middle_of_a_session_leaves_no_backup_for_which_a_new_start_would_wait() {
        assertThat(care.lastCopy()).isEmpty();
        assertThat(care.backups()).isEmpty();
    }

    @Test
    void a_close_leaves_a_backup_only_if_something_was_written_since_the_newest() {
        everySessionIsOver();
        care.keepLast(care.lastCopy().orElseThrow());
        List<Backup> made = care.backups();
        assertThat(made).hasSize(1);
        assertThat(care.lastCopy()).isEmpty();
        assertThat(care.backups()).isEqualTo(made);
    }

    @Test
    void the_last_copy_is_verified_though_the_store_was_closed_and_opened_again() {
        everySessionIsOver();
        StoreCopy last = care.lastCopy().orElseThrow();
        long facts = care.head().revision();
        store.close();
        store = new Clinics(Wiring.words(), new Folders(data, data, data, true), Turns.HERE).open();
        care.keepLast(last);
        assertThat(care.backups()).singleElement().extracting(Backup::facts).isEqualTo(facts);
    }
}
