package vigil.access.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.keys.Dice;
import vigil.access.passwords.PasswordRules.Objection;

class PasswordRulesTest {
    private static final List<String> OWN = List.of("osei", "Naomi", "Riverside");

    private static final List<String> LIST =
            Stream.of("/passwords/clinic.txt", "/passwords/common.txt")
                    .flatMap(name -> read(name).stream())
                    .toList();
    private static final PasswordRules RULES = new PasswordRules(new CommonPasswords(LIST));

    private final Dice dice = new Dice(121);

    @Test
    void theShippedListIsLongerThanTheRuleAsks() {
        assertThat(new CommonPasswords(LIST).size()).isGreaterThan(3000);
        assertThat(read("/passwords/common.txt"))
                .hasSizeGreaterThan(10_000)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "passwordx", "Xk4#pQ9!vL2@wT"})
    void fewerThanFifteenCharactersAreTooFew(String typed) {
        assertThat(objection(typed)).isEqualTo("TOO_SHORT");
    }

    @Test
    void characterMeansWhatAPersonTypes() {
        assertThat(objection("🙂🐟🌵🚲🧭🪁🥝🎻🧶🪐🍋🦔🛶🧊")).isEqualTo("TOO_SHORT");
        assertThat(objection("🙂🐟🌵🚲🧭🪁🥝🎻🧶🪐🍋🦔🛶🧊🏮")).isEqualTo("none");
    }

    @Test
    void atLeastSixtyFourCharactersAreTakenAndTooManyAreRefusedNotCut() {
        String word = "lamp gravel otter Venice 7 ";

        assertThat(objection(word.repeat(3).substring(0, 64))).isEqualTo("none");
        assertThat(objection(random(128))).isEqualTo("none");
        assertThat(objection(random(129))).isEqualTo("TOO_LONG");
        assertThat(objection(random(100_000))).isEqualTo("TOO_LONG");
    }

    @Test
    void whatCannotBeTypedAgainIsRefused() {
        assertThat(objection("lamp gravel\0otter")).isEqualTo("NOT_TYPEABLE");
        assertThat(objection("lamp gravel\totter")).isEqualTo("NOT_TYPEABLE");
        assertThat(objection("lamp gravel \uD83D otter")).isEqualTo("NOT_TYPEABLE");
        assertThat(objection("lamp gravel otter \uDE42")).isEqualTo("NOT_TYPEABLE");
    }

    /** No kinds of characters are asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lamp gravel otter venice",
                "kettle orchid seventeen bicycles",
                "vmqzrkwtxbhplyg",
                "834902716509283",
                "ÄÖÜ ärger über öl",
                "мой дядя самых честных правил",
                "the otter ate my second umbrella"
            })
    void wordsAtRandomAndCharactersAtRandomAreTaken(String typed) {
        assertThat(objection(typed)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password12345678",
                "P@ssw0rdP@ssw0rd",
                "password-password-1",
                "123456789012345",
                "987654321098765",
                "aaaaaaaaaaaaaaaaaaaa",
                "qwertyuiopasdfgh",
                "1qaz2wsx3edc4rfv",
                "mnbvlkjhpoiuytr",
                "hgfdsatrewqbvcxz",
                "1964197119871992",
                "qwerty123456789",
                "abcdefghijklmnop",
                "sunshineprincess",
                "monkeymonkey2024",
                "iloveyouiloveyou",
                "letmeinletmein123",
                "correct horse battery staple",
                "correcthorsebatterystaple",
                "CorrectHorseBatteryStaple",
                "Welcome1Welcome1",
                "Summer2024Summer2024",
                "1212121212121212",
                "abcabcabcabcabcabc",
                "ketamine2026clinic",
                "k3t4m1n3k3t4m1n3",
                "k3tam1n3-cl1n1c-1",
                "pa55w0rdw3|come7",
                "Spravato-Spravato",
                "oseioseioseiosei",
                "NaomiOsei2026!!!",
                "riverside clinic 1",
                "nurse nurse nurse"
            })
    void aCommonPasswordMadeLongerIsStillCommon(String typed) {
        assertThat(objection(typed)).as(typed).isEqualTo("COMMON");
    }

    /** Each of the first 3,000 that is not long enough, in the ways in which people lengthen. */
    @Test
    void theThreeThousandMostCommonStayRefusedHoweverTheyAreLengthened() {
        List<String> taken = new ArrayList<>();
        int asked = 0;
        for (String word : LIST.subList(0, 3000)) {
            String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            for (String longer :
                    List.of(
                            word.repeat(15 / word.length() + 1),
                            capital + "123456789012345",
                            word + "_" + word + "_" + word + "_" + word + "_" + word,
                            capital + "2024" + "aaaaaaaaaaaa",
                            "qwertyuiop" + word + "12345")) {
                asked++;
                if (objection(longer).equals("none")) {
                    taken.add(longer);
                }
            }
        }
        assertThat(asked).isEqualTo(15_000);
        assertThat(taken).isEmpty();
    }

    @Test
    void everyLongPasswordOfTheListItselfIsRefused() {
        List<String> longOnes = LIST.stream().filter(word -> word.length() >= 15).toList();

        assertThat(longOnes).hasSizeGreaterThan(50);
        assertThat(longOnes).allMatch(word -> objection(word).equals("COMMON"));
    }

    @Test
    void charactersAtRandomAreNeverCommon() {
        for (int i = 0; i < 2000; i++) {
            assertThat(objection(random(15))).isEqualTo("none");
        }
    }

    @Test
    void judgingLeavesWhatWasTypedAlone() {
        char[] typed = "lamp gravel otter venice".toCharArray();

        RULES.objection(typed, OWN);

        assertThat(typed).isEqualTo("lamp gravel otter venice".toCharArray());
    }

    @Test
    void theSameWordFromAnotherKeyboardIsTheSamePassword() {
        byte[] composed = bytes("Ångström café");
        byte[] apart = bytes("A\u030angstro\u0308m cafe\u0301");

        assertThat(composed)
                .isEqualTo(apart)
                .isEqualTo("Ångström café".getBytes(StandardCharsets.UTF_8));
        assertThat(bytes("ﬁsh"))
                .as("what only looks alike stays apart")
                .isNotEqualTo(bytes("fish"));
        assertThat(bytes(" a ")).as("spaces are part of it").isNotEqualTo(bytes("a"));
    }

    @Test
    void typedCharactersAreOverwritten() {
        char[] typed = "lamp gravel otter".toCharArray();
        char[] half = "lamp \uD83D".toCharArray();

        assertThat(TypedPassword.secret(typed)).isPresent();
        assertThat(TypedPassword.secret(half)).isEmpty();
        assertThat(typed).containsOnly('\0');
        assertThat(half).containsOnly('\0');
    }

    private String objection(String typed) {
        return RULES.objection(typed.toCharArray(), OWN).map(Objection::name).orElse("none");
    }

    private String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('!' + dice.below(94)));
        }
        return text.toString();
    }

    private static byte[] bytes(String typed) {
        return TypedPassword.secret(typed.toCharArray()).orElseThrow().use(byte[]::clone);
    }

    private static List<String> read(String name) {
        try (InputStream in = PasswordRulesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
