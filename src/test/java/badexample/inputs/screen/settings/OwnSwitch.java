package badexample.inputs.screen.settings;

import org.controlsfx.control.ToggleSwitch;

public record OwnSwitch(ToggleSwitch toggle) {}
