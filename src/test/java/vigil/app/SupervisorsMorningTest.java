package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.accounts.Account;
import vigil.access.signin.IdleLock;
import vigil.access.trust.KeyRing;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Confirming;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.demo.SimulatedClock;
import vigil.app.store.KeyedStore;
import vigil.assets.PlausibilityFile;
import vigil.charting.ActContext;
import vigil.charting.Charting;
import vigil.charting.Outcome;
import vigil.charting.SessionHead;
import vigil.charting.SigningAct.SignOffSession;
import vigil.people.Permission;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffMember;
import vigil.proof.Statements;
import vigil.proof.StoreSignatures;
import vigil.quantity.Moment;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.kit.FxHarness;
import vigil.screen.review.ReviewedSessions;
import vigil.session.EntryId;
import vigil.session.SampleChart;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.SignState;
import vigil.session.Signing;
import vigil.session.Taken;

/**
 * A supervisor's morning: thirty sessions that a nurse has signed off, three of them with something
 * wrong, are found, read and attested in the real window over a store under keys, by keys alone.
 */
class SupervisorsMorningTest {
    private static final int SESSIONS = 30;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DemoStaff.Invented NURSE = DemoStaff.nurse();
    private static final DemoStaff.Invented DOCTOR = DemoStaff.people().get(2);

    @TempDir private Path folder;

    private final SimulatedClock clock = new SimulatedClock(ZONE, MORNING);

    private KeyedStore store() {
        return KeyedStore.at(
                new KeyedStore.Place(folder, folder.resolve("anchor")),
                Turns.HERE,
                clock,
                new RandomIds(),
                IdleLock.USUAL);
    }

    /** Three in which something is wrong, at the beginning, in the middle and at the end. */
    private static List<SampleChart> sessions() {
        List<SampleChart> all = new ArrayList<>();
        all.add(ReviewedSessions.park());
        all.add(ReviewedSessions.meyer());
        all.add(ReviewedSessions.drugMissing("Duval", "Odile", "700 100", "2026-11-09T11:00:00Z"));
        for (int day = 0; all.size() < SESSIONS; day++) {
            Instant at = Instant.parse("2026-11-21T09:00:00Z").minus(Duration.ofHours(11L * day));
            all.add(
                    ReviewedSessions.ordinary(
                            "Sample" + (char) ('a' + day),
                            "Ines",
                            "600 %03d".formatted(day),
                            at.toString()));
        }
        return all;
    }

    private void chartedAndSignedOff() {
        ClinicStore.in(folder);
        try (KeyedStore keyed = store()) {
            assertThat(DemoStaff.enter(keyed.workplace(), NURSE)).isInstanceOf(Entering.In.class);
            Charting charting =
                    new Charting(
                            keyed.ledger(),
                            clock,
                            new RandomIds(),
                            PlausibilityFile.shipped(),
                            keyed.workplace()::member,
                            new StoreSignatures(keyed.workplace()::ring));
            for (SampleChart one : sessions()) {
                keyed.ledger().append(one.facts());
                signOff(keyed, charting, one.session().chart().id());
            }
        }
    }

    private void signOff(KeyedStore keyed, Charting charting, SessionId session) {
        StaffMember nurse = NURSE.member();
        SessionHead head = charting.head(session);
        Moment now = Moment.of(clock.now(), ZONE);
        Signing signing =
                new Signing(
                        head.revision(),
                        head.hash(),
                        SignatureMeaning.AUTHORSHIP,
                        nurse.id(),
                        Account.printed(nurse),
                        Role.NURSE,
                        now);
        KeyRing ring = keyed.workplace().ring().orElseThrow();
        byte[] statement =
                new Statements(ring.store()).of(session, signing, ring.statements()).bytes();
        Confirming.Confirmed signed =
                (Confirming.Confirmed)
                        keyed.workplace()
                                .confirm(
                                        new Claimant.Named(nurse.id()),
                                        NURSE.password().toCharArray(),
                                        Permission.SIGN_OFF,
                                        statement);
        assertThat(
                        charting.perform(
                                new SignOffSession(
                                        new ActContext(
                                                new EntryId(new RandomIds().next()),
                                                session,
                                                Taken.observed(now),
                                                nurse.id(),
                                                nurse.id()),
                                        signing,
                                        Statements.written(signed.signature(), ring.statements()),
                                        "the pharmacy knows")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static String said(SimulatedWindow window) {
        return window.player().call(() -> ScreenRoom.said(window.shell().root()));
    }

    /** Attests what is at hand and goes on as soon as the list says so: no backup is waited for. */
    private static void attest(SimulatedWindow window, String then) {
        KeyboardPlayer keys = window.player();
        keys.strike("C");
        until(window, "You sign that you read this record");
        keys.type(DOCTOR.password()).strike("Enter");
        until(window, then);
    }

    private static void until(SimulatedWindow window, String said) {
        Instant limit = Instant.now().plus(LIMIT);
        while (!said(window).contains(said)) {
            assertThat(Instant.now())
                    .as("the window never says: " + said + " but " + said(window))
                    .isBefore(limit);
            window.player().pulse();
        }
    }

    private static void show(KeyboardPlayer keys, String... way) {
        keys.walkTo("Which sessions are shown").press(way);
        keys.walkTo("Sessions, the newest first");
    }

    @Test
    void thirtySessionsAreFoundReadAndAttestedByKeysAlone() {
        FxHarness.start();
        chartedAndSignedOff();
        try (SimulatedWindow window = SimulatedWindow.open(folder, clock, MORNING)) {
            KeyboardPlayer keys = window.player();
            keys.type(DOCTOR.member().id().value()).press("Enter");
            keys.type(DOCTOR.password()).press("Enter", "Enter", "Ctrl+R");
            assertThat(said(window))
                    .contains("Not signed 0 · to countersign 30 · with exceptions 3");

            show(keys, "Down");
            assertThat(said(window)).contains("3 of 30 sessions");
            assertThat(said(window))
                    .contains("172/104 at min\u00a030", "PARK, Ji-woo\n21-Nov-2026");
            throughTheRecordsOfTheList(window);
            keys.press("C").walkTo("Remark").type("pressure discussed with the nurse");
            keys.press("Shift+Tab", "Shift+Tab").type(DOCTOR.password()).strike("Enter");
            until(window, "2 of 30 sessions");
            assertThat(said(window)).contains("MEYER, Gréta\n20-Nov-2026");
            attest(window, "1 of 30 sessions");
            assertThat(said(window))
                    .contains("DUVAL, Odile", "not accounted for", "the pharmacy knows");
            keys.press("Q").type("Where is the rest of the drug?").press("Ctrl+Enter");
            assertThat(said(window)).contains("questions open 1");
            attest(window, "with exceptions 0");

            show(keys, "Up");
            for (int left = SESSIONS - 3; left > 0; left--) {
                assertThat(said(window)).contains("to countersign " + left);
                attest(window, "to countersign " + (left - 1));
            }
            until(window, "No session here.");
        }
        assertCountersigned();
    }

    /** The records go on as the list does, which is found again where the reading ended. */
    private static void throughTheRecordsOfTheList(SimulatedWindow window) {
        KeyboardPlayer keys = window.player();
        keys.press("Enter", "J");
        assertThat(said(window)).contains("Session record", "MEYER, Gréta");
        keys.press("J", "J");
        assertThat(said(window)).contains("DUVAL, Odile", "This is the last session of the list.");
        keys.press("K", "Ctrl+R");
        assertThat(said(window)).contains("MEYER, Gréta\n20-Nov-2026");
        keys.press("K");
        assertThat(said(window)).contains("PARK, Ji-woo\n21-Nov-2026");
    }

    private void assertCountersigned() {
        try (KeyedStore keyed = store()) {
            DemoStaff.enter(keyed.workplace(), NURSE);
            List<SessionSummary> rows = keyed.ledger().summaries();
            assertThat(rows)
                    .hasSize(SESSIONS)
                    .allSatisfy(
                            row ->
                                    assertThat(row.signing())
                                            .isInstanceOfSatisfying(
                                                    SignState.Countersigned.class,
                                                    both ->
                                                            assertThat(both.supervisor().by())
                                                                    .isEqualTo(
                                                                            DOCTOR.member().id())));
            assertThat(rows).filteredOn(row -> row.questions() == 1).hasSize(1);
        }
    }
}
