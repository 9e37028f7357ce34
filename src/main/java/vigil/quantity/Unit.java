package vigil.quantity;

/** The units of this program, each with its UCUM code as used in the exported record. */
public enum Unit {
    MMHG("mm[Hg]"),
    PER_MINUTE("/min"),
    PERCENT("%"),
    CELSIUS("Cel"),
    KILOGRAM("kg"),
    CENTIMETRE("cm"),
    MILLIGRAM("mg"),
    MILLILITRE("mL"),
    MILLIGRAM_PER_KILOGRAM("mg/kg"),
    MILLIGRAM_PER_MILLILITRE("mg/mL"),
    MILLIGRAM_PER_HOUR("mg/h"),
    MILLIGRAM_PER_MINUTE("mg/min"),
    MILLIGRAM_PER_KILOGRAM_PER_HOUR("mg/kg/h"),
    MILLILITRE_PER_HOUR("mL/h"),
    LITRE_PER_MINUTE("L/min"),
    MINUTE("min"),
    SCORE("{score}");

    private final String ucum;

    Unit(String ucum) {
        this.ucum = ucum;
    }

    /** The UCUM code, for example {@code mm[Hg]}. */
    public String ucum() {
        return ucum;
    }
}
