package vigil.disk;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a file, or a part of it, is not taken over. What says so in words lies with the words of the
 * program, under {@code file.fault.} and the name of the constant.
 *
 * @param part what is at fault, as it stands in the file: a field, an id, a name; empty where the
 *     whole file is meant or the sentence names it
 * @param why a constant of the room that reads the file
 * @param named what the sentence names, in its order; never a secret, nor anything of a patient
 */
public record FileFault(String part, Enum<?> why, List<String> named) {
    public FileFault {
        named = List.copyOf(named);
    }

    /** A fault of the whole file. */
    public static FileFault whole(Enum<?> why, Object... named) {
        return new FileFault("", why, Stream.of(named).map(String::valueOf).toList());
    }

    /** The same fault, of a part. */
    public FileFault of(String one) {
        return new FileFault(one, why, named);
    }
}
