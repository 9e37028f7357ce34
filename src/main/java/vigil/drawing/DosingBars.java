package vigil.drawing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.dosing.Given;
import vigil.drawing.ChartContent.Bar;
import vigil.drawing.ChartContent.EventMark;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/** The infusion as a bar with its rates and pauses, and the happenings that stand under it. */
final class DosingBars {
    private final Sentences words;

    DosingBars(Sentences words) {
        this.words = words;
    }

    List<Bar> given(Chart chart) {
        String drug = chart.order().map(order -> order.drug()).orElse("");
        List<Bar> bars = new ArrayList<>();
        for (Given given : DoseCourse.in(chart).given()) {
            switch (given) {
                case Given.Segment(Instant from, Optional<Instant> until, MilligramsPerHour rate) ->
                        bars.add(segment(from, until, drug, rate));
                case Given.AtOnce(Instant from, Milligrams _) ->
                        bars.add(new Bar(from, Optional.of(from), ""));
            }
        }
        return bars;
    }

    private Bar segment(
            Instant from, Optional<Instant> until, String drug, MilligramsPerHour rate) {
        String amount = DisplayText.number(SessionContent.shown(rate.amount()));
        return new Bar(
                from,
                until,
                words.say("chart.rate", drug, amount),
                words.say("chart.rate.brief", amount));
    }

    List<EventMark> marks(Chart chart) {
        List<EventMark> marks = new ArrayList<>();
        Optional<DoseRule.SprayDevices> spray = chart.protocol().flatMap(Protocol::sprayDevices);
        for (Charted<DosingEvent> charted : chart.all(DosingEvent.class)) {
            says(charted.event(), spray)
                    .ifPresent(
                            says ->
                                    marks.add(
                                            new EventMark(charted.byThisClock().instant(), says)));
        }
        for (Charted<RescueDrugGiven> rescue : chart.all(RescueDrugGiven.class)) {
            marks.add(
                    new EventMark(
                            rescue.byThisClock().instant(),
                            Isolated.of(rescue.event().drug())
                                    + " "
                                    + Isolated.of(rescue.event().dose())));
        }
        marks.sort(Comparator.comparing(EventMark::at));
        return marks;
    }

    private Optional<String> says(DosingEvent event, Optional<DoseRule.SprayDevices> spray) {
        return switch (event) {
            case DosingEvent.InfusionStarted _ -> Optional.of(words.say("chart.mark.start"));
            case DosingEvent.RateChanged _ -> Optional.of(words.say("chart.mark.rate"));
            case DosingEvent.InfusionPaused _ -> Optional.of(words.say("chart.mark.pause"));
            case DosingEvent.InfusionResumed _ -> Optional.of(words.say("chart.mark.resume"));
            case DosingEvent.DosingStopped _ -> Optional.of(words.say("chart.mark.stop"));
            case DosingEvent.BolusGiven bolus ->
                    Optional.of(amount("chart.mark.bolus", bolus.amount()));
            case DosingEvent.DoseGiven dose ->
                    Optional.of(amount("chart.mark.dose", dose.amount()));
            case DosingEvent.DeviceGiven(int number, Milligrams gave, String _) ->
                    Optional.of(
                            words.say(
                                    spray.filter(rule -> rule.inPart(gave)).isPresent()
                                            ? "chart.mark.device.part"
                                            : "chart.mark.device",
                                    DisplayText.number(number),
                                    DisplayText.number(gave.amount())));
            case DosingEvent.PumpVolumeRead _ -> Optional.empty();
            case DosingEvent.DrugWasted _ -> Optional.empty();
            case DosingEvent.DrugReturned _ -> Optional.empty();
        };
    }

    private String amount(String key, Milligrams amount) {
        return words.say(key, DisplayText.number(amount.amount()));
    }
}
