package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Milligrams;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.Stage;

/** A tablet, a lozenge or an injection of which only a part was given is charted as it was. */
class DoseInPartTest {
    @TempDir private Path folder;

    private FormWindow ready(String protocol) {
        return FormWindow.at(folder, protocol, Stage.READY).open(SideForms::infusion);
    }

    private static String ordered(FormWindow window) {
        return window.at.chart().order().orElseThrow().dose().amount().toPlainString();
    }

    /** A tablet or a lozenge is taken at no site: the focus is at the time then. */
    @ParameterizedTest
    @CsvSource({
        "ketamine-oral,",
        "ketamine-sublingual,",
        "ketamine-im, left arm",
        "ketamine-sc-stepped, left arm"
    })
    void what_was_given_is_typed_and_what_is_left_of_the_order_is_said(
            String protocol, @Nullable String site) {
        try (FormWindow window = ready(protocol)) {
            window.type("f").type("10");
            assertThat(window.said()).contains("Give 10\u00a0mg").contains("of the order is left.");
            assertThat(window.said().contains("Site")).isEqualTo(site != null);
            window.press("Enter").type(site == null ? "" : site).press("Ctrl+Enter");
            assertThat(window.at.last(DoseGiven.class))
                    .isEqualTo(new DoseGiven(Milligrams.of("10"), site == null ? "" : site));
            assertThat(window.said()).contains("given 10\u00a0mg");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', The order is for {0} mg. S gives all of it.",
        "9, The order is for {0} mg. S gives all of it.",
        "0, 'Type how many mg were given, above 0.'"
    })
    void what_is_typed_is_neither_the_whole_order_nor_more_nor_nothing(String more, String said) {
        try (FormWindow window = ready("ketamine-im")) {
            String typed = "0".equals(more) ? "0" : ordered(window) + more;
            window.type("f").type(typed).press("Ctrl+Enter");
            assertThat(window.at.chart().firstDose()).isEmpty();
            assertThat(window.said().replace('\u00a0', ' '))
                    .contains(said.replace("{0}", ordered(window)));
        }
    }

    /** The rest of it may be given later, and S is the whole order once more. */
    @Test
    void after_a_part_the_rest_can_be_given_and_the_whole_order_is_said_to_be_that_once_more() {
        try (FormWindow window = ready("ketamine-im")) {
            String whole = ordered(window);
            window.type("f").type("10").press("Ctrl+Enter");
            window.at.minute(5);
            window.type("s");
            assertThat(window.said().replace('\u00a0', ' '))
                    .contains(
                            "10 mg are given. S gives the whole order once more, F a part of it.");
            window.press("Shift+Tab").press("Shift+Tab").press("Shift+Tab");
            window.type("f").type("5");
            assertThat(window.said().replace('\u00a0', ' '))
                    .contains(
                            new java.math.BigDecimal(whole)
                                            .subtract(new java.math.BigDecimal("15"))
                                            .toPlainString()
                                    + " mg of the order is left. W wastes it, with a witness.");
            window.press("Ctrl+Enter");
            assertThat(window.said()).contains("given 15\u00a0mg");
        }
    }

    /** What has neither a pump nor a line does not stop because of one. */
    @ParameterizedTest
    @CsvSource({"ketamine-sublingual, false", "esketamine-84, false", "ketamine-iv, true"})
    void the_pump_is_a_reason_where_there_is_one(String protocol, boolean offered) {
        try (FormWindow window =
                FormWindow.at(folder, protocol, Stage.DOSING).open(SideForms::infusion)) {
            window.type("x").type("2");
            assertThat(window.said()).contains("Side effect");
            assertThat(window.said().contains("Pump or line")).isEqualTo(offered);
        }
    }
}
