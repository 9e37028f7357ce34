package vigil.screen.treatment;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.protocol.Crossed;
import vigil.quantity.Moment;
import vigil.review.DueSet;
import vigil.review.LimitReading;
import vigil.review.Missing;
import vigil.review.StatusLine;
import vigil.screen.kit.MessageBar.Level;
import vigil.screen.kit.Words;
import vigil.telling.VitalText;
import vigil.vitals.VitalItem;
import vigil.wording.DisplayText;

/** The one line that always says what is missing, or that nothing is. */
final class StatusText {

    /** A message in its three parts. */
    record Said(Level level, String lead, String text) {}

    private final Words words;
    private final VitalText vitals;
    private final StripText strip;

    StatusText(Words words) {
        this.words = words;
        this.vitals = new VitalText(words);
        this.strip = new StripText(words);
    }

    Said of(StatusLine line, Moment now) {
        String next = line.next().map(set -> strip.next(set, now)).orElse("");
        if (line.complete()) {
            return line.begun()
                    ? new Said(Level.SETTLED, words.say("treatment.status.complete"), next)
                    : new Said(Level.INFO, words.say("treatment.status.none"), next);
        }
        Said first = missing(line.missing().getFirst());
        int more = line.missing().size() - 1;
        return more == 0
                ? first
                : new Said(
                        first.level(),
                        first.lead(),
                        (first.text()
                                        + " "
                                        + words.say(
                                                "treatment.status.more", DisplayText.number(more)))
                                .strip());
    }

    Said missing(Missing missing) {
        return switch (missing) {
            case Missing.SetOverdue overdue ->
                    new Said(
                            Level.SHOULD,
                            words.say(
                                    "treatment.status.overdue", DisplayText.duration(overdue.by())),
                            words.say("treatment.status.overdue.text", due(overdue.set())));
            case Missing.LimitToRepeat repeat -> limit(repeat.reading(), "treatment.status.repeat");
            case Missing.LimitCrossed crossed ->
                    limit(crossed.reading(), "treatment.status.crossed");
            case Missing.SetDue due ->
                    new Said(
                            Level.INFO,
                            words.say("treatment.status.due"),
                            words.say("treatment.status.due.text", due(due.set())));
            case Missing.ItemOutstanding part ->
                    new Said(
                            Level.SHOULD,
                            words.say("treatment.status.partial"),
                            words.say(
                                    "treatment.status.partial.text",
                                    items(part.items()),
                                    due(part.set())));
            case Missing.DosingToEnd _ -> should("treatment.status.dosing");
            case Missing.DoseToCheck _ -> should("treatment.status.check");
            case Missing.ReasonForMissed missed ->
                    new Said(
                            Level.SHOULD,
                            words.say("treatment.status.missed"),
                            words.say("treatment.status.missed.text", due(missed.set())));
            case Missing.StampWithoutWords stamp ->
                    new Said(
                            Level.INFO,
                            words.say("treatment.status.stamp"),
                            words.say(
                                    "treatment.status.stamp.text", words.time(stamp.at().local())));
            case Missing.WasteWithoutWitness waste ->
                    new Said(
                            Level.SHOULD,
                            words.say("treatment.status.waste"),
                            words.say(
                                    "treatment.status.waste.text",
                                    DisplayText.number(waste.amount().amount()),
                                    waste.lot()));
            case Missing.DrugNotReconciled _ -> should("treatment.status.drug");
            case Missing.EffectNotEnded effect ->
                    new Said(
                            Level.SHOULD,
                            words.say("treatment.status.effect"),
                            words.say("treatment.status.effect.text", effect.term().text()));
        };
    }

    private Said should(String key) {
        return new Said(Level.SHOULD, words.say(key), words.say(key + ".text"));
    }

    private Said limit(LimitReading reading, String key) {
        Crossed crossed = reading.crossed();
        Level level =
                switch (crossed.severity()) {
                    case ONE -> Level.SHOULD;
                    case TWO -> Level.NOW;
                };
        return new Said(
                level,
                words.say("treatment.status.limit", sentence(crossed.limit().says())),
                words.say(key));
    }

    /** A protocol says a limit in the middle of a line; here it begins one. */
    private static String sentence(String says) {
        return says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1);
    }

    private String due(DueSet set) {
        return words.time(set.due().local());
    }

    private String items(Set<VitalItem> items) {
        return items.stream().sorted().map(vitals::name).collect(Collectors.joining(", "));
    }
}
