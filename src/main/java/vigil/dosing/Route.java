package vigil.dosing;

/** The routes by which the treatment drug is given. */
public enum Route {
    INTRAVENOUS,
    INTRAMUSCULAR,
    SUBCUTANEOUS,
    INTRANASAL,
    ORAL,
    SUBLINGUAL
}
