package vigil.export.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.assets.CodeTable;
import vigil.export.SigningLines.SignatureLine;
import vigil.export.SmallSignedSession;
import vigil.export.check.Verdict.Finding;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.session.DosingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SessionFold;

/** An exported record is checked with nothing but the file and one fingerprint. */
class RecordVerifierTest {
    private static final String PROGRAM = "0.1.0-SNAPSHOT";

    /** Each byte in the endurance run; else every so many, so that the gate stays short. */
    private static final int STEP = Boolean.getBoolean("vigil.endurance") ? 1 : 61;

    private final SmallSignedSession made = SmallSignedSession.whole();
    private final byte[] file = made.file();
    private final String fingerprint = made.keys.fingerprint().value();
    private final RecordVerifier verifier = new RecordVerifier(CodeTable.shipped(), PROGRAM);

    private boolean accepted(byte[] changed) {
        return verifier.verify(changed, fingerprint) instanceof Verdict.Sound;
    }

    @Test
    void theRecordAsItWasWrittenIsSoundAndSaysWhoSigned() {
        assertThat(verifier.verify(file, fingerprint))
                .isInstanceOfSatisfying(
                        Verdict.Sound.class,
                        sound -> {
                            assertThat(sound.revision()).isEqualTo(8);
                            assertThat(sound.signatures())
                                    .extracting(SignatureLine::name)
                                    .containsExactly("Naomi Osei, RN", "Thandi Mbeki, MD");
                        });
        assertThat(verifier.verify(file, made.keys.fingerprint().grouped()))
                .isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void thePublishedExampleIsSoundUnderItsOwnFingerprint() throws IOException {
        byte[] example = Files.readAllBytes(Path.of("assets/schema/session-record-2.example.json"));
        String own =
                new vigil.proof.Keyring("6f1d2c8e-0000-4000-8000-000000000007", 47)
                        .fingerprint()
                        .value();

        assertThat(verifier.verify(example, own)).isInstanceOf(Verdict.Sound.class);
        assertThat(verifier.verify(example, fingerprint))
                .isEqualTo(new Verdict.Unsound(Finding.KEYS_NOT_TRUSTED, "proof.keys"));
    }

    @Test
    void noChangedByteIsAccepted() {
        int tried = 0;
        for (int at = 0; at < file.length; at += STEP) {
            for (int bit : STEP == 1 ? new int[] {0, 5} : new int[] {at % 8}) {
                byte[] changed = file.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(accepted(changed)).as("byte %d, bit %d", at, bit).isFalse();
                tried++;
            }
        }
        System.out.printf("record: %d bytes, %d changes, 0 accepted%n", file.length, tried);
        assertThat(tried).isGreaterThan(file.length / STEP - 1);
    }

    @Test
    void noRemovedLineAndNoSwapIsAccepted() {
        List<String> lines = new String(file, UTF_8).lines().toList();
        int swaps = 0;
        for (int at = 0; at < lines.size(); at += Math.max(1, STEP / 8)) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(at);
            assertThat(accepted(file(fewer))).as("without line %d", at + 1).isFalse();
            if (at + 1 < lines.size() && !lines.get(at).equals(lines.get(at + 1))) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, at, at + 1);
                assertThat(accepted(file(swapped))).as("lines %d and next", at + 1).isFalse();
                swaps++;
            }
        }
        assertThat(swaps).isPositive();
    }

    @Test
    void noEntryAndNoStatementIsRemovedRepeatedOrMoved() {
        for (String list : List.of("entries", "keys")) {
            List<String> items = Pieces.items(new String(file, UTF_8), list);
            for (int at = 0; at < items.size(); at++) {
                List<String> fewer = new ArrayList<>(items);
                String moved = fewer.remove(at);
                assertThat(accepted(Pieces.with(file, list, fewer))).isFalse();
                List<String> more = new ArrayList<>(items);
                more.add(at, moved);
                assertThat(accepted(Pieces.with(file, list, more))).isFalse();
                if (at > 0) {
                    List<String> swapped = new ArrayList<>(items);
                    Collections.swap(swapped, at - 1, at);
                    assertThat(accepted(Pieces.with(file, list, swapped))).isFalse();
                }
            }
            assertThat(accepted(Pieces.with(file, list, items))).as("unchanged").isTrue();
        }
    }

    private static byte[] file(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /** What a verifier that leaves one part out would take. */
    static Stream<Arguments> controls() {
        return Stream.of(
                Arguments.of(EnumSet.of(Check.CHAIN, Check.READABLE)),
                Arguments.of(EnumSet.of(Check.READABLE)),
                Arguments.of(EnumSet.of(Check.CHAIN, Check.ENTRIES, Check.SIGNATURES)));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void withoutOneOfItsPartsItWouldAcceptSome(Set<Check> without) {
        EnumSet<Check> left = EnumSet.allOf(Check.class);
        left.removeAll(without);
        RecordVerifier blind = new RecordVerifier(CodeTable.shipped(), PROGRAM, left);
        int taken = 0;
        for (int at = 0; at < file.length; at += 61) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            if (blind.verify(changed, fingerprint) instanceof Verdict.Sound) {
                taken++;
            }
        }
        assertThat(taken).isPositive();
    }

    /** Somebody who holds keys and the data key writes a whole file that fits together. */
    private Finding forged(Consumer<SmallSignedSession> forging) {
        SmallSignedSession forged = new SmallSignedSession();
        forging.accept(forged);
        return switch (verifier.verify(forged.file(), forged.keys.fingerprint().value())) {
            case Verdict.Unsound(Finding finding, String _) -> finding;
            case Verdict.Sound _, Verdict.OfAnotherVersion _ ->
                    throw new AssertionError("accepted");
        };
    }

    @Test
    void aSecondPersonWhoConfirmedOneAmountIsNoWitnessOfAnother() {
        assertThat(
                        forged(
                                one -> {
                                    one.adds(SmallSignedSession.NURSE, one.plan());
                                    var wasted =
                                            one.adds(
                                                    SmallSignedSession.NURSE,
                                                    new DosingEvent.DrugWasted(
                                                            "K1",
                                                            vigil.quantity.Milligrams.of("5"),
                                                            new vigil.session.Witness.Seen(
                                                                    SmallSignedSession.SECOND.id()),
                                                            "bin"));
                                    var old =
                                            (DosingEvent.DrugWasted)
                                                    one.session.facts().getLast().event();
                                    one.adds(
                                            SmallSignedSession.NURSE,
                                            new RecordEvent.EntryAmended(
                                                    wasted,
                                                    java.util.Optional.of(
                                                            new DosingEvent.DrugWasted(
                                                                    "K1",
                                                                    vigil.quantity.Milligrams.of(
                                                                            "50"),
                                                                    old.witness(),
                                                                    "bin")),
                                                    java.util.Optional.empty(),
                                                    RecordEvent.Reason.TYPING_ERROR,
                                                    ""));
                                }))
                .isEqualTo(Finding.SECOND_NOT_PROVEN);
    }

    @Test
    void aSignOffIsOfTheEntriesBeforeItAndNoOthers() {
        assertThat(
                        forged(
                                one -> {
                                    one.adds(SmallSignedSession.NURSE, one.plan());
                                    var other = SmallSignedSession.whole().session.facts().get(4);
                                    one.session.add(other);
                                }))
                .isEqualTo(Finding.SIGN_OFF_NOT_PROVEN);
    }

    @Test
    void aSignOffInARoleThatWasCertifiedOnlyLaterIsNone() {
        StaffMember nurse = SmallSignedSession.NURSE;
        StaffMember promoted =
                new StaffMember(
                        nurse.id(),
                        nurse.name(),
                        nurse.credentials(),
                        Set.of(Role.SUPERVISING_CLINICIAN));
        assertThat(
                        forged(
                                one -> {
                                    one.adds(nurse, one.plan());
                                    one.session.signsOff(promoted, "");
                                }))
                .isEqualTo(Finding.SIGN_OFF_NOT_PROVEN);
    }

    @Test
    void whatWasSignedStaysSoundWhenPeopleGetOtherNamesRolesAndKeys() {
        StaffMember nurse = SmallSignedSession.NURSE;
        SmallSignedSession one = SmallSignedSession.whole();
        StaffMember later =
                new StaffMember(
                        nurse.id(),
                        new vigil.people.PersonName("Mensah", "Naomi", ""),
                        "RN",
                        Set.of(Role.NURSE, Role.SUPERVISING_CLINICIAN));
        one.keys.renew(later);

        assertThat(verifier.verify(one.file(), one.keys.fingerprint().value()))
                .isInstanceOf(Verdict.Sound.class);
        assertThat(one.record().proof().orElseThrow().keys())
                .as("no statement more than is needed")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "version": 2 | "version": 1 | READABLE_DIFFERS
                    "version": 2 | "version": 9 | NO_RECORD
                    "format"     | "form"       | NO_RECORD
                    came by taxi | came by cab  | ENTRY_DIFFERS
                    "family": "Osei" | "family": "Omar" | STAFF_DIFFERS
                    "name": "Naomi Osei, RN" | "name": "Naomi Omar, RN" | ENTRY_DIFFERS
                    "superseded": false | "superseded": true | READABLE_DIFFERS
                    """)
    void whatIsWrongIsNamed(String sound, String broken, Finding finding) {
        byte[] changed = new String(file, UTF_8).replaceFirst(sound, broken).getBytes(UTF_8);

        assertThat(verifier.verify(changed, fingerprint))
                .isInstanceOfSatisfying(
                        Verdict.Unsound.class,
                        unsound -> assertThat(unsound.finding()).isEqualTo(finding));
    }

    @Test
    void aRecordOfAnotherVersionOfTheProgramIsSaidToBeOne() {
        RecordVerifier newer = new RecordVerifier(CodeTable.shipped(), "9.0.0");

        assertThat(newer.verify(file, fingerprint))
                .isEqualTo(new Verdict.OfAnotherVersion(PROGRAM));
    }

    @Test
    void aRecordOfAStoreWithoutKeysProvesNothing() throws IOException {
        byte[] old = Files.readAllBytes(Path.of("assets/schema/session-record-1.example.json"));

        assertThat(verifier.verify(old, fingerprint))
                .isEqualTo(new Verdict.Unsound(Finding.NO_PROOF, "proof"));
        assertThat(verifier.verify(new byte[0], fingerprint)).isInstanceOf(Verdict.Unsound.class);
        assertThat(verifier.verify(new byte[] {(byte) 0xff}, fingerprint))
                .isInstanceOf(Verdict.Unsound.class);
    }

    @Test
    void theFactsComeOutOfTheFileAsTheyWentIn() {
        assertThat(SessionFold.fold(made.session.facts()).chart().entries())
                .extracting(entry -> entry.first().event().getClass().getSimpleName())
                .contains(
                        ObservationEvent.NoteWritten.class.getSimpleName(),
                        PreparationEvent.SessionPlanned.class.getSimpleName());
        assertThat(RecordVerifier.isFingerprint(fingerprint)).isTrue();
        assertThat(RecordVerifier.isFingerprint("12 34")).isFalse();
        assertThat(RecordVerifier.isFingerprint("")).isFalse();
    }
}
