package vigil.charting;

import java.math.BigDecimal;
import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseOrder;
import vigil.dosing.PackCode;
import vigil.dosing.Product;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.session.PreparationEvent;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.EscortArranged;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.PreparationEvent.WeightRecorded;

/** Judges what happens before the first dose. */
final class PreparationJudge {

    /** What must be so beforehand. */
    Judgement beforehand(PreparationEvent event, Case at) {
        Preparedness prepared = new Preparedness(at.chart());
        return switch (event) {
            case ProtocolChosen _ ->
                    Judgement.needs(at.chart().order().isEmpty(), Reason.NOT_IN_THIS_STATE);
            case PatientCheckedIn _ -> Rooms.free(at.chart(), at.others().get());
            case DoseChecked _ -> prepared.forCheck();
            case TimeOutDone _ -> prepared.forTimeOut();
            case SessionPlanned _,
                    AllergiesReviewed _,
                    WeightRecorded _,
                    EscortArranged _,
                    ChecklistAnswered _,
                    LineSetAside _,
                    DoseOrdered _,
                    DrugDrawnUp _ ->
                    Judgement.sound();
        };
    }

    /** Whether the content can stand on the record. */
    Judgement content(PreparationEvent event, Case at) {
        return switch (event) {
            case SessionPlanned plan -> plan(plan, at);
            case ProtocolChosen _ -> Judgement.sound();
            case PatientCheckedIn in -> Texts.needed(in.identifiers());
            case AllergiesReviewed asked -> allergies(asked.allergies());
            case WeightRecorded found -> weight(found, at);
            case EscortArranged escort ->
                    Texts.needed(escort.name())
                            .and(() -> Texts.name(escort.relation()))
                            .and(() -> Texts.name(escort.phone()));
            case ChecklistAnswered answered ->
                    line(answered.list(), answered.code(), at)
                            .and(() -> Texts.note(answered.detail()))
                            .and(() -> applies(answered, at));
            case LineSetAside aside -> setAside(aside, at);
            case DoseOrdered ordered -> order(ordered.order(), at);
            case DrugDrawnUp drawn -> drawn(drawn, at);
            case DoseChecked checked -> at.second(checked);
            case TimeOutDone _ -> Judgement.sound();
        };
    }

    private static Judgement plan(SessionPlanned plan, Case at) {
        Patient patient = plan.patient();
        return Texts.needed(plan.room())
                .and(() -> Texts.needed(patient.mrn()))
                .and(() -> Texts.needed(patient.name().family()))
                .and(() -> Texts.name(patient.name().given()))
                .and(() -> Texts.name(patient.name().title()))
                .and(() -> allergies(patient.allergies()))
                .and(
                        () -> !patient.birthDate().isAfter(at.now().local().toLocalDate()),
                        Reason.IN_THE_FUTURE)
                .and(
                        () -> plan.series().number() >= 1 && plan.series().of() >= 0,
                        Reason.IMPOSSIBLE_VALUE);
    }

    private static Judgement allergies(Allergies allergies) {
        return switch (allergies) {
            case Allergies.Known known ->
                    known.allergies().stream()
                            .map(Texts::needed)
                            .filter(found -> !found.isSound())
                            .findFirst()
                            .orElse(Judgement.sound());
            case Allergies.NoneKnown() -> Judgement.sound();
            case Allergies.NotRecorded() -> Judgement.sound();
            case Allergies.Unavailable() -> Judgement.sound();
        };
    }

    private static Judgement weight(WeightRecorded found, Case at) {
        return Judgement.needs(
                        !Times.future(found.weight().measuredAt(), at.now()), Reason.IN_THE_FUTURE)
                .and(
                        () ->
                                new Plausible(at.bounds())
                                        .judge(
                                                found.weight().kilograms(),
                                                at.lastWeight(),
                                                doubt ->
                                                        at.confirmed().all()
                                                                || found.confirmed()
                                                                        .filter(doubt::equals)
                                                                        .isPresent()));
    }

    private static Judgement line(Checklist.Kind list, String code, Case at) {
        return Judgement.needs(at.chart().protocol().isPresent(), Reason.PROTOCOL_MISSING)
                .and(() -> found(list, code, at).isPresent(), Reason.UNKNOWN_LINE);
    }

    private static Optional<Checklist.Line> found(Checklist.Kind list, String code, Case at) {
        return at.chart().protocol().flatMap(chosen -> chosen.checklist(list)).stream()
                .flatMap(found -> found.lines().stream())
                .filter(line -> line.code().equals(code))
                .findFirst();
    }

    /** Only a line that says so can be not applicable, and the record says why it is. */
    private static Judgement applies(ChecklistAnswered answered, Case at) {
        if (answered.answer() != Checklist.Answer.NOT_APPLICABLE) {
            return Judgement.sound();
        }
        return Judgement.needs(
                        found(answered.list(), answered.code(), at)
                                .filter(Checklist.Line::canBeNotApplicable)
                                .isPresent(),
                        Reason.LINE_APPLIES)
                .and(() -> Texts.reason(answered.detail()));
    }

    private static Judgement setAside(LineSetAside aside, Case at) {
        Judgement known =
                switch (aside.list()) {
                    case CHECK_IN, TIME_OUT -> line(aside.list(), aside.override().code(), at);
                    case DISCHARGE -> criterion(aside.override().code(), at);
                };
        return known.and(() -> Texts.reason(aside.override().reason()))
                .and(() -> Texts.needed(aside.override().code()))
                .and(() -> at.second(aside));
    }

    /** Beside its lines a discharge has criteria, which are set aside in the same way. */
    private static Judgement criterion(String code, Case at) {
        Optional<Protocol> protocol = at.chart().protocol();
        return Judgement.needs(protocol.isPresent(), Reason.PROTOCOL_MISSING)
                .and(
                        () ->
                                protocol.map(Findings::codes).stream()
                                        .anyMatch(codes -> codes.contains(code)),
                        Reason.UNKNOWN_LINE);
    }

    private static Judgement order(DoseOrder order, Case at) {
        Optional<Protocol> protocol = at.chart().protocol();
        return Judgement.needs(protocol.isPresent(), Reason.PROTOCOL_MISSING)
                .and(() -> order(order, protocol.orElseThrow(), at));
    }

    private static Judgement order(DoseOrder order, Protocol protocol, Case at) {
        return at.before().isPresent() && at.before().get() instanceof DoseOrdered(DoseOrder was)
                ? DoseRules.corrected(was, order, protocol, at.chart())
                : DoseRules.judge(order, protocol, at.chart());
    }

    private static Judgement drawn(DrugDrawnUp drawn, Case at) {
        Optional<DoseOrder> order = at.chart().order();
        Product product = drawn.product();
        return Judgement.needs(order.isPresent(), Reason.ORDER_MISSING)
                .and(() -> product.drug().equals(order.orElseThrow().drug()), Reason.WRONG_DRUG)
                .and(() -> Texts.needed(product.lot()))
                .and(
                        () -> !PackCode.is(product.lot()) || stood(product.lot(), at),
                        Reason.LOT_IS_PACK_CODE)
                .and(() -> Texts.name(product.brand()))
                .and(() -> drawn.drawn().amount().signum() > 0, Reason.IMPOSSIBLE_VALUE)
                .and(() -> fresh(product, at), Reason.DRUG_EXPIRED)
                .and(() -> volume(drawn), Reason.VOLUME_NOT_MATCHING);
    }

    /**
     * Drug that was given, by a correction or because dosing has ended, is charted as its label
     * said, also where that was past.
     */
    private static boolean fresh(Product product, Case at) {
        boolean given =
                at.chart().dosingEnd().isPresent()
                        || (at.before().isPresent() && at.chart().firstDose().isPresent());
        return given || !at.taken().at().local().toLocalDate().isAfter(product.expiry());
    }

    /** Whether a lot stands on the record as it is, and something else of the drug is corrected. */
    private static boolean stood(String lot, Case at) {
        return at.before().isPresent()
                && at.before().get() instanceof DrugDrawnUp was
                && was.product().lot().equals(lot);
    }

    /** Volume times strength is the amount, each rounded to the digits that were typed. */
    private static boolean volume(DrugDrawnUp drawn) {
        return switch (drawn.product().form()) {
            case Product.Form.Vial vial ->
                    drawn.volume()
                            .map(
                                    volume ->
                                            matches(
                                                    volume.amount(),
                                                    vial.strength().amount(),
                                                    drawn.drawn().amount()))
                            .orElse(true);
            case Product.Form.SprayDevice _, Product.Form.SolidDose _ -> drawn.volume().isEmpty();
        };
    }

    private static boolean matches(BigDecimal volume, BigDecimal strength, BigDecimal amount) {
        BigDecimal off = volume.multiply(strength).subtract(amount).abs();
        BigDecimal lastDigits = volume.ulp().multiply(strength).add(amount.ulp());
        return off.multiply(BigDecimal.TWO).compareTo(lastDigits) <= 0;
    }
}
