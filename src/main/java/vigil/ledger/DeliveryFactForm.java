package vigil.ledger;

import java.time.Instant;
import java.util.UUID;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.delivery.Answer.Said;
import vigil.delivery.DeliveryEvent;
import vigil.delivery.DeliveryFact;
import vigil.delivery.DeliveryKey;
import vigil.delivery.TargetName;
import vigil.people.StaffId;
import vigil.session.SessionId;

/**
 * A fact of the outbox as the bytes that are kept: its number, time and author, the delivery, the
 * name of the event, then what the event says. The names are for ever: a record may be renamed, its
 * name here may not.
 */
final class DeliveryFactForm {
    private static final String TAG = "vigil.delivery-fact.1";

    private DeliveryFactForm() {}

    /** The fact as it is kept. Times lose what is finer than a millisecond. */
    static byte[] bytes(DeliveryFact fact) {
        Fields fields =
                Fields.tagged(TAG)
                        .number(fact.number())
                        .time(fact.at())
                        .text(fact.by().value())
                        .text(fact.of().session().value().toString())
                        .number(fact.of().revision())
                        .text(fact.of().target().value());
        return (switch (fact.event()) {
                    case DeliveryEvent.Queued() -> fields.text("queued");
                    case DeliveryEvent.Sent() -> fields.text("sent");
                    case DeliveryEvent.Accepted(Said said) -> said(fields.text("accepted"), said);
                    case DeliveryEvent.Refused(Said said) -> said(fields.text("refused"), said);
                    case DeliveryEvent.PutOff(Said said, Instant until) ->
                            said(fields.text("put off"), said).time(until);
                    case DeliveryEvent.AskedAgain() -> fields.text("asked again");
                    case DeliveryEvent.TakenOut(String reason) ->
                            fields.text("taken out").text(reason);
                    case DeliveryEvent.Superseded(long by) -> fields.text("superseded").number(by);
                })
                .done();
    }

    private static Fields said(Fields fields, Said said) {
        return fields.text(said.code()).text(said.words());
    }

    /** Reads a fact; refuses every other form with an {@link AccessException}. */
    static DeliveryFact parse(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        long number = reader.number();
        Instant at = reader.time();
        StaffId by = staff(reader.text());
        DeliveryKey of = key(reader.text(), reader.number(), reader.text());
        DeliveryFact fact = new DeliveryFact(number, at, by, of, event(reader));
        reader.end();
        return fact;
    }

    private static StaffId staff(String value) {
        FieldReader.require(!value.isBlank());
        return new StaffId(value);
    }

    private static DeliveryKey key(String session, long revision, String target) {
        try {
            return new DeliveryKey(
                    new SessionId(UUID.fromString(session)), revision, new TargetName(target));
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    private static DeliveryEvent event(FieldReader reader) {
        return switch (reader.text()) {
            case "queued" -> new DeliveryEvent.Queued();
            case "sent" -> new DeliveryEvent.Sent();
            case "accepted" -> new DeliveryEvent.Accepted(said(reader));
            case "refused" -> new DeliveryEvent.Refused(said(reader));
            case "put off" -> new DeliveryEvent.PutOff(said(reader), reader.time());
            case "asked again" -> new DeliveryEvent.AskedAgain();
            case "taken out" -> new DeliveryEvent.TakenOut(reader.text());
            case "superseded" -> new DeliveryEvent.Superseded(reader.number());
            default -> throw new AccessException(AccessFault.MALFORMED);
        };
    }

    private static Said said(FieldReader reader) {
        return new Said(reader.text(), reader.text());
    }

    private static AccessException malformed(IllegalArgumentException because) {
        AccessException refused = new AccessException(AccessFault.MALFORMED);
        refused.initCause(because);
        return refused;
    }
}
