package vigil.export.check;

import java.util.List;
import vigil.export.SigningLines.SignatureLine;
import vigil.session.SessionId;

/** What the check of an exported record came to. */
public sealed interface Verdict {

    /**
     * Every byte of the file is as this program would write it from facts that hang together and
     * were signed by whom they name.
     *
     * @param revision the number of the last entry
     * @param head the hash of the last entry
     * @param signatures over the session, superseded ones included; none where nobody signed it off
     */
    record Sound(SessionId session, long revision, String head, List<SignatureLine> signatures)
            implements Verdict {
        public Sound {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * The entries hang together and were signed by whom they name, but another version of the
     * program wrote the file: what it computed from them cannot be held against anything here.
     */
    record OfAnotherVersion(String program) implements Verdict {}

    /** Not to be relied on. */
    record Unsound(Finding finding, String where) implements Verdict {}

    /** What is wrong. */
    enum Finding {
        /** Not a session record, or not one of a version that is known. */
        NO_RECORD,
        /**
         * Nothing in it can be checked: nobody had keys, or it was written before there were any.
         */
        NO_PROOF,
        /** What is said of keys does not begin with the fingerprint, or does not hang together. */
        KEYS_NOT_TRUSTED,
        /** An entry does not hang on the one before. */
        CHAIN_BROKEN,
        /** An entry is not what was hashed and signed. */
        ENTRY_DIFFERS,
        /** An entry was not signed by whom it names. */
        AUTHOR_NOT_PROVEN,
        /** A sign-off was not made by whom it names, or not over these entries. */
        SIGN_OFF_NOT_PROVEN,
        /** A second person did not confirm what the entry says. */
        SECOND_NOT_PROVEN,
        /** The end of the store does not follow from the last entry. */
        STORE_HASH_DIFFERS,
        /** A name or role is another than the administrators certified. */
        STAFF_DIFFERS,
        /** What is computed from the entries is another than what stands there. */
        READABLE_DIFFERS
    }
}
