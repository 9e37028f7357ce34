package vigil.delivery;

import java.util.List;

/** What a target has of a record, asked and not assumed. */
public sealed interface Found {

    /**
     * Everything is there as the record says.
     *
     * @param parts how many resources or files
     */
    record Same(int parts) implements Found {}

    /**
     * Something is missing, there several times, or says something else.
     *
     * @param what each of it by kind and element, without a value
     */
    record Differs(List<String> what) implements Found {
        public Differs {
            what = List.copyOf(what);
        }
    }

    /** The target could not be asked, or did not answer. */
    record NotKnown(Answer.Said why) implements Found {}
}
