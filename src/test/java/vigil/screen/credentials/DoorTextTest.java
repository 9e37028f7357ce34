package vigil.screen.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.access.keys.PrintedCode;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.PinEntry;
import vigil.access.workplace.Entering;
import vigil.access.workplace.Kept;
import vigil.access.workplace.NotOpened;
import vigil.people.Role;
import vigil.screen.kit.Words;

/**
 * What the door answers: each sentence says what to do, and how long to wait is never too short.
 */
class DoorTextTest {
    private final DoorText text = new DoorText(Words.of("credentials"));

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "1, 1 s",
        "999, 1 s",
        "1000, 1 s",
        "1001, 2 s",
        "59000, 59 s",
        "59001, 1min",
        "60000, 1min",
        "60001, 2min",
        "119000, 2min",
        "120000, 2min",
        "121000, 3min",
        "900000, 15min",
        "3599000, 1hr",
        "3600000, 1hr",
        "3600001, 1hr 1min",
        "86400000, 24hr"
    })
    void aWaitIsSaidInSecondsBelowAMinuteAndInMinutesAbove(long milliseconds, String said) {
        assertThat(DoorText.length(Duration.ofMillis(milliseconds)))
                .isEqualTo(said.replace(" s", "\u00a0s"));
    }

    @Test
    void whoWaitsAsLongAsIsSaidHasWaitedLongEnough() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Duration left = Duration.ofMillis(random.nextInt(7_200_000));
            assertThat(inWords(DoorText.length(left))).isGreaterThanOrEqualTo(left);
            assertThat(inWords(DoorText.length(left)))
                    .isLessThan(left.plusSeconds(left.toSeconds() < 59 ? 1 : 60));
        }
    }

    private static Duration inWords(String said) {
        Duration all = Duration.ZERO;
        for (String part : said.replace("\u00a0s", "s").split(" ", -1)) {
            long number = Long.parseLong(part.replaceAll("\\D", ""));
            all =
                    all.plus(
                            part.endsWith("hr")
                                    ? Duration.ofHours(number)
                                    : part.endsWith("min")
                                            ? Duration.ofMinutes(number)
                                            : Duration.ofSeconds(number));
        }
        return all;
    }

    static Stream<Arguments> shut() {
        Duration minute = Duration.ofMinutes(1);
        return Stream.of(
                Arguments.of(
                        new NotOpened.WrongPassword(1, minute),
                        "This is not the password. The next try is possible in 1min.",
                        Optional.of(minute)),
                Arguments.of(
                        new NotOpened.WrongPassword(4, minute),
                        "This is not the password: 4 wrong tries in a row. The next try is"
                                + " possible in 1min.",
                        Optional.of(minute)),
                Arguments.of(
                        new NotOpened.MustWait(Duration.ofSeconds(5)),
                        "Too soon after a wrong password. The next try is possible in 5\u00a0s.",
                        Optional.of(Duration.ofSeconds(5))),
                Arguments.of(
                        new NotOpened.Refused(NotOpened.Why.LEFT),
                        "This account is closed. Ask an administrator.",
                        Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("shut")
    void whyNothingOpenedIsSaidWithTheWait(NotOpened why, String said, Optional<Duration> wait) {
        assertThat(text.of(why)).isEqualTo(said);
        assertThat(DoorText.wait(why)).isEqualTo(wait);
        assertThat(text.of((Kept) why)).contains(said);
    }

    @ParameterizedTest
    @EnumSource(NotOpened.Why.class)
    void everyReasonTellsWhatToDo(NotOpened.Why why) {
        assertThat(text.of(new NotOpened.Refused(why)))
                .doesNotContain("credentials.", "{")
                .containsPattern("Ask |Sign in|restore|has to sign in|Do it once more");
    }

    @ParameterizedTest
    @EnumSource(Kept.Why.class)
    void everyRefusalOfAnAdministratorsActIsASentence(Kept.Why why) {
        assertThat(text.of(new Kept.Refused(why)).orElseThrow())
                .endsWith(".")
                .doesNotContain("credentials.", why.name());
    }

    @Test
    void whatWasDoneOrNeedsASecondAdministratorIsNoRefusal() {
        assertThat(text.of(new Kept.Done())).isEmpty();
        assertThat(text.of(new Kept.SecondNeeded(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_SHORT, It has fewer than 15 characters.",
        "TOO_LONG, It has more than 128 characters.",
        "NOT_TYPEABLE, It holds a character that could not be typed again. Take another one."
    })
    void aPasswordThatIsNotTakenIsToldWhy(PasswordRules.Objection why, String said) {
        assertThat(text.of(why)).isEqualTo(said);
        assertThat(text.of((Kept) new Entering.PasswordNotTaken(why))).contains(said);
    }

    private static char[] code() {
        return PrintedCode.printed(
                PrintedCode.random(
                        many -> {
                            byte[] bytes = new byte[many];
                            for (int at = 0; at < many; at++) {
                                bytes[at] = (byte) (at * 37 + 11);
                            }
                            return bytes;
                        }));
    }

    private static int place(int group, int sign) {
        return (group - 1) * 5 + sign - 1;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "2, 1", "4, 3", "7, 1", "7, 4"})
    void aTypingErrorIsNamedByItsPlaceOnThePaper(int group, int sign) {
        char[] typed = code();
        int at = place(group, sign);
        typed[at] = typed[at] == 'A' ? 'B' : 'A';
        assertThat(text.of(PrintedCode.read(typed)))
                .contains(
                        "A typing error at group %d, character %d. Compare it with the paper."
                                .formatted(group, sign));
        typed[at] = 'U';
        assertThat(text.of(PrintedCode.read(typed)).orElseThrow())
                .contains("group %d, character %d".formatted(group, sign), "no I, L, O and U");
    }

    @Test
    void aWholeCodeIsNotRefusedAndOneThatIsCutSaysHowMuchIsThere() {
        char[] whole = code();
        PrintedCode.Whole read = (PrintedCode.Whole) PrintedCode.read(whole);
        assertThat(text.of(read)).isEmpty();
        assertThat(read.secret().isWiped()).isTrue();
        assertThat(text.of(PrintedCode.read(new String(whole).substring(0, 20).toCharArray())))
                .contains("A code has 28 characters; 16 are typed. Compare with the paper.");
        assertThat(text.of(PrintedCode.read(new char[0])).orElseThrow()).contains("; 0 are typed");
    }

    @Test
    void smallLettersSpacesAndHyphensDoNotMatter() {
        String printed = new String(code());
        for (String typed :
                List.of(
                        printed.toLowerCase(java.util.Locale.ROOT),
                        printed.replace(" ", ""),
                        printed.replace(' ', '-'),
                        "  " + printed.replace(" ", "  "))) {
            assertThat(text.of(PrintedCode.read(typed.toCharArray()))).as(typed).isEmpty();
        }
    }

    @Test
    void twoNeighboursThatAreSwappedAreNamed() {
        int met = 0;
        for (int at = 0; at + 1 < PrintedCode.LENGTH; at++) {
            char[] typed = new String(code()).replace(" ", "").toCharArray();
            if (typed[at] == typed[at + 1]) {
                continue;
            }
            char first = typed[at];
            typed[at] = typed[at + 1];
            typed[at + 1] = first;
            met++;
            assertThat(PrintedCode.read(typed)).isNotInstanceOf(PrintedCode.Whole.class);
            assertThat(text.of(PrintedCode.read(typed)).orElseThrow()).startsWith("A typing error");
        }
        assertThat(met).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("pins")
    void aPinThatIsNotRightIsToldSo(PinEntry entry, String said) {
        assertThat(text.of(entry)).isEqualTo(Optional.ofNullable(said));
    }

    static Stream<Arguments> pins() {
        return Stream.of(
                Arguments.of(new PinEntry.Done(), null),
                Arguments.of(
                        new PinEntry.WrongPin(2),
                        "This is not the PIN. Tries left: 2. Then the password is needed."),
                Arguments.of(
                        new PinEntry.PasswordNeeded(),
                        "The PIN does not work any more. Type the password."),
                Arguments.of(
                        new PinEntry.NoPin(),
                        "A PIN has 6 to 12 digits, not all the same and not counting up or"
                                + " down."));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasAName(Role role) {
        assertThat(text.role(role)).doesNotContain(".", "_");
    }
}
