package vigil.export.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.assets.CodeTable;
import vigil.export.SmallSignedSession;
import vigil.export.check.Verdict.Finding;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffMember;
import vigil.quantity.Milligrams;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.RecordEvent;
import vigil.session.Signing;
import vigil.session.Witness;

/**
 * Whoever holds keys and writes a file that fits together is found by the one thing that does not.
 */
class ForgedRecordTest {
    private static final StaffMember NURSE = SmallSignedSession.NURSE;
    private static final StaffMember DOCTOR = SmallSignedSession.DOCTOR;

    private static Verdict verdict(SmallSignedSession made, byte[] file) {
        return new RecordVerifier(CodeTable.shipped(), "0.1.0-SNAPSHOT")
                .verify(file, made.keys.fingerprint().value());
    }

    private static Finding found(SmallSignedSession made, byte[] file) {
        return verdict(made, file) instanceof Verdict.Unsound(Finding finding, String ignored)
                ? finding
                : null;
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("backwards", (LongUnaryOperator) number -> 100 - number),
                Arguments.of("all at one place", (LongUnaryOperator) number -> 7),
                Arguments.of("before the first", (LongUnaryOperator) number -> number - 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void entriesStandInTheStoreInTheirOrder(String ignored, LongUnaryOperator where) {
        SmallSignedSession one = new SmallSignedSession();
        one.session.stands(where);
        one.adds(NURSE, one.plan());
        one.session.signsOff(NURSE, "");

        assertThat(found(one, one.file())).isEqualTo(Finding.CHAIN_BROKEN);
    }

    static Stream<Arguments> signings() {
        return Stream.of(
                Arguments.of("as it is", (Function<Signing, Signing>) it -> it, null),
                Arguments.of(
                        "up to another entry",
                        (Function<Signing, Signing>) it -> of(it, 1, it.head()),
                        Finding.SIGN_OFF_NOT_PROVEN),
                Arguments.of(
                        "of another content",
                        (Function<Signing, Signing>) it -> of(it, it.upto(), "0".repeat(64)),
                        Finding.SIGN_OFF_NOT_PROVEN));
    }

    private static Signing of(Signing it, long upto, String head) {
        return new Signing(upto, head, it.meaning(), it.signer(), it.name(), it.role(), it.at());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signings")
    void aSignOffIsOfAllThatStandsBeforeIt(
            String ignored, Function<Signing, Signing> forging, Finding finding) {
        SmallSignedSession one = new SmallSignedSession();
        one.adds(NURSE, one.plan());
        one.adds(NURSE, new NoteWritten("came by taxi"));
        one.session.entersSignOff(NURSE, forging.apply(one.session.signing(NURSE)));

        assertThat(found(one, one.file())).isEqualTo(finding);
    }

    /** The doctor signed it indeed; but who puts it into the record says that they did. */
    @Test
    void aSignOffIsEnteredByWhoSigned() {
        SmallSignedSession one = new SmallSignedSession();
        one.adds(NURSE, one.plan());
        one.session.entersSignOff(NURSE, one.session.signing(DOCTOR));

        assertThat(found(one, one.file())).isEqualTo(Finding.SIGN_OFF_NOT_PROVEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signings")
    void aCountersignatureIsOfAllThatStandsBeforeIt(
            String ignored, Function<Signing, Signing> forging, Finding finding) {
        SmallSignedSession one = new SmallSignedSession();
        one.adds(NURSE, one.plan());
        one.session.signsOff(NURSE, "");
        one.session.entersCountersignature(
                DOCTOR, forging.apply(one.session.signing(DOCTOR, SignatureMeaning.REVIEW)));

        assertThat(found(one, one.file())).isEqualTo(finding);
    }

    @Test
    void aCountersignatureIsEnteredByWhoSigned() {
        SmallSignedSession one = new SmallSignedSession();
        one.adds(NURSE, one.plan());
        one.session.signsOff(NURSE, "");
        one.session.entersCountersignature(
                NURSE, one.session.signing(DOCTOR, SignatureMeaning.REVIEW));

        assertThat(found(one, one.file())).isEqualTo(Finding.SIGN_OFF_NOT_PROVEN);
    }

    /** What the second person saw stands, however often the rest is corrected. */
    @Test
    void aCorrectionThatLeavesWhatWasSeenIsProvenByWhatItCorrects() {
        SmallSignedSession one = new SmallSignedSession();
        one.adds(NURSE, one.plan());
        Witness seen = new Witness.Seen(SmallSignedSession.SECOND.id());
        EntryId waste = one.adds(NURSE, wasted(seen, "bin"));
        Witness proven = ((DrugWasted) one.session.facts().getLast().event()).witness();
        for (String how : List.of("drug bin", "drug bin, room 1")) {
            one.adds(
                    NURSE,
                    new RecordEvent.EntryAmended(
                            waste,
                            Optional.of(wasted(proven, how)),
                            Optional.empty(),
                            RecordEvent.Reason.TYPING_ERROR,
                            ""));
        }
        one.session.signsOff(NURSE, "");

        assertThat(found(one, one.file())).isNull();
    }

    private static DrugWasted wasted(Witness witness, String how) {
        return new DrugWasted("K1", Milligrams.of("5"), witness, how);
    }

    @Test
    void anEntryThatNamesAnotherBeforeItIsFoundAsThat() {
        SmallSignedSession one = SmallSignedSession.whole();
        String file = new String(one.file(), UTF_8);
        String other = file.replaceFirst("\"previous\": \"(?!0000)....", "\"previous\": \"0000");

        assertThat(other).isNotEqualTo(file);
        assertThat(found(one, other.getBytes(UTF_8))).isEqualTo(Finding.CHAIN_BROKEN);
    }

    /** What an administrator said later than anything here was signed does not belong here. */
    @Test
    void noStatementAboutKeysIsThereThatIsNotNeeded() {
        SmallSignedSession one = SmallSignedSession.whole();
        one.keys.renew(
                new StaffMember(
                        NURSE.id(),
                        new PersonName("Mensah", "Naomi", ""),
                        "RN",
                        Set.of(Role.NURSE)));
        byte[] file = one.file();
        List<String> keys = new ArrayList<>(Pieces.items(new String(file, UTF_8), "keys"));
        String later = Base64.getEncoder().encodeToString(one.keys.line().get(keys.size()).bytes());
        keys.add(keys.getLast().replaceAll("\"[^\"]*\"", '"' + later + '"'));

        assertThat(found(one, file)).isNull();
        assertThat(found(one, Pieces.with(file, "keys", keys))).isEqualTo(Finding.KEYS_NOT_TRUSTED);
    }
}
