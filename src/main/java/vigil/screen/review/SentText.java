package vigil.screen.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vigil.quantity.Moment;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.desk.Receipts;
import vigil.screen.kit.Words;
import vigil.session.SessionId;
import vigil.wording.DisplayText;

/** Where a session's record is, in few words for its row: {@code in ehr 14:32}. */
record SentText(Words words, ZoneId zone, Receipts receipts, Supplier<Moment> now) {

    /** One after the other for each system; empty where it goes nowhere. */
    String of(SessionId session) {
        return receipts.of(session).stream()
                .flatMap(one -> of(one).stream())
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> of(Receipt receipt) {
        String target = receipt.target();
        return switch (receipt.standing()) {
            case Standing.There(Instant since) ->
                    Optional.of(words.say("review.row.there", target, at(since)));
            case Standing.Refused ignored -> Optional.of(words.say("review.row.refused", target));
            case Standing.Waiting ignored -> Optional.of(words.say("review.row.notyet", target));
            case Standing.OnItsWay ignored -> Optional.of(words.say("review.row.notyet", target));
            case Standing.Replaced ignored -> Optional.empty();
        };
    }

    /** The time alone where it was today. */
    private String at(Instant instant) {
        Moment moment = Moment.of(instant, zone);
        var day = moment.local().toLocalDate();
        String time = words.time(moment.local());
        return day.equals(now.get().local().toLocalDate())
                ? time
                : words.say("review.row.day", DisplayText.dayAndMonth(day), time);
    }
}
