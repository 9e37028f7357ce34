package badexample.combo.screen.kit;

import org.controlsfx.control.SearchableComboBox;

public record FindDrug(SearchableComboBox<String> box) {}
