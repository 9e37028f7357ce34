package vigil.charting;

import static vigil.charting.WaysOfSigning.by;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
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
import vigil.quantity.Celsius;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.Millilitres;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.RecordedEvent;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.SessionId;
import vigil.session.Witness;
import vigil.vitals.Reading;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;

/**
 * A session of values that are seldom typed and true all the same, charted through acts: over
 * midnight and through the hour that comes twice, long names in two scripts with marks of their
 * own, a note as long as notes may be, an infusion of no minute, many decimals.
 */
public final class OddButTrue {
    public static final String GIVEN = "Zoe\u0308 Mari\u0301a-Jose\u0301 \u05e9\u05dc\u05de\u05d4";
    public static final String FAMILY =
            "\u00c5ngstro\u0308m-O\u2019Neill-\u0627\u0644\u0639\u0631\u0628\u064a-Wolfeschlegelsteinhausenbergerdorff";
    public static final String NOTE = note();

    private static final Instant BEGIN = Instant.parse("2026-10-24T21:50:00Z");

    private OddButTrue() {}

    private static String note() {
        String line =
                "=SUM(A1:A9); \"quoted\", 'single'\n\tgr\u00fc\u00dft \u2014 100 % \u05e9\u05dc\u05d5\u05dd \ud83d\ude42 -1+1 @cmd|' /C calc'!A0\n";
        return line.repeat(4000 / line.length() + 1).substring(0, 3999) + ".";
    }

    /** Its facts, as the ledger has them. */
    public static List<RecordedEvent> facts() {
        Ward ward = Ward.keyed(new MemoryLedger());
        Protocol protocol = SampleProtocol.infusion();
        at(ward, -60);
        Acts acts = new Acts(ward, new SessionId(ward.next()), protocol);
        acts.does(plan(acts));
        acts.does(acts.note(NOTE));
        at(ward, -20);
        acts.does(acts.checkIn());
        acts.does(acts.chooseProtocol());
        Weight weight =
                new Weight(Kilograms.of("71.123"), Weight.Method.SCALE, acts.now().taken().at());
        acts.does(new PreparationAct.RecordWeight(acts.now(), weight, Optional.empty()));
        acts.does(acts.consent(vigil.protocol.Checklist.Answer.YES));
        acts.does(set(acts));
        acts.does(new PreparationAct.OrderDose(acts.now(), order(protocol, weight)));
        acts.does(acts.draw("L\u00d6T \"7\"", "50"));
        acts.does(acts.check());
        at(ward, -3);
        acts.does(acts.timeOut());
        at(ward, 0);
        acts.does(
                new DosingAct.StartInfusion(
                        acts.now(), MilligramsPerHour.of("52.125"), "rechte Ellenbeuge"));
        acts.does(acts.stop());
        at(ward, 12);
        acts.does(new ObservationAct.LogSideEffect(acts.now(), ants()));
        at(ward, 75);
        acts.does(set(acts));
        at(ward, 135);
        acts.does(set(acts));
        acts.does(
                ward.confirmed(acts.waste("L\u00d6T \"7\"", "50", new Witness.Seen(Ward.SECOND))));
        at(ward, 200);
        acts.does(acts.leave());
        acts.does(acts.signOff());
        acts.does(by(Ward.DOCTOR, acts, Acts::countersign));
        return ward.charting.facts(acts.session());
    }

    private static void at(Ward ward, int minute) {
        ward.set(BEGIN.plusSeconds(60L * minute));
    }

    private static Act plan(Acts acts) {
        return new PreparationAct.PlanSession(
                acts.now(),
                new Patient(
                        new PatientId(acts.ward().next()),
                        "\u00c4\u00d6/00-12",
                        new PersonName(FAMILY, GIVEN, "Prof. Dr."),
                        LocalDate.of(1924, 2, 29),
                        Sex.OTHER,
                        new Allergies.Known(
                                List.of("Nu\u0308sse; =1+1", "\u05d0\u05d2\u05d5\u05d6"))),
                "Raum \u201eS\u00fcd\u201c",
                new SeriesPosition(1, 12),
                acts.now().taken().at(),
                acts.ward().zone(),
                false);
    }

    /** Half a milligram per kilogram, to the last digit. */
    private static DoseOrder order(Protocol protocol, Weight weight) {
        return new DoseOrder(
                protocol.drug(),
                protocol.route(),
                new DoseBasis.ByWeight(MilligramsPerKilogram.of("0.5"), weight),
                Milligrams.of("35.5615"),
                Optional.of(40),
                Optional.of(Millilitres.of("50")),
                "Dr. M\u00fcller-L\u00fcdenscheidt");
    }

    private static Act set(Acts acts) {
        return acts.vitals(
                EnumSet.of(VitalItem.TEMPERATURE),
                SampleReadings.pressure("132/78"),
                SampleReadings.heart(62),
                SampleReadings.saturation(100),
                SampleReadings.breaths(14),
                new Reading.Measured(new Temperature(Celsius.of("36.0"))),
                SampleReadings.sedation(5),
                SampleReadings.dissociation(0));
    }

    private static SideEffect ants() {
        return new SideEffect(
                new EffectTerm(EffectTerm.FREE_TEXT, "Prickeln, \"wie Ameisen\"; +1"),
                OnsetKnown.REPORTED,
                Grade.MILD,
                Set.of(),
                Expectedness.NOT_JUDGED,
                DrugAction.NONE,
                "H\u00e4nde gew\u00e4rmt",
                "");
    }
}
