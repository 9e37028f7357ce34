package vigil.screen.kit;

import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** A small label over a heavier value or beside it, without a colon (rule P2). */
public final class Fact extends GridPane {

    private final Label value;

    /** A pair; an unknown value is given as the words for "Not known". */
    public Fact(String label, String valueText) {
        Style.on(this, Style.FACT);
        Label name = Style.on(new Label(label), Style.FACT_LABEL);
        value = Style.on(new Label(valueText), Style.FACT_VALUE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(value);
        value.accessibleTextProperty().bind(value.textProperty().map(text -> label + " " + text));
        add(name, 0, 0);
        add(value, 0, 1);
        setValignment(name, VPos.BASELINE);
        setValignment(value, VPos.BASELINE);
    }

    /** Puts the value beside its label, where height is scarce, or below it. */
    public void beside(boolean beside) {
        setConstraints(value, beside ? 1 : 0, beside ? 0 : 1);
    }

    /** Label and value, as they are spoken. */
    public String said() {
        return value.getAccessibleText();
    }

    /** The value. */
    public StringProperty valueProperty() {
        return value.textProperty();
    }
}
