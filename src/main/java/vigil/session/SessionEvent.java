package vigil.session;

/** What happened in a session. The names are for ever: they lie in the ledger. */
public sealed interface SessionEvent
        permits PreparationEvent,
                DosingEvent,
                ObservationEvent,
                LeavingEvent,
                RecordEvent,
                SigningEvent {}
