package vigil.effects;

/** What was done with the treatment drug because of a side effect. */
public enum DrugAction {
    NONE,
    SLOWED,
    PAUSED,
    STOPPED
}
