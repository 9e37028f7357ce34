package vigil.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.access.keys.AccessException;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.Dice;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.FieldReader;
import vigil.access.keys.KeySlot;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Secret;
import vigil.access.keys.SlotHead;
import vigil.access.keys.SlotKind;
import vigil.access.keys.Unlocked;
import vigil.access.seal.Anchor;
import vigil.access.seal.AnchorSeal;
import vigil.access.signing.KeyedSignature;
import vigil.access.signing.SignOff;
import vigil.access.trust.Clinic;
import vigil.access.trust.SignedStatement;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;

/** Whatever lies in a file, reading it ends in a value or in the one refusal of this room. */
class HostileBytesTest {
    private static final int CASES = 1000;
    private static final StaffId NURSE = new StaffId("osei");

    /** What is read, a sound example of it, and how it is read. */
    record Form(String name, Bytes sound, Consumer<byte[]> read) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theSoundExampleIsRead(Form form) {
        form.read().accept(form.sound().array());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bytesAtRandomAreRefusedInOrder(Form form) {
        Dice dice = new Dice(161);
        for (int i = 0; i < CASES; i++) {
            assertThat(outcome(form, dice.bytes(dice.below(400)))).isEqualTo("refused");
        }
    }

    /** Lengths, counts and texts in the middle of something that is otherwise sound. */
    @ParameterizedTest
    @MethodSource("forms")
    void aSoundExampleWithSomethingElseInItNeverEndsOtherwise(Form form) {
        Dice dice = new Dice(162);
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = form.sound().array();
            byte[] other = dice.bytes(1 + dice.below(12));
            if (i % 2 == 0) {
                Arrays.fill(other, (byte) (i % 4 == 0 ? -1 : 0));
            }
            int at = dice.below(bytes.length - other.length);
            System.arraycopy(other, 0, bytes, at, other.length);

            assertThat(outcome(form, bytes)).isIn("read", "refused");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void oneFormIsNeverTakenForAnother(Form form) {
        for (Form other : forms()) {
            if (!other.name().equals(form.name())) {
                assertThat(outcome(form, other.sound().array())).isEqualTo("refused");
            }
        }
    }

    private static String outcome(Form form, byte[] bytes) {
        try {
            form.read().accept(bytes);
            return "read";
        } catch (AccessException e) {
            return "refused";
        }
    }

    private static List<Form> forms() {
        Dice dice = new Dice(163);
        PersonalKeys keys = PersonalKeys.random(dice);
        DataKey data = DataKey.random(1, dice);
        SlotHead head =
                new SlotHead(Clinic.STORE, SlotKind.USER, NURSE, 1, false, Argon2Cost.FLOOR);
        Secret password = Secret.taking("password".getBytes(StandardCharsets.US_ASCII));
        AnchorSeal anchors = new AnchorSeal(Clinic.STORE, data);
        Clinic clinic = new Clinic(dice);
        SignedStatement statement =
                SignedStatement.of(
                        Clinic.certificate(clinic.withBoth(), NURSE, Set.of(Role.NURSE), keys),
                        clinic.reyes);
        return List.of(
                form(
                        "slot",
                        KeySlot.make(head, password, new Unlocked(data, keys), dice).bytes(),
                        KeySlot::parse),
                form(
                        "grant",
                        EpochGrant.make(
                                        Clinic.STORE,
                                        data,
                                        NURSE,
                                        keys.publicKeys(),
                                        clinic.reyes,
                                        dice)
                                .bytes(),
                        EpochGrant::parse),
                form(
                        "statement",
                        statement.countersigned(clinic.adeyemi).bytes(),
                        SignedStatement::parse),
                form(
                        "signature",
                        KeyedSignature.of(keys, new byte[9]).bytes(),
                        bytes -> FieldReader.require(holds(keys, bytes))),
                form("sign-off", signOff(dice).bytes(), SignOff::parse),
                form(
                        "anchor",
                        anchors.bytes(new Anchor(Clinic.STORE, 7, Bytes.of(new byte[32]))),
                        anchors::read));
    }

    private static boolean holds(PersonalKeys keys, byte[] bytes) {
        KeyedSignature read = KeyedSignature.parse(bytes);
        return read.key().equals(keys.publicKeys().id())
                && keys.publicKeys().verify(new byte[9], read.signature());
    }

    private static Form form(String name, byte[] sound, Consumer<byte[]> read) {
        return new Form(name, Bytes.of(sound), read);
    }

    private static SignOff signOff(Dice dice) {
        return new SignOff(
                Clinic.STORE,
                "session",
                3,
                Bytes.of(dice.bytes(32)),
                SignatureMeaning.AUTHORSHIP,
                NURSE,
                "OSEI, Naomi",
                Role.NURSE,
                OffsetDateTime.parse("2026-11-23T14:05:06.789-11:45"),
                4);
    }
}
