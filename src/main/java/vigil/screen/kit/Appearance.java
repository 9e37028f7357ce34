package vigil.screen.kit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * Theme and text size of all scenes of the program. The control library's sheet is set scene by
 * scene, so that two scenes (a window and its print preview) can differ, and pop-ups follow their
 * owner.
 */
public final class Appearance {

    private static final List<String> SHEETS =
            List.of(
                    "bridge",
                    "base",
                    "button",
                    "field",
                    "panel",
                    "table",
                    "banner",
                    "shell",
                    "flowsheet",
                    "overlay",
                    "checkin",
                    "review");

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DAY);
    private final ObjectProperty<TextScale> scale = new SimpleObjectProperty<>(TextScale.NORMAL);
    private final ReadOnlyObjectWrapper<Tokens> tokens =
            new ReadOnlyObjectWrapper<>(Tokens.of(Theme.DAY));
    private final WeakHashMap<Scene, Boolean> dressed = new WeakHashMap<>();

    /** Starts in the given look; loads the fonts that are shipped with the program. */
    public Appearance(Theme theme, TextScale scale) {
        // Otherwise the first control has the toolkit read its own sheet, which no scene here uses.
        Application.setUserAgentStylesheet(theme.controlStyles());
        Fonts.load();
        this.theme.set(theme);
        this.scale.set(scale);
        tokens.set(Tokens.of(theme));
        this.theme.subscribe(
                (before, now) -> {
                    tokens.set(Tokens.of(now));
                    dressAll();
                });
        this.scale.subscribe((before, now) -> dressAll());
    }

    /** Gives a scene this look now and at every later change of theme or scale. */
    public void applyTo(Scene scene) {
        dressed.put(scene, Boolean.TRUE);
        dress(scene);
    }

    /** The look; settable. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The size of everything; settable. */
    public ObjectProperty<TextScale> scaleProperty() {
        return scale;
    }

    /** The colours of the present theme; changes with it. */
    public ReadOnlyObjectProperty<Tokens> tokensProperty() {
        return tokens.getReadOnlyProperty();
    }

    /** The colours of the present theme. */
    public Tokens tokens() {
        return tokens.get();
    }

    private void dressAll() {
        List.copyOf(dressed.keySet()).forEach(this::dress);
    }

    private void dress(Scene scene) {
        List<String> sheets = new ArrayList<>();
        sheets.add(new Asset("theme/" + theme.get().tokenFile()).address());
        for (String sheet : SHEETS) {
            sheets.add(new Asset("theme/" + sheet + ".css").address());
        }
        sheets.add(scaleSheet(scale.get()));
        scene.setUserAgentStylesheet(theme.get().controlStyles());
        scene.getStylesheets().setAll(sheets);
    }

    private static String scaleSheet(TextScale scale) {
        String css = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", scale.rootPx());
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
