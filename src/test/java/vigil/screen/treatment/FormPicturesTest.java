package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.desk.WaysGone;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Words;
import vigil.session.Stage;

/** Pictures of every form on the bedside screen, to be looked at. */
class FormPicturesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"DAY, 1440, 900", "DIM, 1440, 900", "DAY, 1024, 768", "DIM, 1024, 768"})
    void every_form_is_drawn(Theme theme, int width, int height) throws Exception {
        try (TestDesk at =
                TestDesk.at(
                        folder.resolve(UUID.randomUUID().toString()),
                        "ketamine-iv",
                        Stage.DOSING)) {
            at.minute(12);
            at.does(at.session().vitals("158/94", 88));
            at.reopen();
            TreatmentView view =
                    FxHarness.onFx(
                            () ->
                                    new TreatmentView(
                                            Words.of(
                                                    "treatment",
                                                    "chart",
                                                    "charting",
                                                    "desk",
                                                    "scores"),
                                            at.desk(),
                                            new WaysGone(),
                                            new vigil.screen.kit.Appearance(theme, TextScale.NORMAL)
                                                    .tokensProperty()));
            try (FxHarness fx =
                    FxHarness.show(
                            () -> new BorderPane(view.node()),
                            theme,
                            TextScale.NORMAL,
                            width,
                            height)) {
                fx.act(view::opened);
                at.settle();
                Map<String, Consumer<FxHarness>> forms = forms(view, at);
                for (var form : forms.entrySet()) {
                    form.getValue().accept(fx);
                    at.settle();
                    String name = "form-%s-%s-%d".formatted(form.getKey(), theme, width);
                    assertThat(Files.size(fx.picture(name))).isPositive();
                }
                fx.act(view::closed);
                at.settle();
            }
        }
    }

    private static Map<String, Consumer<FxHarness>> forms(TreatmentView view, TestDesk at) {
        Map<String, Consumer<FxHarness>> forms = new LinkedHashMap<>();
        forms.put("effect", fx -> fx.act(() -> view.openForm(view.forms().newEffect())).type("5"));
        forms.put(
                "scores",
                fx ->
                        fx.act(() -> view.openForm(view.forms().scores()))
                                .press(KeyCode.ENTER)
                                .type("22"));
        forms.put(
                "phq",
                fx ->
                        fx.press("Shift+Tab")
                                .act(() -> view.forms().scores().takeFocus())
                                .type("3")
                                .type("01"));
        forms.put("note", fx -> fx.act(() -> view.openForm(view.forms().note())).type("2"));
        forms.put("flags", fx -> fx.act(() -> view.openForm(view.forms().flags(Map.of()))));
        forms.put(
                "rate",
                fx -> fx.act(() -> view.openForm(view.forms().infusion())).type("r").type("40"));
        forms.put(
                "account",
                fx -> {
                    fx.press("Ctrl+Enter")
                            .act(() -> view.forms().infusion().takeFocus())
                            .type("x")
                            .type("1");
                    fx.press("Ctrl+Enter");
                    at.settle();
                    fx.type("w").type("10").press(KeyCode.ENTER).type("3");
                });
        return forms;
    }
}
