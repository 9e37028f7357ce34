package vigil.screen.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** How a record stands with another system, in one sentence. */
public record ReceiptText(Words words, ZoneId zone) {

    /**
     * The sentence; it begins with the name of the system. What is there and was changed here since
     * says so, because the other system has what was before.
     *
     * @param now the revision of the record here
     */
    public String of(Receipt receipt, long now) {
        boolean older = receipt.standing() instanceof Standing.There && now > receipt.revision();
        return older
                ? words.say("receipt.older", of(receipt), DisplayText.number(now))
                : of(receipt);
    }

    private String of(Receipt receipt) {
        String target = receipt.target();
        String revision = DisplayText.number(receipt.revision());
        return switch (receipt.standing()) {
            case Standing.Waiting(Instant due, Optional<String> last) ->
                    last.map(
                                    code ->
                                            words.say(
                                                    "receipt.putoff",
                                                    target,
                                                    means(code),
                                                    at(due),
                                                    revision))
                            .orElseGet(() -> words.say("receipt.waiting", target, revision));
            case Standing.OnItsWay() -> words.say("receipt.onitsway", target, revision);
            case Standing.There(Instant since) ->
                    words.say("receipt.there", target, at(since), revision);
            case Standing.Refused(Instant at, String code, String said) ->
                    words.say(
                            "receipt.refused",
                            target,
                            at(at),
                            revision,
                            (means(code) + " " + said).strip());
            case Standing.TakenOut(Instant at, String reason) ->
                    words.say("receipt.takenout", target, at(at), revision, reason);
            case Standing.Replaced(long by) ->
                    words.say("receipt.replaced", target, revision, DisplayText.number(by));
        };
    }

    /** The meaning, and the code for who is asked for help; a code without a meaning alone. */
    private String means(String code) {
        return AnswerMeaning.of(code)
                .map(
                        meaning ->
                                words.say(
                                        "receipt.means",
                                        words.say("receipt.meaning." + meaning.name()),
                                        code))
                .orElse(code);
    }

    private String at(Instant instant) {
        Moment moment = Moment.of(instant, zone);
        return words.say(
                "receipt.at",
                DisplayText.date(moment.local().toLocalDate()),
                words.time(moment.local()));
    }
}
