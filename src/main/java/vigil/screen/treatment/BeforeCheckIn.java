package vigil.screen.treatment;

import java.util.Optional;
import vigil.quantity.Moment;
import vigil.screen.kit.Words;
import vigil.session.Charted;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.TreatmentSession;

/**
 * What is done at the bedside before the check-in is mostly a mistyped hour. It is a question and
 * no rule: what was measured or given in the waiting room is charted too.
 */
final class BeforeCheckIn {
    private BeforeCheckIn() {}

    /**
     * What is said of a moment that lies before the check-in, to the minute, as times are typed.
     */
    static Optional<String> said(Words words, Optional<TreatmentSession> session, Moment at) {
        return session.flatMap(open -> open.chart().latest(PatientCheckedIn.class))
                .map(Charted::placed)
                .filter(at::certainlyBefore)
                .map(
                        in ->
                                words.say(
                                        "treatment.infusion.early.CHECKED_IN",
                                        words.time(in.local())));
    }
}
