package badexample.windows.charting;

import javafx.scene.Node;

public record DrawsItself(Node node) {}
