package vigil.delivery.target;

import java.util.List;
import java.util.Optional;
import vigil.delivery.Answer;
import vigil.delivery.Answer.Said;
import vigil.delivery.Carrier;
import vigil.delivery.Found;
import vigil.export.RecordForm;
import vigil.export.SessionRecord;

/** Hands a record to a FHIR server: a valid bundle of it, in the way that the server takes. */
final class FhirCarrier implements Carrier {
    private final Bundling bundling;
    private final FhirQuestions server;
    private final Handing handing;

    /** In which form a record goes there. */
    interface Bundling {
        /**
         * The form.
         *
         * @param replaces the last revision that the server has had
         */
        RecordForm form(Optional<Long> replaces);
    }

    /** In which way a valid bundle goes there. */
    interface Handing {
        /** Hands it over; handed over again, nothing doubles. */
        Answer hand(byte[] bundle);
    }

    FhirCarrier(Bundling bundling, FhirQuestions server, Handing handing) {
        this.bundling = bundling;
        this.server = server;
        this.handing = handing;
    }

    @Override
    public Answer carry(SessionRecord record, Optional<Long> replaces) {
        RecordForm form = bundling.form(replaces);
        byte[] bundle = form.write(record);
        List<String> faults = form.faults(bundle);
        return faults.isEmpty()
                ? handing.hand(bundle)
                : new Answer.Refused(new Said("not valid", String.join("\n", faults)));
    }

    @Override
    public List<Parcel> parcels(SessionRecord record) {
        return List.of(Parcel.of(bundling.form(Optional.empty()), record));
    }

    @Override
    public Found found(SessionRecord record) {
        return new Reconciling(server)
                .of(SingleResource.in(bundling.form(Optional.empty()).write(record)));
    }
}
