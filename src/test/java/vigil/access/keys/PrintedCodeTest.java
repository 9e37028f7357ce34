package vigil.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vigil.access.keys.PrintedCode.NoSuchCharacter;
import vigil.access.keys.PrintedCode.OneWrong;
import vigil.access.keys.PrintedCode.Reading;
import vigil.access.keys.PrintedCode.SeveralWrong;
import vigil.access.keys.PrintedCode.Swapped;
import vigil.access.keys.PrintedCode.Whole;
import vigil.access.keys.PrintedCode.WrongLength;

class PrintedCodeTest {
    private static final int MANY = 200;

    @Test
    void aCodeIsPrintedInGroupsOfFourWithoutLettersThatLookLikeDigits() {
        Dice dice = new Dice(41);
        for (int i = 0; i < MANY; i++) {
            assertThat(printed(dice))
                    .matches("([0-9A-Z]{4} ){6}[0-9A-Z]{4}")
                    .doesNotContainPattern("[ILOU]");
        }
    }

    @Test
    void everyCodeTypedBackIsTheSameSecret() {
        Dice dice = new Dice(42);
        for (int i = 0; i < MANY; i++) {
            Secret secret = PrintedCode.random(dice);
            String text = new String(PrintedCode.printed(secret));

            assertThat(read(text)).isEqualTo(bytes(secret));
            assertThat(read(text.toLowerCase(Locale.ROOT).replace(' ', '-')))
                    .isEqualTo(bytes(secret));
            assertThat(read(text.replace(" ", ""))).isEqualTo(bytes(secret));
        }
    }

    @Test
    void theEndsOfTheRangeAreCodesToo() {
        byte[] ones = new byte[16];
        Arrays.fill(ones, (byte) -1);

        assertThat(new String(PrintedCode.printed(Secret.taking(new byte[16]))))
                .isEqualTo("0000 0000 0000 0000 0000 0000 0000");
        assertThat(read(new String(PrintedCode.printed(Secret.taking(ones.clone())))))
                .isEqualTo(ones);
    }

    /** 868 for each code: 28 places, 31 other characters. */
    @Test
    void everyOneWrongCharacterIsNamedWithItsPlace() {
        Dice dice = new Dice(43);
        int named = 0;
        for (int i = 0; i < 20; i++) {
            char[] code = printed(dice).replace(" ", "").toCharArray();
            for (int place = 0; place < PrintedCode.LENGTH; place++) {
                for (char other : PrintedCode.ALPHABET.toCharArray()) {
                    char[] typed = code.clone();
                    typed[place] = other;
                    if (other != code[place]) {
                        assertThat(PrintedCode.read(typed)).isEqualTo(new OneWrong(place + 1));
                        named++;
                    }
                }
            }
        }
        assertThat(named).isEqualTo(20 * 868);
    }

    @Test
    void everyTwoSwappedNeighboursAreNamedWithTheirPlace() {
        Dice dice = new Dice(44);
        int swapped = 0;
        for (int i = 0; i < MANY; i++) {
            char[] code = printed(dice).replace(" ", "").toCharArray();
            for (int place = 0; place + 1 < PrintedCode.LENGTH; place++) {
                char[] typed = code.clone();
                typed[place] = code[place + 1];
                typed[place + 1] = code[place];
                if (typed[place] != code[place]) {
                    Reading reading = PrintedCode.read(typed);
                    assertThat(reading).isInstanceOf(Swapped.class);
                    assertThat(((Swapped) reading).places()).contains(place + 1);
                    swapped++;
                }
            }
        }
        assertThat(swapped).isGreaterThan(MANY * 24);
    }

    @Test
    void everyMissingOrDoubledCharacterIsNamed() {
        String code = printed(new Dice(45)).replace(" ", "");
        for (int place = 0; place < code.length(); place++) {
            String shorter = code.substring(0, place) + code.substring(place + 1);
            String longer = code.substring(0, place) + code.charAt(place) + code.substring(place);

            assertThat(PrintedCode.read(shorter.toCharArray())).isEqualTo(new WrongLength(27));
            assertThat(PrintedCode.read(longer.toCharArray())).isEqualTo(new WrongLength(29));
        }
        assertThat(PrintedCode.read(new char[0])).isEqualTo(new WrongLength(0));
    }

    @Test
    void aCharacterThatNoCodeHasIsNamedAtEveryPlace() {
        String code = printed(new Dice(46)).replace(" ", "");
        for (int place = 0; place < code.length(); place++) {
            for (char foreign : "ILOUilou?é".toCharArray()) {
                char[] typed = code.toCharArray();
                typed[place] = foreign;

                assertThat(PrintedCode.read(typed)).isEqualTo(new NoSuchCharacter(place + 1));
            }
        }
    }

    /** Random characters are a whole code in about 1 of 4096 cases: 12 check bits. */
    @Test
    void charactersAtRandomAreHardlyEverACode() {
        Dice dice = new Dice(47);
        int whole = 0;
        int several = 0;
        for (int i = 0; i < 40_000; i++) {
            char[] typed = new char[PrintedCode.LENGTH];
            for (int at = 0; at < typed.length; at++) {
                typed[at] = PrintedCode.ALPHABET.charAt(dice.below(32));
            }
            Reading reading = PrintedCode.read(typed);
            whole += reading instanceof Whole ? 1 : 0;
            several += reading instanceof SeveralWrong ? 1 : 0;
        }
        assertThat(whole).isBetween(1, 25);
        assertThat(several).isPositive();
    }

    @Test
    void onlyASecretOf128BitsIsPrinted() {
        assertThatThrownBy(() -> PrintedCode.printed(Secret.random(new Dice(48), 15)))
                .hasMessage("MALFORMED");
    }

    private static String printed(Dice dice) {
        return new String(PrintedCode.printed(PrintedCode.random(dice)));
    }

    private static byte[] read(String typed) {
        return bytes(((Whole) PrintedCode.read(typed.toCharArray())).secret());
    }

    private static byte[] bytes(Secret secret) {
        return secret.use(byte[]::clone);
    }
}
