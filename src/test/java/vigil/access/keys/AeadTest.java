package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AeadTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ZEROS =
            "0000000000000000000000000000000000000000000000000000000000000000";

    /** McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13, 14 and 16. */
    @ParameterizedTest
    @CsvSource({
        ZEROS + ", 000000000000000000000000, '', '', 530f8afbc74536b9a963b4f1c4cb738b",
        ZEROS
                + ", 000000000000000000000000, 00000000000000000000000000000000, '',"
                + "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308,"
                + "cafebabefacedbaddecaf888,"
                + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39,"
                + "feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b"
    })
    void whatIsSealedIsThatOfTheStandard(
            String key, String nonce, String plain, String bound, String sealed) {
        Secret secret = Secret.taking(HEX.parseHex(key));
        Bytes once = Bytes.of(HEX.parseHex(nonce));
        byte[] with = HEX.parseHex(bound);

        assertThat(HEX.formatHex(Aead.seal(secret, once, HEX.parseHex(plain), with)))
                .isEqualTo(sealed);
        assertThat(Aead.open(secret, once, HEX.parseHex(sealed), with))
                .hasValueSatisfying(opened -> assertThat(HEX.formatHex(opened)).isEqualTo(plain));
    }

    @Test
    void everyChangeToAnyPartKeepsItShut() {
        Dice dice = new Dice(11);
        Secret key = Secret.random(dice, 32);
        byte[] nonce = dice.bytes(12);
        byte[] bound = dice.bytes(20);
        byte[] sealed = Aead.seal(key, Bytes.of(nonce), dice.bytes(40), bound);

        Flips.noneIsAccepted(
                sealed, bytes -> Aead.open(key, Bytes.of(nonce), bytes, bound).isPresent());
        Flips.noneIsAccepted(
                bound, bytes -> Aead.open(key, Bytes.of(nonce), sealed, bytes).isPresent());
        Secret other = Secret.random(dice, 32);
        assertThat(Aead.open(other, Bytes.of(nonce), sealed, bound)).isEmpty();
        assertThat(Aead.open(key, Bytes.of(dice.bytes(12)), sealed, bound)).isEmpty();
    }

    /** Stores of earlier versions were sealed by the JDK. */
    @Test
    void sealsAndOpensAsTheJdkDoes() throws GeneralSecurityException {
        Dice dice = new Dice(12);
        for (int length = 0; length < 700; length += 7) {
            byte[] key = dice.bytes(32);
            byte[] nonce = dice.bytes(Aead.NONCE);
            byte[] bound = dice.bytes(length % 50);
            byte[] plain = dice.bytes(length);
            Cipher jdk = Cipher.getInstance("AES/GCM/NoPadding");
            jdk.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(8 * Aead.TAG, nonce));
            jdk.updateAAD(bound);
            byte[] sealed = jdk.doFinal(plain);
            Secret secret = Secret.taking(key);

            assertThat(Aead.seal(secret, Bytes.of(nonce), plain, bound)).isEqualTo(sealed);
            assertThat(Aead.open(secret, Bytes.of(nonce), sealed, bound)).contains(plain);
        }
    }

    @Test
    void whatIsShorterThanATagStaysShut() {
        Dice dice = new Dice(13);
        Secret key = Secret.random(dice, 32);
        Bytes nonce = Bytes.of(dice.bytes(Aead.NONCE));
        for (int length = 0; length < Aead.TAG; length++) {
            assertThat(Aead.open(key, nonce, dice.bytes(length), new byte[0])).isEmpty();
        }
    }
}
