package vigil.export;

import java.util.List;

/** The session record itself, held against its published schema. */
public final class JsonForm implements RecordForm {
    private final SessionRecordNotation notation = new SessionRecordNotation();

    /** The schema is read when the first file is held against it, and then kept. */
    private static final class Published {
        private static final SchemaCheck SCHEMA = new SchemaCheck();
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public String ending() {
        return ".json";
    }

    @Override
    public byte[] write(SessionRecord record) {
        return notation.write(record);
    }

    @Override
    public List<String> faults(byte[] file) {
        return Published.SCHEMA.faults(file);
    }
}
