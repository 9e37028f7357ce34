package vigil.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vigil.app.bench.BenchReport;
import vigil.app.bench.Entries;
import vigil.app.bench.Figure;
import vigil.app.bench.Machine;
import vigil.app.bench.ManySessions;
import vigil.app.bench.ReviewBench;
import vigil.app.demo.DemoRoom;
import vigil.app.store.KeyedStore;
import vigil.charting.Clock;
import vigil.command.RecordForms;
import vigil.export.RecordForm;
import vigil.ledger.RawReads;
import vigil.screen.kit.Words;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.wording.DisplayText;

/**
 * Makes a store of many sessions and measures a supervisor's work on it.
 *
 * @param stores makes a store in a folder, with the nurse signed in
 */
record ReviewBenchRun(
        Words words, Clock clock, ZoneId zone, Instant zero, Function<Path, KeyedStore> stores) {

    /** As many as a clinic of ten sessions a day makes in forty years. */
    static final int SESSIONS = 100_000;

    private static final int SETS = 40;
    private static final List<String> FORMS =
            List.of("record", "fhir-document", "fhir-transaction", "pdf");

    BenchReport measured(Path folder, int many, int rounds) {
        ReviewBench bench = new ReviewBench(clock::elapsedNanos);
        Path data = folder.resolve("review");
        List<RecordedEvent> one = session(folder.resolve("one"));
        try (KeyedStore keyed = stores.apply(data)) {
            List<SessionId> made =
                    new ManySessions(keyed.ledger(), new RandomIds()).copies(one, many);
            Clinics.Opened opened =
                    new Clinics.Opened(
                            new DemoRoom(words.say("app.room.demo"), zone).clinic(), zone, keyed);
            StoredRecords records = StoredRecords.of(opened, Main.version());
            bench.onStore(keyed.ledger(), made, records::of, forms(), rounds);
        }
        try (RawReads raw = RawReads.of(data)) {
            List<Figure> figures = bench.onFile(raw);
            return new BenchReport(Machine.here(), figures, notes(bench, many, rounds));
        }
    }

    /** An infusion with its sets, handed over. */
    private List<RecordedEvent> session(Path folder) {
        try (KeyedStore keyed = stores.apply(folder)) {
            Entries entries = new Entries(keyed.ledger(), new RandomIds(), "Bench", zone, zero);
            for (int set = 0; set < SETS; set++) {
                entries.perform(entries.next());
            }
            entries.end();
            return entries.facts();
        }
    }

    private List<RecordForm> forms() {
        RecordForms all = RecordForms.ofThisVersion(words);
        return FORMS.stream().flatMap(name -> all.named(name).stream()).toList();
    }

    private List<String> notes(ReviewBench bench, int many, int rounds) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("bench.note.review", DisplayText.number(many), rounds));
        notes.add(words.say("bench.note.review.floor"));
        bench.written()
                .forEach(
                        form ->
                                notes.add(
                                        words.say(
                                                "bench.note.review.second",
                                                form.form(),
                                                DisplayText.number(Math.round(form.perSecond())))));
        return notes;
    }
}
