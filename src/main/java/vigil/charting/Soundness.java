package vigil.charting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.charting.Refusal.Reason;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.BaselineChosen;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Passage;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.Stage;

/** What holds of every record and must hold after a correction too. */
final class Soundness {

    private record Rule(Predicate<Chart> holds, Reason otherwise) {}

    private Soundness() {}

    /** Refuses a correction after which something no longer holds that held before. */
    static Judgement keeps(Chart before, Chart after, Instant now) {
        return keeps(before, after, Stream.concat(rules(now), lots(now)));
    }

    /**
     * The same where the lot of drug that was drawn up reads anew. What was given, wasted and
     * returned of it still names the old lot, and the account does not close until each of these is
     * corrected too: in whichever order, one of them has to come first.
     */
    static Judgement keepsButLots(Chart before, Chart after, Instant now) {
        return keeps(before, after, rules(now));
    }

    private static Judgement keeps(Chart before, Chart after, Stream<Rule> rules) {
        return rules.filter(rule -> rule.holds.test(before) && !rule.holds.test(after))
                .findFirst()
                .map(rule -> Judgement.against(rule.otherwise))
                .orElse(Judgement.sound());
    }

    /** Whether an order that stood on a weight on the record still does. */
    static boolean ordered(Chart after, Chart before) {
        return !new Preparedness(before).ordered().isSound()
                || new Preparedness(after).ordered().isSound()
                || after.order().isEmpty();
    }

    /** A chart in which one entry reads anew. */
    static Chart with(Chart chart, Entry corrected) {
        return new Chart(
                chart.id(),
                chart.revision(),
                corrected.now() instanceof SessionPlanned plan ? plan : chart.plan(),
                chart.entries().stream()
                        .map(entry -> entry.id().equals(corrected.id()) ? corrected : entry)
                        .toList());
    }

    private static Stream<Rule> rules(Instant now) {
        return Stream.of(
                new Rule(Soundness::passable, Reason.ENTRY_CARRIES_OTHERS),
                new Rule(Soundness::referred, Reason.ENTRY_CARRIES_OTHERS),
                new Rule(Soundness::prepared, Reason.ENTRY_CARRIES_OTHERS),
                new Rule(DosingTimes::inOrder, Reason.BEFORE_LAST_DOSING_ACT),
                new Rule(Soundness::leftLast, Reason.BEFORE_LAST_DOSING_ACT),
                new Rule(Soundness::onsetsFirst, Reason.BEFORE_ITS_ONSET),
                new Rule(Soundness::counted, Reason.WRONG_DEVICE_NUMBER),
                new Rule(
                        chart -> new DrugAccount(chart).leftOfAll(now).signum() >= 0,
                        Reason.MORE_THAN_DRAWN));
    }

    private static Stream<Rule> lots(Instant now) {
        return Stream.of(
                new Rule(Soundness::lotsKnown, Reason.LOT_UNKNOWN),
                new Rule(chart -> accounted(chart, now), Reason.MORE_THAN_DRAWN));
    }

    private static List<Entry> standing(Chart chart) {
        return chart.entries().stream().filter(entry -> !entry.struckOut()).toList();
    }

    private static boolean passable(Chart chart) {
        Stage stage = Stage.PLANNED;
        for (Entry entry : standing(chart)) {
            if (!(entry.now() instanceof SessionPlanned) && !Passage.allowed(stage, entry.now())) {
                return false;
            }
            stage = Passage.after(stage, entry.now());
        }
        return true;
    }

    private static boolean referred(Chart chart) {
        Set<EntryId> effects = ids(chart, SideEffectLogged.class);
        Set<EntryId> sets = ids(chart, VitalsRecorded.class);
        Stream<EntryId> named =
                Stream.of(
                                chart.all(SideEffectChanged.class).stream()
                                        .map(found -> found.event().effect()),
                                chart.all(SideEffectEnded.class).stream()
                                        .map(found -> found.event().effect()),
                                chart.all(RescueDrugGiven.class).stream()
                                        .flatMap(found -> found.event().effect().stream()))
                        .flatMap(found -> found);
        return named.allMatch(effects::contains)
                && chart.all(BaselineChosen.class).stream()
                        .allMatch(found -> sets.contains(found.event().set()));
    }

    private static Set<EntryId> ids(Chart chart, Class<? extends ObservationEvent> kind) {
        return chart.all(kind).stream().map(Charted::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Each step of preparation stands on the one before. */
    private static boolean prepared(Chart chart) {
        boolean protocol = chart.protocol().isPresent();
        boolean order = chart.order().isPresent();
        boolean drawn = !chart.all(DrugDrawnUp.class).isEmpty();
        boolean asked = chart.protocol().map(Protocol::secondCheck).orElse(false);
        boolean checked = !asked || !chart.all(DoseChecked.class).isEmpty();
        boolean ready = !chart.all(TimeOutDone.class).isEmpty();
        return (protocol || !order) && (order || !drawn) && ((drawn && checked) || !ready);
    }

    private static boolean leftLast(Chart chart) {
        Optional<Moment> last = DosingTimes.last(chart).map(Charted::placed);
        return Stream.of(
                        PatientDischarged.class,
                        PatientTransferred.class,
                        LeftAgainstMedicalAdvice.class)
                .flatMap(kind -> chart.all(kind).stream())
                .noneMatch(left -> last.filter(left.placed()::certainlyBefore).isPresent());
    }

    private static boolean onsetsFirst(Chart chart) {
        return chart.all(SideEffectEnded.class).stream()
                        .allMatch(ended -> notBefore(ended.event().effect(), ended.entry(), chart))
                && chart.all(SideEffectChanged.class).stream()
                        .allMatch(
                                changed ->
                                        notBefore(
                                                changed.event().effect(), changed.entry(), chart));
    }

    private static boolean notBefore(EntryId effect, Entry later, Chart chart) {
        return chart.entry(effect)
                .filter(onset -> later.byThisClock().certainlyBefore(onset.byThisClock()))
                .isEmpty();
    }

    private static boolean counted(Chart chart) {
        int number = 0;
        for (Charted<DeviceGiven> given : chart.all(DeviceGiven.class)) {
            number++;
            if (given.event().number() != number) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> lots(Chart chart) {
        return Stream.of(
                        chart.all(DrugWasted.class).stream().map(found -> found.event().lot()),
                        chart.all(DrugReturned.class).stream().map(found -> found.event().lot()),
                        chart.all(DeviceGiven.class).stream().map(found -> found.event().lot()))
                .flatMap(found -> found);
    }

    private static boolean lotsKnown(Chart chart) {
        return lots(chart).allMatch(new DrugAccount(chart)::knows);
    }

    private static boolean accounted(Chart chart, Instant now) {
        DrugAccount account = new DrugAccount(chart);
        return lots(chart).allMatch(lot -> account.left(lot, now).compareTo(BigDecimal.ZERO) >= 0);
    }
}
