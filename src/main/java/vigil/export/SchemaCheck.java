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
    private static final String FILE = "/schema/session-record-1.schema.json";

    private final Schema schema;

    /** Reads the schema that comes with the program. */
    public SchemaCheck() {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(published(), InputFormat.JSON);
    }

    /** What is wrong, each with its place; empty for a valid record. Values are not repeated. */
    public List<String> faults(byte[] json) {
        return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getKeyword())
                .toList();
    }

    private static String published() {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " does not lie beside the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
