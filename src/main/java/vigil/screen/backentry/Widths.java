package vigil.screen.backentry;

import vigil.intake.Column;

/**
 * How wide the cells of a column are, in em: what is written there fits, and a sheet fits a screen.
 */
final class Widths {
    private Widths() {}

    static double em(Column column) {
        return switch (column) {
            case DATE -> 7.5;
            case TIME -> 4.6;
            case PRESSURE -> 5.2;
            case WHAT -> 16;
            case AMOUNT -> 8.4;
            case REASON -> 12;
            case OXYGEN, BY -> 3.8;
            case HEART_RATE,
                    SATURATION,
                    RESPIRATION,
                    TEMPERATURE,
                    CARBON_DIOXIDE,
                    SEDATION,
                    DISSOCIATION,
                    PAIN,
                    NAUSEA,
                    CONSCIOUSNESS ->
                    3.6;
        };
    }
}
