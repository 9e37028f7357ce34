package vigil.app;

import vigil.export.Export;
import vigil.export.JsonForm;
import vigil.export.RecordFile;
import vigil.export.SessionRecord;
import vigil.screen.desk.RecordOut;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

import java.io.IOException;
import java.nio.file.Path;

/** Exports from the window, into a folder of the clinic that is made when it is first needed. */
record WindowRecordOut(Words words, StoredRecords records, Path folder) implements RecordOut {

    @Override
    public Writing read(SessionId session) {
        SessionRecord record = records.of(session);
        return () -> write(record);
    }

    private Result write(SessionRecord record) {
        try {
            Folders.own(folder);
        } catch (IOException e) {
            return new Result.NotWritten(words.say("export.folder", folder));
        }
        return switch (new RecordFile(new JsonForm()).write(folder, record)) {
            case Export.Exported(Path path, String sha256, long ignored) ->
                    new Result.Written(path.toString(), record.record().revision(), sha256);
            case Export.NotExported(Export.Reason reason, String detail) ->
                    new Result.NotWritten(words.say("export.refused." + reason.name(), detail));
        };
    }
}
