package vigil.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vigil.access.accounts.Account;
import vigil.access.trust.KeyRing;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Confirming;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.charting.SessionHead;
import vigil.people.Permission;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffMember;
import vigil.proof.Statements;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.Signing;
import vigil.session.SigningEvent;
import vigil.session.Taken;

/**
 * A store in which the nurse has signed with her password, made once for a class of tests.
 *
 * @param signed how many sessions: all that were over
 */
record SignedInStore(ClinicStore.Seeded store, int signed) {

    /** A store with every session signed that is over. */
    static SignedInStore of(ClinicStore.Seeded unsigned) {
        try {
            Path folder = Files.createTempDirectory("vigil-signed-store");
            unsigned.in(folder);
            int signed = Math.toIntExact(signAll(folder));
            folder.toFile().deleteOnExit();
            folder.resolve("vigil.db").toFile().deleteOnExit();
            return new SignedInStore(
                    new ClinicStore.Seeded(folder.resolve("vigil.db"), unsigned.sessions()),
                    signed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long signAll(Path folder) {
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(folder)) {
            var over =
                    keyed.ledger().summaries().stream().filter(one -> one.stage().over()).toList();
            over.forEach(one -> sign(keyed, one));
            return over.size();
        }
    }

    private static void sign(KeyedStore keyed, SessionSummary session) {
        StaffMember nurse = DemoStaff.nurse().member();
        SessionId id = session.id();
        SessionHead head = keyed.ledger().sessionHead(id);
        Moment at =
                Moment.of(
                        Instant.parse("2026-11-28T12:00:00Z").truncatedTo(ChronoUnit.MILLIS),
                        java.time.ZoneId.of("Europe/London"));
        Signing signing =
                new Signing(
                        head.revision(),
                        head.hash(),
                        SignatureMeaning.AUTHORSHIP,
                        nurse.id(),
                        Account.printed(nurse),
                        Role.NURSE,
                        at);
        KeyRing ring = keyed.workplace().ring().orElseThrow();
        Confirming confirmed =
                keyed.workplace()
                        .confirm(
                                new Claimant.Named(nurse.id()),
                                DemoStaff.nurse().password().toCharArray(),
                                Permission.SIGN_OFF,
                                new Statements(ring.store())
                                        .of(id, signing, ring.statements())
                                        .bytes());
        if (!(confirmed instanceof Confirming.Confirmed(var _, var signature))) {
            throw new IllegalStateException("she cannot sign: " + confirmed);
        }
        keyed.ledger()
                .append(
                        java.util.List.of(
                                new RecordedEvent(
                                        new EntryId(UUID.randomUUID()),
                                        id,
                                        head.revision() + 1,
                                        Taken.observed(at),
                                        at,
                                        nurse.id(),
                                        nurse.id(),
                                        new SigningEvent.SignedOff(
                                                signing,
                                                Statements.written(signature, ring.statements()),
                                                ""))));
    }
}
