package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import vigil.charting.LedgerException;
import vigil.export.Export;
import vigil.export.JsonForm;
import vigil.export.RecordFile;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;
import vigil.export.pdf.AftercareSheet;
import vigil.export.pdf.DowntimeSheet;
import vigil.export.pdf.SessionPdf;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.RecordOut;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/** Exports from the window, into a folder of the clinic that is made when it is first needed. */
record WindowRecordOut(Words words, StoredRecords records, Path folder) implements RecordOut {

    @Override
    public Writing read(SessionId session, Form form) {
        SessionRecord record;
        try {
            record = records.of(session);
        } catch (LedgerException e) {
            Result unread = new Result.NotWritten(FaultText.of(words, e.fault()));
            return () -> unread;
        }
        return () -> write(record, form);
    }

    private RecordForm made(Form form) {
        return switch (form) {
            case RECORD -> new JsonForm();
            case PAGES -> new SessionPdf(words);
            case DOWNTIME_SHEET -> new DowntimeSheet(words);
            case AFTERCARE_SHEET -> new AftercareSheet(words);
        };
    }

    private Result write(SessionRecord record, Form form) {
        try {
            Folders.own(folder);
        } catch (IOException e) {
            return new Result.NotWritten(words.say("export.folder", folder));
        }
        return switch (new RecordFile(made(form)).write(folder, record)) {
            case Export.Exported(Path path, String sha256, long ignored) ->
                    new Result.Written(path.toString(), record.record().revision(), sha256);
            case Export.NotExported(Export.Reason reason, String detail) ->
                    new Result.NotWritten(words.say("export.refused." + reason.name(), detail));
        };
    }
}
