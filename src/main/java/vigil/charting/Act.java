package vigil.charting;

/** Something that staff do in a session. */
public sealed interface Act
        permits PreparationAct, DosingAct, ObservationAct, LeavingAct, RecordAct, SigningAct {

    /** When, by whom, in which session. */
    ActContext context();
}
