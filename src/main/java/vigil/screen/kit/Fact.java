package vigil.screen.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small label over a heavier value, without a colon (rule P2). */
public final class Fact extends VBox {

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
        getChildren().addAll(name, value);
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
