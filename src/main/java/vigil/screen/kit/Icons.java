package vigil.screen.kit;

import javafx.scene.control.Label;

/**
 * The few pictograms of the program. Each stands beside its word, never instead of it (rule L4).
 */
public enum Icons {
    /** Met, saved, done. */
    CHECK(0xF012C),
    /** Not met. */
    CROSS(0xF0156),
    /** Look at this. */
    CAUTION(0xF002A),
    /** Do this now. */
    SERIOUS(0xF0CE6),
    /** For your information. */
    INFO(0xF02FD),
    /** The workstation is locked. */
    LOCK(0xF0341),
    /** A person. */
    PERSON(0xF0013),
    /** Sign. */
    SIGN(0xF0DFB),
    /** Go on. */
    NEXT(0xF0142),
    /** Not started, planned. */
    PLANNED(0xF0766);

    /** The one font of the pictograms, Material Design Icons 7.4.47. */
    static final String FONT =
            "META-INF/resources/materialdesign2/7.4.47/fonts/materialdesignicons-webfont.ttf";

    private final String sign;

    /**
     * A sign of the font by its code point; asking the library by name would load all its names.
     */
    Icons(int codePoint) {
        this.sign = Character.toString(codePoint);
    }

    /** What the font draws the pictogram for. */
    String sign() {
        return sign;
    }

    /**
     * A node that grows with the text around it and says nothing to a screen reader: its word
     * stands beside it.
     */
    public Label node() {
        Label label = new Label(sign);
        label.getStyleClass().setAll("label", Style.ICON.cssClass());
        label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        label.setAccessibleText("");
        return label;
    }
}
