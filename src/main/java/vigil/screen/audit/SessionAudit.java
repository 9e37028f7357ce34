package vigil.screen.audit;

import java.util.Optional;
import vigil.discharge.Finding;
import vigil.screen.audit.AuditLine.Kind;
import vigil.screen.kit.Words;
import vigil.session.DosingEvent;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.SigningEvent;

/** Corrections and overrides of a session, without what was corrected. */
final class SessionAudit {
    private final Words words;
    private final AuditText text;

    SessionAudit(Words words, AuditText text) {
        this.words = words;
        this.text = text;
    }

    /** The line of a fact that belongs here; nothing for what was charted otherwise. */
    Optional<AuditLine> line(RecordedEvent fact) {
        return what(fact)
                .map(said -> text.line(fact.recordedAt(), Kind.RECORDS, fact.enteredBy(), said));
    }

    private Optional<String> what(RecordedEvent fact) {
        String session = AuditText.session(fact.session().value().toString());
        return switch (fact.event()) {
            case RecordEvent of -> record(of, session);
            case PreparationEvent of -> preparation(of, session);
            case LeavingEvent of -> leaving(of, session);
            case SigningEvent of -> Optional.of(signing(of, session));
            case DosingEvent _, ObservationEvent _ -> Optional.empty();
        };
    }

    private Optional<String> record(RecordEvent of, String session) {
        return switch (of) {
            case RecordEvent.EntryAmended amended ->
                    Optional.of(words.say("audit.EntryAmended", session, reason(amended.reason())));
            case RecordEvent.EntryStruckOut struck ->
                    Optional.of(
                            words.say("audit.EntryStruckOut", session, reason(struck.reason())));
            case RecordEvent.ClockJumped _, RecordEvent.NewTimeTaken _ -> Optional.empty();
        };
    }

    private String signing(SigningEvent of, String session) {
        return switch (of) {
            case SigningEvent.SignedOff _ -> words.say("audit.SignedOff", session);
            case SigningEvent.Countersigned _ -> words.say("audit.Countersigned", session);
            case SigningEvent.AddendumWritten _ -> words.say("audit.AddendumWritten", session);
            case SigningEvent.NurseAsked _ -> words.say("audit.NurseAsked", session);
            case SigningEvent.NurseAnswered _ -> words.say("audit.NurseAnswered", session);
            case SigningEvent.FormSent _ -> words.say("audit.FormSent", session);
            case SigningEvent.CoursePlanned _ -> words.say("audit.CoursePlanned", session);
            case SigningEvent.FollowedUp _ -> words.say("audit.FollowedUp", session);
        };
    }

    private String reason(RecordEvent.Reason reason) {
        return words.say("amendReason." + reason);
    }

    private Optional<String> preparation(PreparationEvent of, String session) {
        return of instanceof PreparationEvent.LineSetAside aside
                ? Optional.of(
                        words.say(
                                "audit.LineSetAside", session, text.who(aside.override().second())))
                : Optional.empty();
    }

    private Optional<String> leaving(LeavingEvent of, String session) {
        return of instanceof LeavingEvent.FoundFitToLeave(var findings)
                ? findings.stream()
                        .map(Finding::standing)
                        .filter(Finding.Standing.Overridden.class::isInstance)
                        .map(Finding.Standing.Overridden.class::cast)
                        .findFirst()
                        .map(
                                first ->
                                        words.say(
                                                "audit.LeftByOverride",
                                                session,
                                                text.who(first.by().second())))
                : Optional.empty();
    }
}
