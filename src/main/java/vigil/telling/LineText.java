package vigil.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.people.Patient;
import vigil.quantity.Moment;
import vigil.review.Amendment;
import vigil.review.Timeline.Line;
import vigil.scores.Score;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.SessionEvent;
import vigil.session.Taken;
import vigil.vitals.Reading;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/** How a line of the record is said. */
public final class LineText {
    private static final int DAY = 24 * 60;

    private final Sentences words;
    private final People people;
    private final EntryText entries;

    /**
     * Says it in the words of the program.
     *
     * @param terms what codes and ids of the session stand for
     */
    public LineText(Sentences words, People people, SessionTerms terms) {
        this(words, people, terms, VitalOrder.usual());
    }

    /** The same with the readings of a set in the order of a clinic. */
    public LineText(Sentences words, People people, SessionTerms terms, VitalOrder order) {
        this.words = words;
        this.people = people;
        this.entries = new EntryText(words, people, terms, order);
    }

    /** When it happened. */
    public String time(Line line) {
        return clock(line.taken().at(), line.taken().approximate());
    }

    private String clock(Moment at, boolean approximate) {
        String time = words.time(at.local());
        return approximate ? words.say("record.time.about", time) : time;
    }

    /** The minute since the first dose; of what happened a day or more after it, the day. */
    public Optional<String> minute(Line line) {
        return line.minute()
                .map(
                        each ->
                                each < DAY
                                        ? words.say("record.minute", DisplayText.number(each))
                                        : DisplayText.date(
                                                line.taken().at().local().toLocalDate()));
    }

    /** What it says, as it now stands. */
    public String content(Line line) {
        return held(line.content(), entries.of(line.entry()));
    }

    /** A line does not end within an MRN. */
    private static String held(SessionEvent event, String said) {
        return event instanceof SessionPlanned(Patient patient, _, _, _, _, _)
                ? said.replace(patient.mrn(), patient.mrn().replace(' ', '\u00a0'))
                : said;
    }

    /** When it was recorded, by whom and whether late; from where unless it was seen or done. */
    public String source(Line line) {
        String by =
                line.measuredBy().equals(line.enteredBy())
                        ? people.name(line.enteredBy())
                        : words.say(
                                "record.by.two",
                                people.name(line.measuredBy()),
                                people.name(line.enteredBy()));
        String recorded =
                words.say(
                        line.late() ? "record.recorded.late" : "record.recorded",
                        entries.recorded(line.recordedAt(), line.taken().at()),
                        by);
        String source =
                line.taken().source() == Taken.Source.OBSERVED
                        ? recorded
                        : recorded + " · " + words.say("source." + line.taken().source());
        return line.struckOut() ? words.say("record.struck", source) : source;
    }

    /**
     * What stood there before, and only what was changed of it. Empty where the correction only
     * added to a set.
     */
    public String before(Amendment one) {
        String content =
                one.after()
                        .filter(after -> !after.equals(one.before()))
                        .map(after -> changed(one.before(), after))
                        .orElse("");
        String time =
                one.takenBefore().at().equals(one.takenAfter().at())
                        ? ""
                        : clock(one.takenBefore().at(), one.takenBefore().approximate());
        return EntryText.joined(time, content);
    }

    /** The same for a reader who does not see the stroke. */
    public String was(Amendment one) {
        return words.say("record.was", before(one));
    }

    private String changed(SessionEvent before, SessionEvent after) {
        if (before instanceof VitalsRecorded old && after instanceof VitalsRecorded now) {
            List<Reading> kept = now.signs().readings();
            List<Reading> gone =
                    old.signs().readings().stream()
                            .filter(reading -> !kept.contains(reading))
                            .toList();
            return entries.signs(new VitalSigns(gone));
        }
        if (before instanceof ScoreTaken(Score old) && after instanceof ScoreTaken(Score now)) {
            return EntryText.joined(entries.of(before), answers(old, now));
        }
        return held(before, entries.of(before));
    }

    /** Of a score the old answers that were changed: they may make the same total. */
    private String answers(Score old, Score now) {
        return new ScoreText(words)
                .parts(old.parts().stream().filter(part -> !now.parts().contains(part)).toList());
    }

    /** What a correction added to a set: nothing stood there before, so nothing was changed. */
    public Optional<String> added(Amendment one) {
        if (one.before() instanceof VitalsRecorded old
                && one.after().orElse(old) instanceof VitalsRecorded now) {
            List<Reading> added =
                    now.signs().readings().stream()
                            .filter(reading -> old.signs().reading(reading.item()).isEmpty())
                            .toList();
            return Optional.of(new VitalSigns(added))
                    .filter(signs -> !signs.readings().isEmpty())
                    .map(signs -> words.say("record.added", entries.signs(signs)));
        }
        return Optional.empty();
    }

    /** Why it was corrected, by whom and when. */
    public String why(Amendment one) {
        String reason =
                Stream.of(words.say("amendReason." + one.reason()), one.note())
                        .filter(part -> !part.isBlank())
                        .map(Isolated::of)
                        .collect(Collectors.joining(": "));
        return words.say(
                one.strikesOut() ? "record.correction.struck" : "record.correction",
                reason,
                people.name(one.by()),
                entries.recorded(one.recordedAt(), one.takenBefore().at()));
    }
}
