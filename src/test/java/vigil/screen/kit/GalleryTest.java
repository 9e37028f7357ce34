package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders everything in the kit to {@code target/gallery}, and audits it. */
class GalleryTest {

    private static FxHarness shown(
            Gallery gallery, Theme theme, TextScale scale, double width, double height) {
        FxHarness fx = FxHarness.show(gallery::root, theme, scale, width, height);
        fx.act(
                () -> {
                    gallery.pressure.textProperty().set("158/96");
                    gallery.oxygen.textProperty().set("104");
                    gallery.oxygen.tell();
                    gallery.breaths.textProperty().set("4");
                    gallery.breaths.tell();
                    gallery.pulse.textProperty().set("7");
                });
        return fx.focus(gallery.pulse.input());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everythingIsShownInBothThemes(Theme theme) {
        Gallery gallery = FxHarness.onFx(Gallery::new);
        String name = theme.name().toLowerCase(Locale.ROOT);
        try (FxHarness fx = shown(gallery, theme, TextScale.NORMAL, 1440, 1080)) {
            assertThat(fx.picture("kit-" + name)).isNotEmptyFile();
            fx.act(
                    () -> {
                        ConfirmPanel question =
                                new ConfirmPanel(
                                        gallery.words,
                                        new ConfirmPanel.Question(
                                                "Discharge with 2 criteria open",
                                                "Open: walks steadily; escort present. This is recorded with your name.",
                                                "Discharge"),
                                        () -> {},
                                        gallery.overlay::close);
                        gallery.overlay.show(question, question::takeFocus);
                    });
            assertThat(fx.picture("kit-confirm-" + name)).isNotEmptyFile();
            fx.act(
                    () -> {
                        CommandPalette palette =
                                new CommandPalette(
                                        gallery.words,
                                        gallery.registry(),
                                        gallery.overlay::close,
                                        said -> {});
                        gallery.overlay.show(palette, palette::takeFocus);
                    });
            assertThat(fx.picture("kit-palette-" + name)).isNotEmptyFile();
            fx.act(
                    () -> {
                        ShortcutSheet sheet = new ShortcutSheet(gallery.words, gallery.registry());
                        gallery.overlay.show(sheet, sheet::takeFocus);
                    });
            assertThat(fx.picture("kit-keys-" + name)).isNotEmptyFile();
        }
    }

    @Test
    void atTwiceTheSizeNothingIsLost() {
        Gallery gallery = FxHarness.onFx(Gallery::new);
        try (FxHarness fx = shown(gallery, Theme.DAY, TextScale.LARGEST, 2600, 2160)) {
            assertThat(fx.picture("kit-200")).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @EnumSource(TextScale.class)
    void everyTargetOfTheKitIsLargeEnoughAndHasARoleAndAName(TextScale scale) {
        Gallery gallery = FxHarness.onFx(Gallery::new);
        try (FxHarness fx = shown(gallery, Theme.DAY, scale, 2600, 2160)) {
            assertThat(fx.call(() -> SceneAudit.elsewhere(gallery.root()))).isEmpty();
            assertThat(fx.call(() -> gallery.pressure.input().getHeight()))
                    .isGreaterThanOrEqualTo(SceneAudit.BEDSIDE_PX);
        }
    }

    @Test
    void theAuditFindsWhatIsTooSmallOrNameless() {
        try (FxHarness fx =
                FxHarness.show(
                        () -> {
                            TextField bare = new TextField();
                            bare.setStyle("-fx-min-height: 20px; -fx-max-height: 20px;");
                            return new javafx.scene.layout.VBox(bare);
                        },
                        200,
                        100)) {
            assertThat(fx.call(() -> SceneAudit.bedside(fx.scene().getRoot())))
                    .anySatisfy(said -> assertThat(said).contains("no spoken name"))
                    .anySatisfy(said -> assertThat(said).contains("less than 48"));
        }
    }
}
