package vigil.export.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vigil.drawing.ChartWords;
import vigil.export.SessionOfRecord;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.export.Sha256;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.telling.PersonText;
import vigil.telling.SeriesText;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** What stands around each page of a paper that a record is on. */
final class RecordFrame {
    private static final int HEAD_SHOWN = 16;

    private final Said said;

    RecordFrame(Said said) {
        this.said = said;
    }

    /**
     * A paper that a record is on; the same record gives the same bytes.
     *
     * @param title the key of its words
     * @param blocks what stands within the frame
     */
    static byte[] printed(
            Sentences words,
            SessionRecord record,
            String title,
            BiFunction<Said, SessionOfRecord, List<Block>> blocks) {
        String sha256 = Sha256.of(new SessionRecordNotation().write(record));
        SessionOfRecord session = SessionOfRecord.of(record);
        Said said = Said.of(words, session);
        return new Printing(ChartWords.of(words))
                .print(
                        new RecordFrame(said).of(session, words.say(title), sha256),
                        blocks.apply(said, session),
                        sha256);
    }

    /**
     * The frame of a record.
     *
     * @param sha256 of the session record as JSON
     */
    Frame of(SessionOfRecord record, String title, String sha256) {
        Patient patient = record.session().chart().patient();
        LocalDate day = record.session().chart().plan().plannedFor().local().toLocalDate();
        return new Frame(
                title,
                PersonText.name(patient.name()),
                List.of(
                        Cell.of(
                                Run.small(said.say("shell.banner.born") + " "),
                                Run.plain(DisplayText.born(patient.birthDate(), day) + "   "),
                                Run.small(said.say("shell.banner.gender") + " "),
                                Run.plain(said.say("shell.gender." + patient.sex()) + "   "),
                                Run.small(said.say("shell.banner.mrn") + " "),
                                Run.plain(patient.mrn() + "   "),
                                Run.small(said.say("shell.banner.session") + " "),
                                Run.plain(SeriesText.of(said.words(), record.record().series()))),
                        allergies(patient.allergies())),
                record.record().demo(),
                foot(record.record(), record, sha256),
                (page, pages) -> said.say("paper.page", page, pages),
                Optional.of(record.asOf().instant().atZone(record.record().record().zone())));
    }

    private Cell allergies(Allergies allergies) {
        return switch (allergies) {
            case Allergies.Known(List<String> named) ->
                    Cell.heavy(said.say("shell.allergies.known", String.join(", ", named)));
            case Allergies.NoneKnown() -> Cell.of(said.say("shell.allergies.none"));
            case Allergies.NotRecorded() -> Cell.of(said.say("shell.allergies.not-recorded"));
            case Allergies.Unavailable() -> Cell.of(said.say("shell.allergies.unavailable"));
        };
    }

    private List<String> foot(SessionRecord file, SessionOfRecord record, String sha256) {
        SessionRecord.Head head = file.record();
        return List.of(
                said.say(
                        "paper.foot",
                        head.session().value(),
                        head.revision(),
                        said.full(record.asOf()),
                        head.program()),
                said.say("paper.foot.hash", sha256),
                said.say(
                        "paper.foot.store",
                        head.storeRevision(),
                        head.storeHash()
                                .substring(0, Math.min(HEAD_SHOWN, head.storeHash().length()))));
    }
}
