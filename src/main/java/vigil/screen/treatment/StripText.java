package vigil.screen.treatment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.dosing.DoseOrder;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.DueSet;
import vigil.review.EarliestLeave;
import vigil.review.PhaseClock;
import vigil.screen.kit.Words;
import vigil.telling.DoseText;
import vigil.wording.DisplayText;

/** The sentences of the strip under the banner: phase, dose, and the earliest time to leave. */
final class StripText {
    private final Words words;
    private final DoseText dose;

    StripText(Words words) {
        this.words = words;
        this.dose = new DoseText(words);
    }

    String phase(PhaseClock clock) {
        return switch (clock) {
            case PhaseClock.Expected _ -> words.say("treatment.phase.expected");
            case PhaseClock.Preparing _ -> words.say("treatment.phase.preparing");
            case PhaseClock.ReadyToStart _ -> words.say("treatment.phase.ready");
            case PhaseClock.Giving _ -> words.say("treatment.phase.dosing");
            case PhaseClock.Paused _ -> words.say("treatment.phase.paused");
            case PhaseClock.Recovering _ -> words.say("treatment.phase.recovering");
            case PhaseClock.MayLeave _ -> words.say("treatment.phase.fit");
            case PhaseClock.Over over -> words.say("treatment.phase.over." + over.how());
        };
    }

    String clock(PhaseClock clock, Moment now) {
        return switch (clock) {
            case PhaseClock.Expected expected ->
                    words.say("treatment.clock.expected", time(expected.plannedFor()));
            case PhaseClock.Preparing preparing ->
                    words.say("treatment.clock.since", time(preparing.since()));
            case PhaseClock.ReadyToStart ready ->
                    words.say("treatment.clock.since", time(ready.since()));
            case PhaseClock.Giving giving -> giving(giving);
            case PhaseClock.Paused paused ->
                    words.say(
                            "treatment.clock.paused",
                            time(paused.since()),
                            DisplayText.duration(paused.lasting()),
                            DisplayText.number(paused.minute()));
            case PhaseClock.Recovering recovering ->
                    words.say(
                            "treatment.clock.recovering",
                            time(recovering.ended()),
                            DisplayText.duration(recovering.since()));
            case PhaseClock.MayLeave fit -> words.say("treatment.clock.since", time(fit.since()));
            case PhaseClock.Over over -> words.say("treatment.clock.over", time(over.at()));
        };
    }

    private String giving(PhaseClock.Giving giving) {
        String minute = DisplayText.number(giving.minute());
        if (giving.of().isEmpty()) {
            return words.say("treatment.clock.minute", minute);
        }
        String of = DisplayText.number(giving.of().get());
        // What is left is counted in the minutes shown: 22 of 40 are 18, also half a minute later.
        return giving.left().isPresent()
                ? words.say(
                        "treatment.clock.minute.left",
                        minute,
                        of,
                        minutes(Math.max(0, giving.of().get() - Math.toIntExact(giving.minute()))))
                : words.say("treatment.clock.minute.of", minute, of);
    }

    /** Drug, dose, route and time, the parts that are heavy on the screen apart. */
    record DoseLine(String drug, String label, String amount, String rest) {}

    Optional<DoseLine> order(DoseTruth truth) {
        return truth.order().map(this::order);
    }

    private DoseLine order(DoseOrder order) {
        String route = words.say("chart.route." + order.route());
        String rest =
                order.minutes()
                        .map(
                                minutes ->
                                        words.say(
                                                "treatment.dose.over",
                                                route,
                                                DisplayText.number(minutes)))
                        .orElse(route);
        return new DoseLine(
                order.drug(),
                words.say("treatment.dose.label"),
                dose.milligrams(order.dose()),
                rest);
    }

    /** What cannot be reckoned, without a weight or an order, is left out: it is not zero. */
    private String share(DoseTruth truth, String amount) {
        List<String> parts =
                Stream.concat(
                                truth.perKilogram().stream()
                                        .map(
                                                each ->
                                                        words.say(
                                                                "treatment.dose.given.perkg",
                                                                DisplayText.number(
                                                                        DoseText.two(
                                                                                each.amount())))),
                                truth.percent().stream()
                                        .map(
                                                percent ->
                                                        words.say(
                                                                "treatment.dose.given.percent",
                                                                DisplayText.number(
                                                                        DoseText.whole(percent)))))
                        .toList();
        return parts.isEmpty()
                ? words.say("treatment.dose.given.bare", amount)
                : words.say("treatment.dose.given", amount, String.join(", ", parts));
    }

    String given(DoseTruth truth) {
        boolean runs = truth.minutes().isPresent();
        String amount = shown(truth, truth.delivered());
        if (truth.devicesOrdered().isPresent()) {
            boolean replaced = truth.devices() > truth.devicesOrdered().get();
            return words.say(
                    replaced ? "treatment.dose.devices.replaced" : "treatment.dose.devices",
                    truth.exceeds()
                            ? words.say(
                                    "treatment.dose.beyond", amount, shown(truth, truth.beyond()))
                            : amount,
                    DisplayText.number(truth.devices()),
                    DisplayText.number(truth.devicesOrdered().get()));
        }
        String share = share(truth, amount);
        if (truth.exceeds()) {
            share = words.say("treatment.dose.beyond", share, shown(truth, truth.beyond()));
        }
        if (!runs) {
            return share;
        }
        String pauses =
                truth.pauses() == 0
                        ? words.say("treatment.dose.nopause")
                        : words.say(
                                "treatment.dose.pauses",
                                DisplayText.number(truth.pauses()),
                                DisplayText.duration(truth.paused()));
        return words.say("treatment.dose.given.pauses", share, pauses);
    }

    /** To a tenth where it runs while it is read; what is given at once, exactly. */
    private String shown(DoseTruth truth, Milligrams amount) {
        return dose.milligrams(truth.minutes().isPresent() ? dose.rounded(amount) : amount);
    }

    String leaveLabel(Optional<EarliestLeave> leave) {
        return leave.map(
                        known ->
                                words.say(
                                        known.expected()
                                                ? "treatment.leave.expected"
                                                : "treatment.leave.earliest"))
                .orElse("");
    }

    String leaveTime(Optional<EarliestLeave> leave) {
        return leave.map(known -> time(known.at())).orElse("");
    }

    String leaveWhy(Optional<EarliestLeave> leave) {
        return leave.map(
                        known ->
                                switch (known.cause()) {
                                    case EarliestLeave.Cause.MinimumStay stay ->
                                            words.say(
                                                    "treatment.leave.after." + stay.from(),
                                                    minutes(stay.minutes()));
                                    case EarliestLeave.Cause.RescueDrugGiven rescue ->
                                            words.say(
                                                    "treatment.leave.rescue",
                                                    minutes(rescue.minutes()),
                                                    rescue.drug());
                                    case EarliestLeave.Cause.Extended extended ->
                                            words.say(
                                                    "treatment.leave.extended",
                                                    minutes(extended.minutes()));
                                })
                .orElse("");
    }

    private static String minutes(int minutes) {
        return DisplayText.duration(Duration.ofMinutes(minutes));
    }

    /** Where the next set stands, in words. */
    String next(DueSet set, Moment now) {
        Duration in = DisplayText.byTheClock(now.instant(), set.due().instant());
        return in.isNegative() || in.isZero()
                ? words.say("treatment.status.next.now", time(set.due()))
                : words.say("treatment.status.next", time(set.due()), DisplayText.duration(in));
    }

    String time(Moment moment) {
        return words.time(moment.local());
    }
}
