package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.assets.PlausibilityFile;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.ObservationAct;
import vigil.charting.Outcome;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.kit.Work;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.Taken;

/**
 * The invented room on another day: its session is at its minute, unless somebody charted in it.
 */
final class InventedRoomTest {
    @TempDir private Path home;

    private final Work work = Work.start((period, act) -> () -> {});
    private Folders folders;
    private String first;

    @BeforeEach
    void aRoomIsBegunAndLookedAt() {
        folders = new Folders(home.resolve("demo"), home, home, true);
        first = shown(InventedRoomTest::comesIn);
    }

    @AfterEach
    void close() {
        work.close();
    }

    /** What a window finds that is opened, and closed again. */
    private <T> T shown(Function<Clinics.Opened, T> asked) {
        Clinics.Opened opened = ((FoundAtStart.Store) FoundAtStart.in(folders, work)).opened();
        return work.inTurn(
                () -> {
                    try {
                        return asked.apply(opened);
                    } finally {
                        opened.close();
                    }
                });
    }

    private static String comesIn(Clinics.Opened opened) {
        assertThat(DemoStaff.enter(opened.workplace(), DemoStaff.nurse()))
                .isInstanceOf(Entering.In.class);
        return opened.ledger().id();
    }

    private static String charts(Clinics.Opened opened) {
        String id = comesIn(opened);
        SessionId session = opened.ledger().summaries().getLast().id();
        StaffMember nurse = DemoStaff.nurse().member();
        SystemClock clock = new SystemClock(opened.zone());
        Outcome outcome =
                new Charting(
                                opened.ledger(),
                                clock,
                                new RandomIds(),
                                PlausibilityFile.shipped(),
                                who -> Optional.of(nurse))
                        .perform(
                                new ObservationAct.WriteNote(
                                        new ActContext(
                                                new EntryId(UUID.randomUUID()),
                                                session,
                                                Taken.observed(
                                                        Moment.of(clock.now(), opened.zone())),
                                                nurse.id(),
                                                nurse.id()),
                                        "asks for water"));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return id;
    }

    private void hoursGoBy() throws IOException {
        Path file = folders.data().resolve("begun.json");
        String begun = Files.readString(file);
        Instant at = Instant.parse(begun.replaceAll("(?s).*\"at\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
        Files.writeString(
                file, begun.replace(at.toString(), at.minus(Duration.ofHours(20)).toString()));
    }

    private Path before() {
        return home.resolve("demo-before/vigil.db");
    }

    @Test
    void forAWhileItIsTheSame() {
        assertThat(shown(InventedRoomTest::comesIn)).isEqualTo(first);
        assertThat(before()).doesNotExist();
    }

    @Test
    void hoursLaterItIsAnotherWhereNobodyChartedAndTheOldLiesBesideUntilTheNext()
            throws IOException {
        hoursGoBy();
        String second = shown(InventedRoomTest::comesIn);
        assertThat(second).isNotEqualTo(first);
        assertThat(before()).exists();

        hoursGoBy();
        assertThat(shown(InventedRoomTest::comesIn)).isNotIn(first, second);
    }

    @Test
    void whatSomebodyChartedInItStays() throws IOException {
        shown(InventedRoomTest::charts);
        hoursGoBy();
        assertThat(shown(InventedRoomTest::comesIn)).isEqualTo(first);
    }

    @Test
    void aCommandNeverTakesAnother() throws IOException {
        hoursGoBy();
        Clinics.Opened opened = new Clinics(Wiring.words(), folders, Turns.HERE).open();
        assertThat(opened.ledger().id()).isEqualTo(first);
        opened.close();
    }

    @Test
    void whoAsksForAnotherGetsItAndTheOldLiesBeside() {
        shown(InventedRoomTest::charts);
        new Clinics(Wiring.words(), folders, Turns.HERE).demoAnew();

        assertThat(before()).exists();
        assertThat(shown(InventedRoomTest::comesIn)).isNotEqualTo(first);
    }

    @Test
    void oneThatDoesNotOpenIsLaidAsideToo() throws IOException {
        Files.writeString(folders.data().resolve("vigil.db"), "no store");
        new Clinics(Wiring.words(), folders, Turns.HERE).demoAnew();
        assertThat(shown(InventedRoomTest::comesIn)).isNotEqualTo(first);
    }

    @Test
    void oneThatAWindowShowsStays() {
        Clinics clinics = new Clinics(Wiring.words(), folders, Turns.HERE);
        Clinics.Opened open = clinics.open();
        assertThatThrownBy(clinics::demoAnew)
                .isInstanceOfSatisfying(
                        SetUpException.class, e -> assertThat(e.isInUse()).isTrue());
        open.close();
        assertThat(shown(InventedRoomTest::comesIn)).isEqualTo(first);
    }

    @Test
    void theStoreOfAClinicIsNeverBegunAnew() {
        StringWriter said = new StringWriter();
        int code =
                new CommandLine(
                                new OpenWindow(
                                        new Folders.Computer(
                                                "Linux", home, Map.of("DISPLAY", ":99"))))
                        .setErr(new PrintWriter(said))
                        .execute("--anew", "--data", folders.data().toString());

        assertThat(code).isEqualTo(1);
        assertThat(said.toString()).contains(Wiring.words().say("app.anew", folders.data()));
        assertThat(shown(InventedRoomTest::comesIn)).isEqualTo(first);
    }
}
