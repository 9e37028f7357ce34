package vigil.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Moment;
import vigil.quantity.Parsed;
import vigil.quantity.TypedTime;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;
import vigil.session.Stage;

/** Rule D4: each part of a time is spun with the arrows, and never goes beyond now (D6). */
class SpunTimeTest {
    private static final Words WORDS = Words.of("desk", "treatment", "charting");

    @TempDir Path folder;

    /** A field in which nothing or something is typed, so many minutes after 14:00. */
    private final class Field implements AutoCloseable {
        final TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        final EntryField field;
        final FxHarness fx;

        Field(int minute, String typed) {
            at.minute(minute);
            field = FxHarness.onFx(this::made);
            fx = FxHarness.show(() -> field, 400, 200);
            fx.act(
                    () -> {
                        new EntrySequence(() -> {}, () -> {}).add(field).installOn(field);
                        field.input().requestFocus();
                    });
            fx.type(typed);
        }

        private EntryField made() {
            SessionDesk desk = at.desk();
            EntryField made =
                    new EntryField(
                            WORDS,
                            new EntryField.Spec("At", "24 h", "A time"),
                            text ->
                                    Legible.state(
                                            WORDS,
                                            TypedTime.read(text, desk.now().get(), desk.zone())));
            SpunTime.on(made, WORDS, desk);
            return made;
        }

        Field press(String... keys) {
            for (String key : keys) {
                fx.press(key);
            }
            return this;
        }

        String text() {
            return fx.call(field::text);
        }

        Parsed<Moment> read() {
            return TypedTime.read(text(), at.desk().now().get(), at.desk().zone());
        }

        String said() {
            return fx.call(() -> field.message().orElse(""));
        }

        @Override
        public void close() {
            fx.close();
            at.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', Down, 14:06",
        "n, Down, 14:06",
        "1405, Up, 14:06",
        "14:05, Down, 14:04",
        "905, Up, 09:06",
        "9:59, Up, 10:00",
        "-5, Up, 14:03",
        "'', Shift+Down, 13:07",
        "1305, Shift+Up, 14:05",
        "~1405, Up, ~14:06",
        "~-5, Down, ~14:01"
    })
    void upGoesOnAndDownGoesBack(String typed, String keys, String shown) {
        try (Field at = new Field(7, typed)) {
            at.press(keys);
            assertThat(at.text()).isEqualTo(shown);
            assertThat(at.said()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', Up, Later than now cannot be charted.",
        "1407, Up, Later than now cannot be charted.",
        "1308, Shift+Up, Later than now cannot be charted.",
        "0005, Shift+Down, Further back than this a time cannot be typed. Correct it in the record"
                + " afterwards.",
        "14, Up, Not finished.",
        "25x, Up, Not a time."
    })
    void whatCannotBeStaysAsItIsAndIsSaid(String typed, String keys, String said) {
        try (Field at = new Field(7, typed)) {
            at.press(keys);
            assertThat(at.text()).isEqualTo(typed);
            assertThat(at.said()).startsWith(said);
        }
    }

    @Test
    void withTheCaretInTheHourTheHourIsSpunAndTheCaretStaysThere() {
        try (Field at = new Field(7, "1205")) {
            at.press("Home", "Up", "Up", "Up");
            assertThat(at.text()).isEqualTo("14:05");
            at.press("Up");
            assertThat(at.text()).isEqualTo("14:05");
            assertThat(at.said()).isEqualTo("Later than now cannot be charted.");
            at.press("End", "Down");
            assertThat(at.text()).isEqualTo("14:04");
            assertThat(at.said()).isEmpty();
        }
    }

    @Test
    void whatWasSpunIsTakenBackTogetherAndApartFromWhatWasTyped() {
        try (Field at = new Field(7, "1405")) {
            at.press("Down", "Down", "Shift+Down", "Ctrl+Z");
            assertThat(at.text()).isEqualTo("1405");
            at.press("Ctrl+Z");
            assertThat(at.text()).isEmpty();
        }
    }

    /** At 00:04, over midnight, each minute is the one before, and spins back up to now. */
    @Test
    void eachSpunTimeReadsAsTheMinuteBefore() {
        int now = 10 * 60 + 4;
        try (Field at = new Field(now, "")) {
            for (int back = 1; back <= 8; back++) {
                at.press("Down");
                assertThat(at.read()).isEqualTo(new Parsed.Read<>(at.at.moment(now - back)));
            }
            at.press("Shift+Down").press("Shift+Down");
            assertThat(at.text()).isEqualTo("21:56");
            at.press("Shift+Up", "Shift+Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up");
            assertThat(at.text()).isEqualTo("00:04");
            assertThat(at.said()).isEqualTo("Later than now cannot be charted.");
        }
    }
}
