package vigil.screen.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * The few pictograms of the program. Each stands beside its word, never instead of it (rule L4).
 */
public enum Icons {
    /** Met, saved, done. */
    CHECK(MaterialDesignC.CHECK),
    /** Not met. */
    CROSS(MaterialDesignC.CLOSE),
    /** Look at this. */
    CAUTION(MaterialDesignA.ALERT_OUTLINE),
    /** Do this now. */
    SERIOUS(MaterialDesignA.ALERT_OCTAGON_OUTLINE),
    /** For your information. */
    INFO(MaterialDesignI.INFORMATION_OUTLINE),
    /** A time, a due set. */
    CLOCK(MaterialDesignC.CLOCK_OUTLINE),
    /** The workstation is locked. */
    LOCK(MaterialDesignL.LOCK_OUTLINE),
    /** Find. */
    SEARCH(MaterialDesignM.MAGNIFY),
    /** A person. */
    PERSON(MaterialDesignA.ACCOUNT_OUTLINE),
    /** Runs. */
    PLAY(MaterialDesignP.PLAY),
    /** Is paused. */
    PAUSE(MaterialDesignP.PAUSE),
    /** Is stopped. */
    STOP(MaterialDesignS.STOP),
    /** Add. */
    ADD(MaterialDesignP.PLUS),
    /** Amend. */
    AMEND(MaterialDesignP.PENCIL_OUTLINE),
    /** Print. */
    PRINT(MaterialDesignP.PRINTER),
    /** Export, hand over. */
    EXPORT(MaterialDesignE.EXPORT_VARIANT),
    /** Sign. */
    SIGN(MaterialDesignS.SIGNATURE),
    /** Settings. */
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    /** High, low: the shape says it, not the colour. */
    HIGH(MaterialDesignA.ARROW_UP_BOLD),
    /** Below. */
    LOW(MaterialDesignA.ARROW_DOWN_BOLD),
    /** Go on. */
    NEXT(MaterialDesignC.CHEVRON_RIGHT),
    /** Go back. */
    BACK(MaterialDesignC.CHEVRON_LEFT),
    /** Not started, planned. */
    PLANNED(MaterialDesignC.CIRCLE_OUTLINE);

    private final String code;

    Icons(Ikon ikon) {
        this.code = ikon.getDescription();
    }

    /**
     * A node that grows with the text around it and says nothing to a screen reader: its word
     * stands beside it.
     */
    public Label node() {
        Label label = new Label(new FontIcon(code).getText());
        label.getStyleClass().setAll("label", Style.ICON.cssClass());
        label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        label.setAccessibleText("");
        return label;
    }

    /** The same with its own spoken word, for the rare place where no word stands beside it. */
    public Label spoken(Words words) {
        Label label = node();
        label.setAccessibleText(words.say("kit.icon." + name().toLowerCase(Locale.ROOT)));
        return label;
    }

    static void load() {
        new FontIcon(CHECK.code).getText();
    }
}
