package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {

    @ParameterizedTest
    @ValueSource(strings = {Fonts.REGULAR, Fonts.SEMIBOLD})
    void digitsAreOfEqualWidth(String family) {
        List<Double> widths =
                FxHarness.onFx(
                        () -> {
                            Fonts.load();
                            return "0123456789"
                                    .chars()
                                    .mapToObj(digit -> width(family, Character.toString(digit)))
                                    .toList();
                        });
        assertThat(widths.stream().collect(Collectors.toSet())).hasSize(1);
    }

    private static double width(String family, String text) {
        Text drawn = new Text(text);
        drawn.setFont(new Font(family, 40));
        return drawn.getLayoutBounds().getWidth();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IBMPlexSans-Regular.ttf",
                "IBMPlexSans-SemiBold.ttf",
                "IBMPlexSans-Bold.ttf"
            })
    void everyLetterWeUseIsInTheFont(String file) throws Exception {
        try (InputStream in = new Asset("fonts/" + file).open()) {
            java.awt.Font font = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
            assertThat(font.canDisplayUpTo("₂·–—×≥≤…−°éñüøå“”’0123456789")).isEqualTo(-1);
        }
    }
}
