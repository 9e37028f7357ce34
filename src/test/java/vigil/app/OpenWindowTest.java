package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether there is something to open a window on. */
final class OpenWindowTest {

    private static boolean none(String system, Map<String, String> environment) {
        return OpenWindow.noDisplay(system, environment, "");
    }

    @Test
    void linux_has_a_display_when_one_is_named() {
        assertThat(none("Linux", Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(none("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isFalse();
        assertThat(none("FreeBSD", Map.of("DISPLAY", ":1"))).isFalse();
    }

    @Test
    void linux_has_none_when_none_is_named_or_the_name_is_empty() {
        assertThat(none("Linux", Map.of())).isTrue();
        assertThat(none("Linux", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""))).isTrue();
    }

    @Test
    void windows_and_mac_always_have_one() {
        assertThat(none("Windows 11", Map.of())).isFalse();
        assertThat(none("Mac OS X", Map.of())).isFalse();
    }

    @Test
    void a_window_system_that_was_asked_for_by_name_is_taken_at_its_word() {
        assertThat(OpenWindow.noDisplay("Linux", Map.of(), "Headless")).isFalse();
    }
}
