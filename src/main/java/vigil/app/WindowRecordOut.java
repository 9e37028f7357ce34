package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.access.audit.AccessEvent;
import vigil.charting.LedgerException;
import vigil.disk.DiskRoom;
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
import vigil.vitals.VitalOrder;

/** Exports from the window, into a folder of the clinic that is made when it is first needed. */
record WindowRecordOut(
        Words words,
        VitalOrder order,
        StoredRecords records,
        Supplier<Path> exports,
        Consumer<AccessEvent.OfUse> onRecord)
        implements RecordOut {

    @Override
    public Writing read(SessionId session, Form form) {
        SessionRecord record;
        try {
            record = records.of(session);
        } catch (LedgerException e) {
            Result unread = new Result.NotWritten(FaultText.of(words, e.fault()));
            return () -> unread;
        }
        return () -> {
            Result result = write(record, form);
            if (result instanceof Result.Written) {
                onRecord.accept(
                        new AccessEvent.RecordExported(
                                session.value().toString(), made(form).name()));
            }
            return result;
        };
    }

    private RecordForm made(Form form) {
        return switch (form) {
            case RECORD -> new JsonForm();
            case PAGES -> new SessionPdf(words, order);
            case DOWNTIME_SHEET -> new DowntimeSheet(words, order);
            case AFTERCARE_SHEET -> new AftercareSheet(words);
        };
    }

    private Result write(SessionRecord record, Form form) {
        Path folder = exports.get();
        try {
            Folders.own(folder);
        } catch (IOException e) {
            return new Result.NotWritten(
                    words.say("export.folder." + DiskRoom.refusal(folder, 0, e).name(), folder));
        }
        return switch (new RecordFile(made(form)).write(folder, record)) {
            case Export.Exported(Path path, String sha256, long _) ->
                    new Result.Written(path.toString(), record.record().revision(), sha256);
            case Export.NotExported(Export.Reason reason, String detail) ->
                    new Result.NotWritten(words.say("export.refused." + reason.name(), detail));
        };
    }
}
