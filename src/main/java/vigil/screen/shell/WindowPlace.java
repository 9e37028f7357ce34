package vigil.screen.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window opens: where it was, but never off-screen and never larger than the screen. */
final class WindowPlace {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SEEN = 120;

    private WindowPlace() {}

    static void restore(Stage stage, Preferences preferences) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Preferences.Place place =
                preferences
                        .window()
                        .orElse(
                                new Preferences.Place(
                                        Double.NaN, Double.NaN, WIDTH, HEIGHT, false));
        Preferences.Place safe = within(place, screens);
        stage.setWidth(safe.width());
        stage.setHeight(safe.height());
        if (!Double.isNaN(safe.x())) {
            stage.setX(safe.x());
            stage.setY(safe.y());
        }
        stage.setMaximized(safe.maximized());
    }

    /** The place moved and cut so that it can be seen and taken hold of on one of the screens. */
    static Preferences.Place within(Preferences.Place wanted, List<Rectangle2D> screens) {
        Rectangle2D screen =
                screens.stream()
                        .filter(
                                one ->
                                        wanted.x() + SEEN <= one.getMaxX()
                                                && wanted.x() + wanted.width() - SEEN
                                                        >= one.getMinX()
                                                && wanted.y() >= one.getMinY()
                                                && wanted.y() + SEEN <= one.getMaxY())
                        .findFirst()
                        .orElse(screens.getFirst());
        double width =
                Math.clamp(wanted.width(), Math.min(640, screen.getWidth()), screen.getWidth());
        double height =
                Math.clamp(wanted.height(), Math.min(480, screen.getHeight()), screen.getHeight());
        if (Double.isNaN(wanted.x()) || Double.isNaN(wanted.y())) {
            return new Preferences.Place(Double.NaN, Double.NaN, width, height, wanted.maximized());
        }
        double x = Math.clamp(wanted.x(), screen.getMinX(), screen.getMaxX() - width);
        double y = Math.clamp(wanted.y(), screen.getMinY(), screen.getMaxY() - height);
        return new Preferences.Place(x, y, width, height, wanted.maximized());
    }
}
