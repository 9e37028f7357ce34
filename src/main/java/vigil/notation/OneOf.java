package vigil.notation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.notation.Node.Digits;
import vigil.notation.Node.Fields;
import vigil.notation.Node.Text;

/**
 * One of the kinds of a sealed type: an object whose field {@code type} names the kind.
 *
 * @param version the version in which facts are written and up to which they are read, in the field
 *     {@code v}; absent for parts, whose version is that of the fact they lie in
 */
record OneOf(
        Map<String, RecordShape> shapes, Map<Class<?>, String> names, Optional<Integer> version)
        implements Shape {
    private static final String TYPE = "type";
    private static final String VERSION = "v";
    private static final JsonPrinting.Name TYPE_NAME = new JsonPrinting.Name(TYPE);
    private static final JsonPrinting.Name VERSION_NAME = new JsonPrinting.Name(VERSION);
    private static final Set<String> TYPE_ALONE = Set.of(TYPE);
    private static final Set<String> TYPE_AND_VERSION = Set.of(TYPE, VERSION);
    private static final Pattern A_VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    @Override
    public void print(Object value, JsonPrinting to) {
        String name = known(names.get(value.getClass()));
        to.beginObject();
        to.field(TYPE_NAME);
        to.text(name);
        if (version.isPresent()) {
            to.field(VERSION_NAME);
            to.digits(version.get().toString());
        }
        known(shapes.get(name)).printParts(value, to);
        to.endObject();
    }

    @Override
    public Object read(Node node) {
        if (!(node instanceof Fields fields)) {
            throw Shape.refused(node, Problem.OBJECT_ASKED);
        }
        String name = name(fields);
        version.ifPresent(known -> refuseNewer(fields, name, known));
        RecordShape shape = shapes.get(name);
        if (shape == null) {
            throw Shape.unknown(field(fields, TYPE), shapes.keySet());
        }
        return shape.read(node, version.isPresent() ? TYPE_AND_VERSION : TYPE_ALONE);
    }

    private static String name(Fields fields) {
        Node type = field(fields, TYPE);
        if (type instanceof Text text) {
            return text.text();
        }
        throw Shape.refused(type, Problem.QUOTED_TEXT_ASKED);
    }

    private static void refuseNewer(Fields fields, String name, int known) {
        Node node = field(fields, VERSION);
        if (!(node instanceof Digits digits) || !A_VERSION.matcher(digits.digits()).matches()) {
            throw Shape.refused(node, Problem.VERSION_ASKED);
        }
        int found = Integer.parseInt(digits.digits());
        if (found > known) {
            throw Shape.refused(
                    node, Problem.NEWER_VERSION, name, digits.digits(), String.valueOf(known));
        }
    }

    private static Node field(Fields fields, String name) {
        Node field = fields.fields().get(name);
        if (field == null) {
            throw Shape.refused(fields, Problem.MISSING_FIELD, name);
        }
        return field;
    }

    private static <T> T known(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("a kind without a name");
        }
        return found;
    }
}
