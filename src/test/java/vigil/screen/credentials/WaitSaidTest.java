package vigil.screen.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.access.workplace.NotOpened;
import vigil.quantity.Moment;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.Words;

/** The next try is said to be possible only when it is. */
class WaitSaidTest {
    private static final Instant SHOWN = Instant.parse("2026-11-28T14:00:00Z");

    private static Moment seconds(int after) {
        return Moment.of(SHOWN.plusSeconds(after), ZoneOffset.UTC);
    }

    /** The try may have been judged up to a second after the time that the window shows. */
    @Test
    void theWaitIsOverASecondAfterTheTimeThatTheWindowShows() {
        FxHarness.start();
        Words words = Words.of("credentials", "kit");
        FormPanel form = FxHarness.onFx(() -> new FormPanel(words, "", "", "", () -> {}, () -> {}));
        Waiting waiting = new Waiting(words, form);
        FxHarness.doOnFx(
                () ->
                        waiting.shut(
                                new NotOpened.WrongPassword(1, Duration.ofSeconds(10)),
                                seconds(0)));

        FxHarness.doOnFx(() -> waiting.tick(seconds(10)));
        assertThat(FxHarness.onFx(form::problem)).get().asString().contains("10");

        FxHarness.doOnFx(() -> waiting.tick(seconds(11)));
        assertThat(FxHarness.onFx(form::problem))
                .isEqualTo(Optional.of(words.say("credentials.wait.over")));
    }
}
