package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vigil.app.bench.BenchReport;
import vigil.app.bench.ChildProgram;
import vigil.app.bench.Figure;
import vigil.app.bench.Machine;
import vigil.app.bench.ReviewBench;
import vigil.app.demo.DemoRoom;
import vigil.app.store.KeyedStore;
import vigil.charting.Clock;
import vigil.command.RecordForms;
import vigil.export.RecordForm;
import vigil.ledger.RawReads;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.wording.DisplayText;

/** Has a store of many sessions made and measures a supervisor's work on it. */
record ReviewBenchRun(Words words, Clock clock, ZoneId zone) {

    /** As many as a clinic of ten sessions a day makes in forty years. */
    static final int SESSIONS = 100_000;

    private static final List<String> FORMS =
            List.of("record", "fhir-document", "fhir-transaction", "pdf");
    private static final long MOST_MINUTES = 180;

    BenchReport measured(Path folder, int many, int rounds) throws IOException {
        long before = clock.elapsedNanos();
        ChildProgram.complete(
                List.of(
                        ReviewStoreProgram.class.getName(),
                        folder.toString(),
                        Integer.toString(many)),
                MOST_MINUTES);
        long made = clock.elapsedNanos() - before;
        ReviewBench bench = new ReviewBench(clock::elapsedNanos);
        Path data = folder.resolve("review");
        try (KeyedStore keyed = BenchCommand.keyedAgain(data)) {
            List<SessionId> sessions =
                    keyed.ledger().summaries().stream().map(SessionSummary::id).toList();
            Clinics.Opened opened =
                    new Clinics.Opened(
                            new DemoRoom(words.say("app.room.demo"), zone).clinic(), zone, keyed);
            StoredRecords records = StoredRecords.of(opened, Main.version());
            bench.onStore(keyed.ledger(), sessions, records::of, forms(), rounds);
        }
        try (RawReads raw = RawReads.of(data)) {
            List<Figure> figures = bench.onFile(raw);
            return new BenchReport(Machine.here(), figures, notes(bench, many, rounds, made));
        }
    }

    private List<RecordForm> forms() {
        RecordForms all = RecordForms.ofThisVersion(words);
        return FORMS.stream().flatMap(name -> all.named(name).stream()).toList();
    }

    private List<String> notes(ReviewBench bench, int many, int rounds, long made) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("bench.note.review", DisplayText.number(many), rounds));
        notes.add(words.say("bench.note.review.floor"));
        notes.add(
                words.say(
                        "bench.note.review.made",
                        DisplayText.number(TimeUnit.NANOSECONDS.toSeconds(made))));
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
