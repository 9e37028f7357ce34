package vigil.screen.desk;

/** What another screen can ask the bedside screen to open at once. */
public enum Bedside {
    VITALS,
    SCORES,
    EFFECT
}
