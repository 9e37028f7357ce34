package vigil.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Route;
import vigil.dosing.Weight;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.protocol.Protocol;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Moment;

/** Who and what the sample sessions are about. */
public final class SamplePreparation {
    private SamplePreparation() {}

    /** The patient of all sample sessions. */
    public static Patient patient() {
        return new Patient(
                new PatientId(new UUID(1, 1)),
                "123 456",
                new PersonName("Hargreaves", "Miriam", "Ms"),
                LocalDate.of(1980, 3, 4),
                Sex.FEMALE,
                new Allergies.Known(List.of("penicillin (rash)")));
    }

    /** 70 kg on the scale. */
    public static Weight weight(Moment when) {
        return new Weight(Kilograms.of("70"), Weight.Method.SCALE, when);
    }

    /** 35 mg over 40 min, or three devices of 28 mg. */
    public static DoseOrder order(Protocol protocol, Moment weighed) {
        boolean spray = protocol.route() == Route.INTRANASAL;
        DoseBasis basis =
                spray
                        ? new DoseBasis.Devices(3, Milligrams.of("28"))
                        : new DoseBasis.ByWeight(MilligramsPerKilogram.of("0.5"), weight(weighed));
        return new DoseOrder(
                protocol.drug(),
                protocol.route(),
                basis,
                Milligrams.of(spray ? "84" : "35"),
                spray ? Optional.empty() : Optional.of(40),
                spray ? Optional.empty() : Optional.of(Millilitres.of("50")),
                "Dr Mbeki");
    }

    /** A vial of 50 mg per mL, or a device of 28 mg. */
    public static Product.Form form(Protocol protocol) {
        return protocol.route() == Route.INTRANASAL
                ? new Product.Form.SprayDevice(Milligrams.of("28"))
                : new Product.Form.Vial(MilligramsPerMillilitre.of("50"));
    }

    /** An expected side effect, seen, with nothing done so far. */
    public static SideEffect sideEffect(String code, Grade grade) {
        return new SideEffect(
                new EffectTerm(code, code.toLowerCase(Locale.ROOT)),
                OnsetKnown.OBSERVED,
                grade,
                Set.of(),
                Expectedness.EXPECTED,
                DrugAction.NONE,
                "",
                "");
    }
}
