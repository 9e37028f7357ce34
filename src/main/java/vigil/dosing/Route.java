package vigil.dosing;

/** The routes by which the treatment drug is given. */
public enum Route {
    INTRAVENOUS,
    INTRAMUSCULAR,
    SUBCUTANEOUS,
    INTRANASAL,
    ORAL,
    SUBLINGUAL;

    /**
     * Whether it goes in at a place of the body that is named: a vein, a muscle, under the skin.
     */
    public boolean hasSite() {
        return switch (this) {
            case INTRAVENOUS, INTRAMUSCULAR, SUBCUTANEOUS -> true;
            case INTRANASAL, ORAL, SUBLINGUAL -> false;
        };
    }
}
