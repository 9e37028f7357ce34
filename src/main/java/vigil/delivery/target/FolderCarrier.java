package vigil.delivery.target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;
import vigil.delivery.Carrier;
import vigil.delivery.Found;
import vigil.disk.PlainFile;
import vigil.export.Export;
import vigil.export.Export.Exported;
import vigil.export.Export.NotExported;
import vigil.export.RecordFile;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/**
 * Lays a record into a folder, in one or several forms. A file is there whole or not at all, and
 * one that is there already with the same bytes is this record, laid there before.
 */
record FolderCarrier(Path folder, List<RecordForm> forms) implements Carrier {
    FolderCarrier {
        forms = List.copyOf(forms);
    }

    @Override
    public Answer carry(SessionRecord record, Optional<Long> replaces) {
        StringBuilder laid = new StringBuilder();
        for (RecordForm form : forms) {
            switch (new RecordFile(form).write(folder, record)) {
                case Exported(Path path, String sha256, long bytes) ->
                        laid.append(path.getFileName()).append(' ').append(sha256).append('\n');
                case NotExported(Export.Reason reason, String detail) -> {
                    return not(form, reason, detail);
                }
            }
        }
        return new Answer.Accepted(new Said("folder", laid.toString().strip()));
    }

    @Override
    public List<Parcel> parcels(SessionRecord record) {
        return forms.stream().map(form -> Parcel.of(form, record)).toList();
    }

    @Override
    public Found found(SessionRecord record) {
        List<String> differences = new ArrayList<>();
        for (RecordForm form : forms) {
            Path file = folder.resolve(new RecordFile(form).nameOf(record));
            try {
                if (!PlainFile.liesAt(file)) {
                    differences.add(form.name() + ": missing");
                } else if (!PlainFile.holds(file, form.write(record))) {
                    differences.add(form.name() + ": other bytes");
                }
            } catch (IOException e) {
                return new Found.NotKnown(
                        new Said("folder " + form.name() + " cannot be read", file.toString()));
            }
        }
        return differences.isEmpty()
                ? new Found.Same(forms.size())
                : new Found.Differs(differences);
    }

    private static Answer not(RecordForm form, Export.Reason reason, String detail) {
        Said said = new Said("folder " + form.name() + " " + reason, detail);
        return switch (reason) {
            case OTHER_FILE_THERE, NOT_VALID -> new Answer.Refused(said);
            case FOLDER_MISSING, FOLDER_READ_ONLY, DISK_FULL ->
                    new Answer.NotNow(said, Optional.empty(), true);
            case READ_BACK_DIFFERS, CANNOT_WRITE ->
                    new Answer.NotNow(said, Optional.empty(), false);
        };
    }
}
