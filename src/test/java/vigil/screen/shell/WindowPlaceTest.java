package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where the window opens again, whatever became of the screens meanwhile. */
final class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D LEFT_OF_IT = new Rectangle2D(-1920, 0, 1920, 1080);

    private static Preferences.Place place(double x, double y, double width, double height) {
        return new Preferences.Place(x, y, width, height, false);
    }

    @Test
    void a_window_that_can_be_seen_stays_where_it_was() {
        Preferences.Place was = place(40, 30, 1200, 680);
        assertThat(WindowPlace.within(was, List.of(LAPTOP))).isEqualTo(was);
        Preferences.Place other = place(-1900, 10, 1440, 900);
        assertThat(WindowPlace.within(other, List.of(LAPTOP, LEFT_OF_IT))).isEqualTo(other);
    }

    @Test
    void a_window_of_a_screen_that_is_gone_comes_onto_the_one_that_is_there() {
        Preferences.Place moved = WindowPlace.within(place(-1900, 10, 1440, 900), List.of(LAPTOP));
        assertThat(moved).isEqualTo(place(0, 0, 1366, 728));
    }

    @Test
    void a_window_below_or_beside_every_screen_is_brought_back() {
        for (Preferences.Place lost :
                List.of(
                        place(0, 4000, 1000, 600),
                        place(9000, 0, 1000, 600),
                        place(-995, 0, 1000, 600),
                        place(0, -700, 1000, 600))) {
            Preferences.Place found = WindowPlace.within(lost, List.of(LAPTOP));
            assertThat(LAPTOP.contains(found.x(), found.y(), found.width(), found.height()))
                    .as("%s", found)
                    .isTrue();
        }
    }

    @Test
    void a_window_is_never_larger_than_its_screen_nor_too_small_to_use() {
        assertThat(WindowPlace.within(place(0, 0, 5000, 5000), List.of(LAPTOP)))
                .isEqualTo(place(0, 0, 1366, 728));
        assertThat(WindowPlace.within(place(0, 0, 1, 1), List.of(LAPTOP)))
                .isEqualTo(place(0, 0, 640, 480));
    }

    @Test
    void on_a_screen_smaller_than_the_least_window_the_screen_wins() {
        Rectangle2D small = new Rectangle2D(0, 0, 600, 400);
        assertThat(WindowPlace.within(place(0, 0, 1440, 900), List.of(small)))
                .isEqualTo(place(0, 0, 600, 400));
    }

    @Test
    void a_window_that_was_never_placed_is_left_to_the_system_and_stays_maximised() {
        Preferences.Place first =
                WindowPlace.within(
                        new Preferences.Place(Double.NaN, Double.NaN, 1440, 900, true),
                        List.of(LAPTOP));
        assertThat(first.x()).isNaN();
        assertThat(first.y()).isNaN();
        assertThat(first.width()).isEqualTo(1366);
        assertThat(first.height()).isEqualTo(728);
        assertThat(first.maximized()).isTrue();
    }

    @Test
    void wherever_it_was_its_title_can_be_taken_hold_of() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            Preferences.Place anywhere =
                    place(
                            random.nextDouble(-9_000, 9_000),
                            random.nextDouble(-9_000, 9_000),
                            random.nextDouble(0, 6_000),
                            random.nextDouble(0, 6_000));
            Preferences.Place found = WindowPlace.within(anywhere, List.of(LAPTOP, LEFT_OF_IT));
            assertThat(
                            List.of(LAPTOP, LEFT_OF_IT).stream()
                                    .anyMatch(
                                            screen ->
                                                    screen.contains(
                                                            found.x(),
                                                            found.y(),
                                                            found.width(),
                                                            found.height())))
                    .as("%s became %s", anywhere, found)
                    .isTrue();
        }
    }
}
