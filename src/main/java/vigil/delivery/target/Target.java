package vigil.delivery.target;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vigil.delivery.Destination.When;
import vigil.delivery.TargetName;
import vigil.export.fhir.Namespaces;
import vigil.export.fhir.ReceiverNeeds;

/** A place to which records go, as a clinic wrote it down. */
public sealed interface Target {
    /** What the clinic calls it. */
    TargetName name();

    /** Sessions planned for this day or later. */
    LocalDate from();

    /** When a record is ready for it. */
    When when();

    /**
     * A folder, from which another program fetches files.
     *
     * @param folder it is there; it is not made
     * @param forms the names of forms, as {@code export} knows them
     */
    record Folder(TargetName name, LocalDate from, When when, Path folder, List<String> forms)
            implements Target {
        public Folder {
            forms = List.copyOf(forms);
        }
    }

    /**
     * A FHIR server.
     *
     * @param base its address, over TLS unless it is this computer itself
     * @param takes what it is sent
     * @param by in which questions
     * @param namespaces by which systems it knows patients and staff
     * @param needs what it asks besides, where it takes vital signs and pages
     * @param patience how long an answer is waited for
     */
    record FhirServer(
            TargetName name,
            LocalDate from,
            When when,
            URI base,
            Takes takes,
            By by,
            Namespaces namespaces,
            ReceiverNeeds needs,
            Access access,
            Duration patience)
            implements Target {}

    /** What a FHIR server is sent. */
    enum Takes {
        /** The whole session as one transaction. */
        EVERYTHING,
        /** Vital signs and the signed pages: what hospital systems take (field.md 6.3). */
        VITAL_SIGNS_AND_DOCUMENT
    }

    /** In which questions a FHIR server takes what it is sent. */
    enum By {
        /** All at once or nothing. */
        TRANSACTION,
        /** One resource after the other, each looked for first: what most hospital systems know. */
        SINGLE
    }

    /** How a server lets the program in. */
    sealed interface Access {

        /** It asks for nothing. */
        record Open() implements Access {}

        /** By a bearer token that stands in a file. */
        record Token(Path file) implements Access {}

        /**
         * By SMART Backend Services: a token is fetched with a statement signed with the clinic's
         * own key.
         *
         * @param endpoint where tokens are given out
         * @param key a file with the private key, PKCS#8 in PEM
         * @param keyId by what the server knows the public one
         */
        record Backend(
                URI endpoint,
                String client,
                Path key,
                String keyId,
                Algorithm algorithm,
                String scope)
                implements Access {}
    }

    /** How the statement is signed (SMART App Launch 2, RFC 7518). */
    enum Algorithm {
        RS384,
        ES384
    }
}
