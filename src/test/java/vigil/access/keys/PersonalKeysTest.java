package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalKeysTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8032, section 7.1, tests 1 and 2. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    })
    void aSignatureIsThatOfTheStandard(
            String seed, String verifying, String message, String signature) {
        PersonalKeys keys = PersonalKeys.of(Secret.taking(HEX.parseHex(seed)));

        assertThat(keys.publicKeys().verifying()).hasToString(verifying);
        assertThat(keys.sign(HEX.parseHex(message))).hasToString(signature);
        assertThat(
                        keys.publicKeys()
                                .verify(HEX.parseHex(message), Bytes.of(HEX.parseHex(signature))))
                .isTrue();
    }

    /** The JDK's own Ed25519 is another implementation. */
    @Test
    void theJdkAgreesAboutEverySignature() throws GeneralSecurityException {
        Dice dice = new Dice(31);
        for (int i = 0; i < 20; i++) {
            PersonalKeys keys = PersonalKeys.random(dice);
            byte[] message = dice.bytes(dice.below(200));
            byte[] encoded =
                    HEX.parseHex("302a300506032b6570032100" + keys.publicKeys().verifying().hex());
            Signature jdk = Signature.getInstance("Ed25519");
            jdk.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            jdk.update(message);

            assertThat(jdk.verify(keys.sign(message).array())).isTrue();
        }
    }

    @Test
    void noChangeOfMessageOrSignatureIsAccepted() {
        Dice dice = new Dice(32);
        PersonalKeys keys = PersonalKeys.random(dice);
        byte[] message = dice.bytes(30);
        Bytes signature = keys.sign(message);

        Flips.noneIsAccepted(message, bytes -> keys.publicKeys().verify(bytes, signature));
        Flips.noneIsAccepted(
                signature.array(), bytes -> keys.publicKeys().verify(message, Bytes.of(bytes)));
        assertThat(PersonalKeys.random(dice).publicKeys().verify(message, signature)).isFalse();
    }

    @Test
    void twoPeopleAgreeOnASecretAndAThirdDoesNot() {
        Dice dice = new Dice(33);
        PersonalKeys one = PersonalKeys.random(dice);
        PersonalKeys two = PersonalKeys.random(dice);
        PersonalKeys three = PersonalKeys.random(dice);

        String agreed = said(one, two);

        assertThat(said(two, one)).isEqualTo(agreed);
        assertThat(said(three, one)).isNotEqualTo(agreed);
        assertThat(said(three, two)).isNotEqualTo(agreed);
    }

    @Test
    void aPublicKeyThatForcesTheSecretIsRefused() {
        PersonalKeys own = PersonalKeys.random(new Dice(34));

        assertThat(own.agreed(Bytes.of(new byte[32]))).isEmpty();
    }

    @Test
    void wipedKeysSignNothing() {
        PersonalKeys keys = PersonalKeys.random(new Dice(35));
        PersonalKeys copy = keys.copy();
        keys.close();

        assertThat(keys.isWiped()).isTrue();
        assertThatThrownBy(() -> keys.sign(new byte[1])).hasMessage("WIPED");
        assertThat(copy.publicKeys()).isEqualTo(keys.publicKeys());
        assertThat(copy.isWiped()).isFalse();
    }

    @Test
    void aFingerprintIsReadAsItIsPrinted() {
        KeyId id = PersonalKeys.random(new Dice(36)).publicKeys().id();

        assertThat(id.grouped()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
        assertThat(KeyId.typed(id.grouped().toUpperCase(Locale.ROOT))).isEqualTo(id);
        assertThatThrownBy(() -> KeyId.typed(id.grouped().substring(1))).hasMessage("MALFORMED");
    }

    private static String said(PersonalKeys own, PersonalKeys other) {
        return own.agreed(other.publicKeys().agreeing()).orElseThrow().use(HEX::formatHex);
    }
}
