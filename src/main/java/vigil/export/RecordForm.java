package vigil.export;

import java.util.List;

/**
 * One form in which a session record leaves. Equal records give equal bytes: nothing of the moment
 * of writing goes in. A form is cheap to make; what it needs is loaded with the first record.
 */
public interface RecordForm {

    /** By what it is asked for. Files that belong together may share one, as two tables do. */
    String name();

    /** What the name of its file ends with, from the dot on; no two forms share one. */
    String ending();

    /** The content of the file. */
    byte[] write(SessionRecord record);

    /** What is wrong with a file of this form, each fault with its place and without a value. */
    List<String> faults(byte[] file);
}
