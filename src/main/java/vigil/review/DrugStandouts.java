package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.dosing.Product;
import vigil.dosing.Reconciliation;
import vigil.protocol.DoseRule;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCheck;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.SprayCourse;
import vigil.session.TreatmentSession;

/** What stands out of the dose and of where the drug went. */
final class DrugStandouts {
    private DrugStandouts() {}

    /**
     * Everything of that kind: a check of what no longer stands and what was given past its expiry
     * at once, the account of drug once the session is over, the dose once dosing is.
     */
    static Stream<Standout> in(TreatmentSession session, Moment end) {
        Chart chart = session.chart();
        Reconciliation account = DoseCourse.in(chart).reconciliation(end.instant());
        Stream<Standout> drug =
                session.stage().over()
                        ? account.open().stream().flatMap(DrugStandouts::open)
                        : Stream.empty();
        Stream<Standout> check =
                DoseCheck.former(chart).stream()
                        .map(DoseCheck::by)
                        .map(by -> new Standout.CheckFormer(by.event().second(), by.byThisClock()));
        return Stream.of(
                        check,
                        expired(chart, account.lines()),
                        drug,
                        differs(chart, end).stream(),
                        rests(chart),
                        inPart(chart))
                .flatMap(one -> one);
    }

    /**
     * Drug of which something was given, where the last day of its label was over: when dosing
     * began, or when it was drawn up where that came later; a device, when it was used.
     */
    private static Stream<Standout> expired(Chart chart, List<Reconciliation.Line> lines) {
        return chart.all(DrugDrawnUp.class).stream()
                .filter(draw -> given(draw.event().product(), lines))
                .filter(
                        draw ->
                                began(draw, chart)
                                        .filter(draw.event().product().expiry()::isBefore)
                                        .isPresent())
                .map(draw -> draw.event().product())
                .<Standout>map(label -> new Standout.DrugExpired(label.lot(), label.expiry()))
                .distinct();
    }

    private static Stream<Standout> rests(Chart chart) {
        return SprayCourse.in(chart).stream()
                .flatMap(
                        course ->
                                IntStream.range(1, course.given().size())
                                        .mapToObj(
                                                at ->
                                                        rest(
                                                                course.rule(),
                                                                course.given().get(at - 1),
                                                                course.given().get(at))))
                .flatMap(Optional::stream);
    }

    private static Stream<Standout> inPart(Chart chart) {
        return SprayCourse.in(chart).stream()
                .flatMap(
                        course ->
                                course.inPart().stream()
                                        .map(Charted::event)
                                        .map(
                                                one ->
                                                        new Standout.DeviceInPart(
                                                                one.number(),
                                                                one.amount(),
                                                                course.rule().each())));
    }

    private static Optional<Standout> rest(
            DoseRule.SprayDevices rule, Charted<DeviceGiven> before, Charted<DeviceGiven> device) {
        Instant given = device.byThisClock().minute();
        long after = Duration.between(before.byThisClock().minute(), given).toMinutes();
        return given.isBefore(rule.restedAfter(before.byThisClock()))
                ? Optional.of(
                        new Standout.RestShort(device.event().number(), after, rule.restMinutes()))
                : Optional.empty();
    }

    private static boolean given(Product product, List<Reconciliation.Line> lines) {
        return lines.stream()
                .filter(line -> line.lot().equals(product.lot()))
                .filter(
                        line ->
                                line.product()
                                        .map(Product::form)
                                        .filter(product.form()::equals)
                                        .isPresent())
                .anyMatch(line -> line.given().amount().signum() > 0);
    }

    private static Optional<LocalDate> began(Charted<DrugDrawnUp> draw, Chart chart) {
        Optional<Moment> device =
                chart.all(DeviceGiven.class).stream()
                        .filter(used -> used.event().lot().equals(draw.event().product().lot()))
                        .map(Charted::byThisClock)
                        .reduce((earlier, later) -> later);
        return device.or(chart::firstDose)
                .map(at -> at.isAfter(draw.byThisClock()) ? at : draw.byThisClock())
                .map(at -> at.local().toLocalDate());
    }

    private static Stream<Standout> open(Reconciliation.Line line) {
        return line.gaps().stream()
                .map(
                        gap ->
                                switch (gap) {
                                    case Reconciliation.Gap.WasteUnwitnessed(Milligrams amount) ->
                                            new Standout.WasteUnwitnessed(line.lot(), amount);
                                    case Reconciliation.Gap.Unaccounted(Milligrams by) ->
                                            open(line, Standout.DrugOpen.Way.UNACCOUNTED, by);
                                    case Reconciliation.Gap.MoreThanDrawn(Milligrams by) ->
                                            open(line, Standout.DrugOpen.Way.MORE_THAN_DRAWN, by);
                                    case Reconciliation.Gap.NeverDrawn() ->
                                            open(
                                                    line,
                                                    Standout.DrugOpen.Way.NEVER_DRAWN,
                                                    line.given());
                                });
    }

    private static Standout open(
            Reconciliation.Line line, Standout.DrugOpen.Way way, Milligrams amount) {
        return new Standout.DrugOpen(line.lot(), way, amount);
    }

    private static Optional<Standout> differs(Chart chart, Moment end) {
        Optional<Charted<DosingStopped>> stopped = chart.latest(DosingStopped.class);
        if (stopped.isEmpty() || chart.order().isEmpty() || chart.firstDose().isEmpty()) {
            return Optional.empty();
        }
        DoseTruth dose = DoseTruth.of(chart, end);
        Milligrams ordered = chart.order().get().dose();
        BigDecimal apart = dose.delivered().amount().subtract(ordered.amount()).abs();
        boolean asOrdered =
                stopped.get().event().asOrdered()
                        && apart.compareTo(dose.inOneMinute().amount()) <= 0;
        return asOrdered || dose.percent().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Standout.DoseDiffers(
                                ordered,
                                dose.delivered(),
                                dose.percent().get(),
                                stopped.get().event().reason()));
    }
}
