package vigil.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds a session record against its published schema. Nothing is fetched from anywhere. */
public final class SchemaCheck {
    private final Schema schema;

    /** Reads the schema of the version that the program writes. */
    public SchemaCheck() {
        this(SessionRecord.VERSION);
    }

    /** Reads the schema of a version, which comes with the program. */
    public SchemaCheck(int version) {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(published(version), InputFormat.JSON);
    }

    /** What is wrong, each with its place; empty for a valid record. Values are not repeated. */
    public List<String> faults(byte[] json) {
        return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getKeyword())
                .toList();
    }

    private static String published(int version) {
        String file = "/schema/session-record-" + version + ".schema.json";
        try (InputStream in = SchemaCheck.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " does not lie beside the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
