package vigil.export;

import java.nio.file.Path;
import java.util.Locale;

/** Writes a record in one form to a {@link WholeFile}. Blocks on the disk. */
public final class RecordFile {
    private static final int SLUG = 40;

    private final RecordForm form;
    private final WholeFile file;

    /** Writes files of one form to real disks. */
    public RecordFile(RecordForm form) {
        this(form, new WholeFile());
    }

    RecordFile(RecordForm form, WholeFile file) {
        this.form = form;
        this.file = file;
    }

    /**
     * The name of a record's file: the session's id, its revision, its protocol and what the form
     * ends with; nobody's name.
     */
    public String nameOf(SessionRecord record) {
        String slug = record.protocol().map(SessionRecord.ProtocolLine::id).orElse("no-protocol");
        String safe = slug.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        return "session-"
                + record.record().session().value()
                + "-r"
                + record.record().revision()
                + "-"
                + safe.substring(0, Math.min(SLUG, safe.length()))
                + form.ending();
    }

    /** Writes a record into a folder under its own name. */
    public Export write(Path folder, SessionRecord record) {
        return file.write(folder, nameOf(record), form.write(record), form::faults);
    }
}
