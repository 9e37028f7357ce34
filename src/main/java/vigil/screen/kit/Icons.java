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
    /** A time, a due set. */
    CLOCK(0xF0150),
    /** The workstation is locked. */
    LOCK(0xF0341),
    /** Find. */
    SEARCH(0xF0349),
    /** A person. */
    PERSON(0xF0013),
    /** Runs. */
    PLAY(0xF040A),
    /** Is paused. */
    PAUSE(0xF03E4),
    /** Is stopped. */
    STOP(0xF04DB),
    /** Add. */
    ADD(0xF0415),
    /** Amend. */
    AMEND(0xF0CB6),
    /** Print. */
    PRINT(0xF042A),
    /** Export, hand over. */
    EXPORT(0xF0B93),
    /** Sign. */
    SIGN(0xF0DFB),
    /** Settings. */
    SETTINGS(0xF08BB),
    /** High, low: the shape says it, not the colour. */
    HIGH(0xF0737),
    /** Below. */
    LOW(0xF072E),
    /** Go on. */
    NEXT(0xF0142),
    /** Go back. */
    BACK(0xF0141),
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
