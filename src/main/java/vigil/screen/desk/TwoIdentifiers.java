package vigil.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vigil.people.Patient;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;

/** Two identifiers of a patient, typed, or scanned from the wristband in one (rule P5). */
public final class TwoIdentifiers {
    private static final Pattern PARTS = Pattern.compile("[\\s,;]+");

    private final Words words;
    private final KnownPatients known;

    /** Held against all who are known here. */
    public TwoIdentifiers(Words words, List<SessionSummary> sessions) {
        this.words = words;
        this.known = new KnownPatients(sessions);
    }

    /** What is wrong with a text; a wristband that belongs to somebody else is refused. */
    public Optional<String> objection(String text, Patient patient) {
        boolean other =
                known.numbered(text)
                        .map(SessionSummary::patient)
                        .filter(found -> !found.id().equals(patient.id()))
                        .isPresent();
        if (other) {
            return Optional.of(words.say("checkin.identity.other"));
        }
        boolean two =
                KnownPatients.same(text, patient)
                        || PARTS.splitAsStream(text).filter(part -> !part.isEmpty()).count() >= 2;
        return two ? Optional.empty() : Optional.of(words.say("checkin.identity.two"));
    }

    /** How it stands on record. */
    public String said(String text, Patient patient) {
        return KnownPatients.same(text, patient)
                ? words.say("checkin.identity.scan", text)
                : text.strip();
    }
}
