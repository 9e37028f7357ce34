package badexample.blinks.screen.room;

import javafx.animation.FadeTransition;

public record Flash(FadeTransition fade) {}
