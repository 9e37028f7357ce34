package vigil.notation;

import java.nio.charset.StandardCharsets;

/**
 * Records of one type as JSON on one line, and back to an equal record. The same record is always
 * the same text. Unchangeable; any thread may use it.
 *
 * @param <T> the type of record
 */
public final class RecordNotation<T> {
    private final JsonReading reading = new JsonReading();
    private final Class<T> type;
    private final TypeNames.Unnamed unnamed;
    private final Shape shape;

    /**
     * For a record type of the core, or one made of such. Refuses a type for which no form is
     * agreed.
     */
    public RecordNotation(Class<T> type) {
        this(type, TypeNames.Unnamed.REFUSED);
    }

    private RecordNotation(Class<T> type, TypeNames.Unnamed unnamed) {
        this(type, unnamed, Shapes.shapeOf(type, unnamed));
    }

    private RecordNotation(Class<T> type, TypeNames.Unnamed unnamed, Shape shape) {
        this.type = type;
        this.unnamed = unnamed;
        this.shape = shape;
    }

    /**
     * The same notation for reading very many at a time: of equal parts without a time in them, as
     * a patient, a lot or a title, only one is kept. They are remembered as long as this is.
     */
    public RecordNotation<T> sharing() {
        return new RecordNotation<>(type, unnamed, Shapes.sharing(type, unnamed));
    }

    /**
     * For what lies beside the record and is made anew where it cannot be read: kinds without an
     * agreed name go by that of their class.
     */
    public static <T> RecordNotation<T> besideTheRecord(Class<T> type) {
        return new RecordNotation<>(type, TypeNames.Unnamed.BY_CLASS);
    }

    /** The record as JSON. Refuses times finer than a millisecond. */
    public String write(T value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The same as UTF-8. */
    public byte[] bytes(T value) {
        return JsonPrinting.onOneLine(shape, value);
    }

    /** The record as JSON over many lines, for people to read and edit. */
    public String writeSpread(T value) {
        return new String(spread(value), StandardCharsets.UTF_8);
    }

    /** The same as UTF-8. */
    public byte[] spread(T value) {
        return JsonPrinting.spread(shape, value);
    }

    /**
     * The record that a text stands for.
     *
     * @throws NotationException if the text is anything but the form in which such records are
     *     written
     */
    public T read(String text) {
        return type.cast(shape.read(reading.read(text)));
    }

    /**
     * The same for a text that people edit: some editors begin what they save with a byte order
     * mark, which nobody sees and which is passed over.
     *
     * @throws NotationException as {@link #read}
     */
    public T readEdited(String text) {
        return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
