package vigil.screen.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Where the record of a session is; empty where it goes nowhere. */
    String of(SessionId session) {
        return of(receipts.of(session));
    }

    /**
     * One after the other for each system, what was refused first. Of several revisions the newest
     * counts.
     */
    String of(List<Receipt> receipts) {
        Map<String, List<Receipt>> byTarget =
                receipts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Receipt::target, LinkedHashMap::new, Collectors.toList()));
        return byTarget.values().stream()
                .sorted(Comparator.comparing(all -> !(newest(all) instanceof Standing.Refused)))
                .flatMap(all -> of(all.getFirst().target(), newest(all), last(all)).stream())
                .collect(Collectors.joining(" · "));
    }

    private static Standing newest(List<Receipt> all) {
        return Collections.max(all, Comparator.comparingLong(Receipt::revision)).standing();
    }

    /** Since when the system has the last revision that it has. */
    private static Optional<Instant> last(List<Receipt> all) {
        return all.stream()
                .map(Receipt::standing)
                .filter(Standing.There.class::isInstance)
                .map(there -> ((Standing.There) there).since())
                .reduce((one, next) -> next);
    }

    private Optional<String> of(String target, Standing newest, Optional<Instant> last) {
        return switch (newest) {
            case Standing.There(Instant since) ->
                    Optional.of(words.say("review.row.there", target, at(since)));
            case Standing.Refused _ -> Optional.of(words.say("review.row.refused", target));
            case Standing.Waiting _, Standing.OnItsWay _ ->
                    Optional.of(
                            last.map(since -> words.say("review.row.newer", target, at(since)))
                                    .orElseGet(() -> words.say("review.row.notyet", target)));
            case Standing.TakenOut _ ->
                    last.map(since -> words.say("review.row.there", target, at(since)));
            case Standing.Replaced _ -> Optional.empty();
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
