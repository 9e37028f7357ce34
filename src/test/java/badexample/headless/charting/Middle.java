package badexample.headless.charting;

import javafx.stage.Stage;

public record Middle(Stage stage) {}
