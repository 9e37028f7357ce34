package vigil.charting;

import vigil.session.DosingEvent;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SessionEvent;
import vigil.session.SigningEvent;

/** One judge for each family of acts. */
final class Judges {
    private final PreparationJudge preparation = new PreparationJudge();
    private final DosingJudge dosing = new DosingJudge();
    private final ObservationJudge observation = new ObservationJudge();
    private final LeavingJudge leaving = new LeavingJudge();
    private final RecordJudge upon = new RecordJudge(this);
    private final SigningJudge signing;

    Judges(SessionLedger ledger) {
        this.signing = new SigningJudge(ledger);
    }

    /** Judges a new fact. */
    Judgement fact(SessionEvent event, Case at) {
        return switch (event) {
            case PreparationEvent e -> preparation.beforehand(e, at).and(() -> content(e, at));
            case DosingEvent e -> content(e, at).and(() -> dosing.beforehand(e, at));
            case ObservationEvent e -> content(e, at).and(() -> observation.beforehand(e, at));
            case LeavingEvent e -> content(e, at).and(() -> leaving.beforehand(e, at));
            case RecordEvent e -> upon.judge(e, at);
            case SigningEvent e -> signing.judge(e, at);
        };
    }

    /** Judges the content of a fact, as it is or as it shall be after a correction. */
    Judgement content(SessionEvent event, Case at) {
        return switch (event) {
            case PreparationEvent e -> preparation.content(e, at);
            case DosingEvent e -> dosing.content(e, at);
            case ObservationEvent e -> observation.content(e, at);
            case LeavingEvent e -> leaving.content(e, at);
            case RecordEvent _, SigningEvent _ -> Judgement.sound();
        };
    }
}
