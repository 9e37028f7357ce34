package vigil.telling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.discharge.Evidence;
import vigil.discharge.Finding;
import vigil.discharge.Finding.Standing;
import vigil.discharge.SetAside;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.quantity.Moment;
import vigil.review.Gate;
import vigil.scores.Score;
import vigil.scores.SubScore;
import vigil.session.Chart;
import vigil.session.PreparationEvent;
import vigil.vitals.VitalValue;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** How a finding is said: the criterion, what it rests on, and how old that is. */
public final class FindingText {
    private final Sentences words;
    private final VitalText vitals;
    private final People people;

    /** Says it in the words of the program. */
    public FindingText(Sentences words, People people) {
        this.words = words;
        this.vitals = new VitalText(words);
        this.people = people;
    }

    /** {@code met}, {@code not yet}, {@code too old}, {@code not assessed}, {@code set aside}. */
    public String standing(Gate gate, Finding finding) {
        return switch (finding.standing()) {
            case Standing.Met() -> words.say("discharge.standing.met");
            case Standing.NotYet() -> words.say("discharge.standing." + notYet(gate, finding));
            case Standing.NotAssessed() -> words.say("discharge.standing.unknown");
            case Standing.Overridden _ -> words.say("discharge.standing.aside");
        };
    }

    /** Why it is not met yet: by its value, or by when that was taken. */
    private static String notYet(Gate gate, Finding finding) {
        return switch (finding.evidence()) {
            case Evidence.Values _, Evidence.Scored _ when dosing(gate) -> "dosing";
            case Evidence.Values values when early(gate, values.taken()) -> "early";
            case Evidence.Values values when old(gate, values.taken()) -> "old";
            case Evidence.Scored scored when early(gate, scored.taken()) -> "early";
            case Evidence.Values _,
                    Evidence.Scored _,
                    Evidence.None _,
                    Evidence.Clock _,
                    Evidence.Answered _ ->
                    "open";
        };
    }

    /** Whether dosing goes on: until it ends nothing that was measured counts. */
    public static boolean dosing(Gate gate) {
        return gate.chart().firstDose().isPresent() && gate.chart().dosingEnd().isEmpty();
    }

    private static boolean early(Gate gate, Moment taken) {
        return gate.chart().dosingEnd().filter(taken::certainlyBefore).isPresent();
    }

    private static boolean old(Gate gate, Moment taken) {
        Duration age = Duration.between(taken.instant(), gate.now().instant());
        return gate.findings().stream()
                .map(Finding::criterion)
                .anyMatch(
                        one ->
                                one instanceof Criterion.FreshVitals(int minutes)
                                        && age.compareTo(Duration.ofMinutes(minutes)) > 0);
    }

    /** The criterion in words; a line in the words of the protocol. */
    public String criterion(Gate gate, Criterion criterion) {
        return switch (criterion) {
            case Criterion.MinimumStay stay ->
                    words.say(
                            "discharge.criterion.stay",
                            DisplayText.duration(Duration.ofMinutes(stay.minutes())),
                            words.say("anchor." + stay.from()));
            case Criterion.FreshVitals(int minutes) ->
                    words.say(
                            "discharge.criterion.fresh",
                            DisplayText.duration(Duration.ofMinutes(minutes)));
            case Criterion.NearBaseline(int percent) ->
                    words.say("discharge.criterion.near", DisplayText.number(percent));
            case Criterion.WithinLimits() -> words.say("discharge.criterion.limits");
            case Criterion.SaturationOnAir(int points) ->
                    words.say("discharge.criterion.air", DisplayText.number(points));
            case Criterion.Awake() -> words.say("discharge.criterion.awake");
            case Criterion.DissociationGone(int most) -> gone("dissociation", most);
            case Criterion.NauseaControlled(int most) ->
                    words.say("discharge.criterion.nausea", DisplayText.number(most));
            case Criterion.PainControlled(int most) ->
                    words.say("discharge.criterion.pain", DisplayText.number(most));
            case Criterion.ScoreAtLeast score ->
                    words.say(
                            "discharge.criterion.score",
                            words.say("discharge.score." + score.kind()),
                            DisplayText.number(score.total()));
            case Criterion.RescueObserved() -> words.say("discharge.criterion.rescue");
            case Criterion.LineAnswered(String code) ->
                    gate.line(code).map(Checklist.Line::text).orElse(code);
        };
    }

    private String gone(String what, int most) {
        return most == 0
                ? words.say("discharge.criterion." + what + ".gone")
                : words.say("discharge.criterion." + what, DisplayText.number(most));
    }

    /** What a finding rests on; for one set aside, why and by whom. */
    public String evidence(Gate gate, Finding finding) {
        return finding.standing() instanceof Standing.Overridden(SetAside by)
                ? words.say(
                        "discharge.evidence.aside",
                        by.reason(),
                        people.name(by.by()),
                        people.name(by.second()))
                : restsOn(gate, finding);
    }

    private String restsOn(Gate gate, Finding finding) {
        return switch (finding.evidence()) {
            case Evidence.None() -> nothing(gate, finding.criterion());
            case Evidence.Clock(Moment from, Moment reached) -> clock(gate, from, reached);
            case Evidence.Values values -> values(finding.criterion(), values);
            case Evidence.Scored(Score score, Moment _) -> score(score);
            case Evidence.Answered(String answer, String detail, Moment _) ->
                    detail.isBlank()
                            ? words.say("answer." + answer)
                            : words.say(
                                    "discharge.evidence.answer",
                                    words.say("answer." + answer),
                                    detail);
        };
    }

    private String nothing(Gate gate, Criterion criterion) {
        if (criterion instanceof Criterion.RescueObserved) {
            return words.say("discharge.evidence.rescue.none");
        }
        if (criterion instanceof Criterion.LineAnswered(String code) && code.equals(Gate.ESCORT)) {
            return escort(gate)
                    .map(who -> words.say("discharge.evidence.escort", who))
                    .orElse(words.say("discharge.evidence.none"));
        }
        return words.say("discharge.evidence.none");
    }

    /** Who will take the patient home, as arranged. */
    public static Optional<String> escort(Gate gate) {
        return escort(gate.chart());
    }

    /** The same of any session. */
    public static Optional<String> escort(Chart chart) {
        return chart.latest(PreparationEvent.EscortArranged.class)
                .map(
                        found ->
                                EntryText.joined(
                                        found.event().name(),
                                        found.event().relation(),
                                        found.event().phone()));
    }

    private String clock(Gate gate, Moment from, Moment reached) {
        return reached.isAfter(gate.now())
                ? words.say("discharge.evidence.clock.runs", time(from), time(reached))
                : words.say(
                        "discharge.evidence.clock",
                        time(from),
                        DisplayText.duration(
                                Duration.between(from.instant(), gate.now().instant())));
    }

    private String values(Criterion criterion, Evidence.Values found) {
        if (criterion instanceof Criterion.FreshVitals) {
            return words.say("discharge.evidence.set", DisplayText.number(found.values().size()));
        }
        String now = joined(found.values());
        return found.baseline().isEmpty() || found.baseline().equals(found.values())
                ? now
                : words.say("discharge.evidence.baseline", now, joined(found.baseline()));
    }

    private String joined(List<VitalValue> values) {
        return values.stream().map(vitals::full).collect(Collectors.joining(", "));
    }

    private String score(Score score) {
        String parts =
                score.parts().stream()
                        .map(SubScore::points)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        String total =
                words.say(
                        "discharge.evidence.score",
                        DisplayText.number(score.total()),
                        DisplayText.number(score.kind().highest()));
        return parts.isEmpty() ? total : total + ": " + parts;
    }

    /** {@code 15:49 · 2min old}; nothing for a clock or where there is no evidence. */
    public String age(Gate gate, Finding finding) {
        return finding.evidence() instanceof Evidence.Clock
                ? ""
                : finding.evidence().when().map(taken -> age(gate, taken)).orElse("");
    }

    private String age(Gate gate, Moment taken) {
        Duration age = Duration.between(taken.instant(), gate.now().instant());
        return age.toMinutes() == 0
                ? words.say("discharge.age.now", time(taken))
                : words.say("discharge.age", time(taken), DisplayText.duration(age));
    }

    /** {@code 15:49}. */
    public String time(Moment moment) {
        return words.time(moment.local());
    }

    /** {@code 9 of 11 criteria met · earliest 15:45, reached 6min ago}. */
    public String header(Gate gate) {
        String met =
                words.say(
                        "discharge.header.met",
                        DisplayText.number(gate.met()),
                        DisplayText.number(gate.findings().size()));
        String aside =
                gate.overridden() == 0
                        ? ""
                        : " · "
                                + words.say(
                                        "discharge.header.aside",
                                        DisplayText.number(gate.overridden()));
        return met
                + aside
                + gate.earliest().map(leave -> " · " + earliest(gate, leave.at())).orElse("");
    }

    private String earliest(Gate gate, Moment at) {
        Duration off = DisplayText.byTheClock(gate.now().instant(), at.instant());
        return words.say(
                at.isAfter(gate.now()) ? "discharge.header.in" : "discharge.header.ago",
                time(at),
                DisplayText.duration(off));
    }
}
