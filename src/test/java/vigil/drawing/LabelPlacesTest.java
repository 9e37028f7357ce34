package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.drawing.LabelPlaces.Box;

class LabelPlacesTest {

    @Test
    void words_take_the_first_place_that_is_free() {
        LabelPlaces places = new LabelPlaces();
        places.block(new Box(0, 0, 40, 20));
        List<Box> wanted = LabelPlaces.along(0, 200, 0, 60, 12);
        Box taken = take(places, wanted);
        assertThat(taken.left()).isGreaterThanOrEqualTo(40);
        assertThat(taken)
                .isEqualTo(
                        wanted.stream().filter(box -> box.left() >= 40).findFirst().orElseThrow());
    }

    @Test
    void two_labels_never_take_the_same_place() {
        LabelPlaces places = new LabelPlaces();
        Box one = take(places, LabelPlaces.along(0, 200, 0, 60, 12));
        Box other = take(places, LabelPlaces.along(0, 200, 0, 60, 12));
        assertThat(one.shared(other)).isZero();
    }

    @Test
    void where_nothing_is_free_the_least_is_hidden() {
        LabelPlaces places = new LabelPlaces();
        places.block(new Box(0, 0, 100, 12));
        places.block(new Box(100, 6, 200, 12));
        Box taken = take(places, LabelPlaces.along(0, 200, 0, 60, 12));
        assertThat(taken.left()).isGreaterThanOrEqualTo(100);
        assertThat(places.hidden(new Box(0, 0, 10, 12))).isEqualTo(120);
    }

    @Test
    void a_sloping_line_is_blocked_along_its_whole_way() {
        LabelPlaces places = new LabelPlaces();
        places.blockLine(0, 0, 200, 100, 3);
        for (int x = 0; x <= 200; x += 5) {
            double y = x / 2d;
            assertThat(places.hidden(new Box(x - 1, y - 1, x + 1, y + 1))).isPositive();
        }
        assertThat(places.hidden(new Box(0, 60, 40, 90))).isZero();
    }

    @Test
    void every_place_lies_between_the_edges_where_the_words_fit() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            double right = 100 + random.nextInt(900);
            double width = random.nextInt((int) right);
            for (Box box : LabelPlaces.along(0, right, 5, width, 10)) {
                assertThat(box.left()).isGreaterThanOrEqualTo(0);
                assertThat(box.right()).isLessThanOrEqualTo(right + 0.001);
            }
        }
    }

    @Test
    void a_free_place_is_found_whenever_there_is_one() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            LabelPlaces places = new LabelPlaces();
            List<Box> marks = new ArrayList<>();
            for (int mark = 0; mark < 6; mark++) {
                double x = random.nextInt(400);
                double y = random.nextInt(80);
                marks.add(new Box(x, y, x + 12, y + 40));
            }
            marks.forEach(places::block);
            List<Box> wanted = LabelPlaces.along(0, 400, 20, 90, 12);
            boolean free =
                    wanted.stream()
                            .anyMatch(
                                    box -> marks.stream().allMatch(mark -> box.shared(mark) == 0));
            Box taken = take(places, wanted);
            boolean clear = marks.stream().allMatch(mark -> taken.shared(mark) == 0);
            assertThat(clear).isEqualTo(free);
        }
    }

    /** The best place, which is taken from then on. */
    private static Box take(LabelPlaces places, List<Box> wanted) {
        Box best = places.best(wanted);
        places.block(best);
        return best;
    }
}
