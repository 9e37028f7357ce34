package vigil.screen.kit;

import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card: title, a hint at the right, a body. An empty title and an empty hint take no room. */
public final class Panel extends MeasuredColumn {

    private final CardGround ground = new CardGround();
    private final Label title = Style.on(new Label(), Style.PANEL_TITLE);
    private final Label hint = Style.on(new Label(), Style.PANEL_HINT);
    private final HBox head = Style.on(new HBox(), Style.PANEL_HEAD);
    private final VBox body = Style.on(new MeasuredColumn(), Style.PANEL_BODY);

    /** A card with this title and these nodes below each other. */
    public Panel(String titleText, Node... content) {
        Style.on(this, Style.PANEL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        head.getChildren().addAll(title, gap, hint);
        body.getChildren().addAll(content);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(ground, head, body);
        title.textProperty().subscribe(text -> headShown());
        hint.textProperty().subscribe(text -> headShown());
        title.setText(titleText);
        accessibleTextProperty().bind(title.textProperty());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ground.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void headShown() {
        boolean any = !title.getText().isEmpty() || !hint.getText().isEmpty();
        Visibility.set(head, any);
    }

    /** The title. */
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** Puts a node between title and hint. */
    public Panel beside(Node node) {
        head.getChildren().add(1, node);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        Style.DENSE.set(head, true);
        return this;
    }

    /** Sets the hint and returns this card. */
    public Panel hint(String text) {
        hint.setText(text);
        return this;
    }

    /** The nodes of the body, below each other. */
    public ObservableList<Node> body() {
        return body.getChildren();
    }
}
