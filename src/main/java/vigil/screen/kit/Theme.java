package vigil.screen.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The two looks of the program, switched by hand (rule L7). */
public enum Theme {
    /** White ground for charts, for a lit room. */
    DAY("tokens-light.css"),
    /** Dark ground without pure-white areas, for a darkened treatment room. */
    DIM("tokens-dark.css");

    private final String tokenFile;

    Theme(String tokenFile) {
        this.tokenFile = tokenFile;
    }

    /** The file below {@code theme/} that gives every token its colour. */
    String tokenFile() {
        return tokenFile;
    }

    /** The style sheet of the control library this look is laid over. */
    String controlStyles() {
        return switch (this) {
            case DAY -> new PrimerLight().getUserAgentStylesheet();
            case DIM -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** The other look. */
    public Theme other() {
        return switch (this) {
            case DAY -> DIM;
            case DIM -> DAY;
        };
    }
}
