package vigil.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.access.signing.AuthoredFact;
import vigil.export.EntryLine.AmendmentLine;
import vigil.proof.SessionProof;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.RecordEvent.EntryStruckOut;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;
import vigil.session.Taken;

/** Writes every fact, with the corrections beside what they correct. */
final class EntryWriting {
    private SessionEvent now;
    private Taken taken;
    private final List<AmendmentLine> lines = new ArrayList<>();

    private EntryWriting(RecordedEvent first) {
        now = first.event();
        taken = first.taken();
    }

    static List<EntryLine> lines(
            Chart chart, List<RecordedEvent> facts, Optional<SessionProof> proof) {
        Map<EntryId, Entry> entries = new HashMap<>();
        chart.entries().forEach(entry -> entries.put(entry.id(), entry));
        return facts.stream()
                .map(
                        fact ->
                                line(
                                        fact,
                                        Optional.ofNullable(entries.get(fact.id())),
                                        proof.map(
                                                known -> {
                                                    int at = (int) fact.revision() - 1;
                                                    return known.stream().facts().get(at);
                                                })))
                .toList();
    }

    private static EntryLine line(
            RecordedEvent fact, Optional<Entry> entry, Optional<AuthoredFact> authored) {
        return new EntryLine(
                fact.id(),
                fact.revision(),
                fact.taken(),
                fact.recordedAt(),
                fact.measuredBy(),
                fact.enteredBy(),
                fact.event(),
                entry.map(Entry::struckOut).orElse(false),
                entry.map(EntryWriting::amendments).orElse(List.of()),
                authored.map(SigningWriting::link));
    }

    private static List<AmendmentLine> amendments(Entry entry) {
        EntryWriting writing = new EntryWriting(entry.first());
        for (RecordedEvent correction : entry.corrections()) {
            if (correction.event() instanceof EntryAmended amended) {
                writing.amend(correction, amended);
            }
            if (correction.event() instanceof EntryStruckOut struck) {
                writing.strike(correction, struck);
            }
        }
        return writing.lines;
    }

    private void amend(RecordedEvent by, EntryAmended amended) {
        lines.add(
                new AmendmentLine(
                        by.id(),
                        by.revision(),
                        by.enteredBy(),
                        Iso.of(by.recordedAt()),
                        amended.reason(),
                        amended.note(),
                        false,
                        amended.content().map(_ -> now),
                        amended.content(),
                        amended.taken().map(_ -> taken),
                        amended.taken()));
        now = amended.content().orElse(now);
        taken = amended.taken().orElse(taken);
    }

    private void strike(RecordedEvent by, EntryStruckOut struck) {
        lines.add(
                new AmendmentLine(
                        by.id(),
                        by.revision(),
                        by.enteredBy(),
                        Iso.of(by.recordedAt()),
                        struck.reason(),
                        struck.note(),
                        true,
                        Optional.of(now),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
