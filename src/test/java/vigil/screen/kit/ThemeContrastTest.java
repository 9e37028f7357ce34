package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast and colour blindness over both themes (rules L3, L7; WCAG 1.4.3 and 1.4.11). */
class ThemeContrastTest {

    private static final List<String> GROUNDS =
            List.of("ground", "panel", "inset", "banding", "new", "selected", "hover");
    private static final List<String> SIGNS = List.of("bp", "hr", "spo2", "rr");

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double contrast(Tokens tokens, String one, String other) {
        double first = luminance(tokens.color(one));
        double second = luminance(tokens.color(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static void atLeast(Tokens tokens, String one, String other, double least) {
        assertThat(contrast(tokens, one, other))
                .as("%s on %s", one, other)
                .isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEveryGroundItStandsOn(Theme theme) {
        Tokens tokens = Tokens.of(theme);
        for (String ground : GROUNDS) {
            atLeast(tokens, "text", ground, 4.5);
            atLeast(tokens, "text-muted", ground, 4.5);
        }
        for (String tone : List.of("good", "caution", "serious", "accent")) {
            atLeast(tokens, tone, "panel", 4.5);
            atLeast(tokens, tone, "ground", 4.5);
            atLeast(tokens, tone, tone + "-soft", 4.5);
            atLeast(tokens, "text", tone + "-soft", 4.5);
        }
        for (String fill : List.of("accent-fill", "accent-fill-hover", "accent-fill-pressed")) {
            atLeast(tokens, "on-accent", fill, 4.5);
        }
        atLeast(tokens, "on-infusion", "infusion", 4.5);
        atLeast(tokens, "on-hatch", "hatch", 4.5);
        atLeast(tokens, "text", "effect-soft", 4.5);
        atLeast(tokens, "text", "pressed", 4.5);
        atLeast(tokens, "limit", "chart", 4.5);
        atLeast(tokens, "text-disabled", "disabled", 4.3);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bordersOfInputsScrollBarsAndTheFocusRingCanBeSeen(Theme theme) {
        Tokens tokens = Tokens.of(theme);
        for (String ground : GROUNDS) {
            atLeast(tokens, "border-strong", ground, 3);
            atLeast(tokens, "focus", ground, 3);
        }
        atLeast(tokens, "scroll", "ground", 3);
        atLeast(tokens, "scroll", "panel", 3);
        for (String mark : List.of("effect", "cursor", "limit", "caution", "serious", "ghost")) {
            atLeast(tokens, mark, "chart", 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void vitalSignsStandOutFromTheChart(Theme theme) {
        Tokens tokens = Tokens.of(theme);
        // 5.2 : 1 to one decimal, as rule L3 is written.
        SIGNS.forEach(sign -> atLeast(tokens, sign, "chart", 5.15));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void vitalSignsStayApartForPeopleWithRedGreenBlindness(Theme theme) {
        Tokens tokens = Tokens.of(theme);
        // CIE76 over the Machado model; the nearest pair is heart rate and saturation.
        double least = theme == Theme.DAY ? 25 : 21;
        for (double[] view : List.of(DEUTERANOPIA, PROTANOPIA)) {
            for (int i = 0; i < SIGNS.size(); i++) {
                for (int j = i + 1; j < SIGNS.size(); j++) {
                    assertThat(
                                    distance(
                                            seen(tokens.color(SIGNS.get(i)), view),
                                            seen(tokens.color(SIGNS.get(j)), view)))
                            .as("%s and %s", SIGNS.get(i), SIGNS.get(j))
                            .isGreaterThanOrEqualTo(least);
                }
            }
        }
    }

    @Test
    void dimNamesTheColoursOfDayAndPaperNoOthers() {
        assertThat(Tokens.of(Theme.DIM).names()).isEqualTo(Tokens.of(Theme.DAY).names());
        assertThat(Tokens.parse(new Asset("theme/tokens-print.css").text()).names())
                .isNotEmpty()
                .isSubsetOf(Tokens.of(Theme.DAY).names());
    }

    // Machado, Oliveira and Fernandes 2009, full severity, on linear light.
    private static final double[] DEUTERANOPIA = {
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
    };
    private static final double[] PROTANOPIA = {
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
    };

    private static double[] seen(Color color, double[] view) {
        double[] light = {
            linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())
        };
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                seen[row] += view[row * 3 + column] * light[column];
            }
            seen[row] = Math.clamp(seen[row], 0, 1);
        }
        return seen;
    }

    /** CIE76 distance. */
    private static double distance(double[] one, double[] other) {
        double[] first = lab(one);
        double[] second = lab(other);
        return Math.hypot(
                Math.hypot(first[0] - second[0], first[1] - second[1]), first[2] - second[2]);
    }

    private static double[] lab(double[] rgb) {
        double x = cube((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = cube(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = cube((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
