package vigil.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.effects.Grade;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Percent;
import vigil.review.ShippedScript;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SampleProtocol;
import vigil.vitals.MissingReason;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;

/** Sessions as they seldom go, each by its name. */
public final class OddSessions {
    private static final Instant BEFORE_THE_HOUR_THAT_COMES_TWICE =
            Instant.parse("2026-10-25T00:40:00Z");

    private OddSessions() {}

    /** All of them. */
    public static Map<String, SampleChart> all() {
        Map<String, SampleChart> all = new LinkedHashMap<>();
        all.put("injection, given twice, then to hospital", givenTwice());
        all.put("spray, given up after one device", givenUp());
        all.put("nothing was ever taken, left against advice", nothingTaken());
        all.put("through the hour that comes twice", over(BEFORE_THE_HOUR_THAT_COMES_TWICE));
        all.put("scales that are seldom used, added oxygen", seldomScales());
        all.put("names as long as they may be", longNames());
        return all;
    }

    private static SampleChart givenTwice() {
        SampleChart chart = SampleChart.ready(ShippedScript.protocol("ketamine-im"));
        chart.vitals(-8).dose(0, "30").vitals(5).dose(22, "15").vitals(30);
        EntryId effect = chart.effect(31, "CHEST_PAIN", Grade.SEVERE).last();
        return chart.rescue(32, "labetalol", Optional.of(effect))
                .stop(33)
                .wasted(34, "5")
                .add(40, new LeavingEvent.PatientTransferred("St Invented's", "chest pain"));
    }

    private static SampleChart givenUp() {
        SampleChart chart = SampleChart.spray().vitals(-8).device(0, 1);
        EntryId effect = chart.effect(3, "NAUSEA", Grade.SEVERE).last();
        return chart.vitals(5)
                .add(6, new DosingStopped(false, "vomits, does not want the second device"))
                .vitals(40)
                .effectEnds(90, effect)
                .vitals(120)
                .fit(121)
                .leaves(122);
    }

    private static SampleChart nothingTaken() {
        SampleChart chart = SampleChart.infusion();
        List<MissingReason> reasons = List.of(MissingReason.values());
        for (int set = 0; set < reasons.size(); set++) {
            MissingReason why = reasons.get(set);
            List<Reading> none = new ArrayList<>();
            for (VitalItem item : VitalItem.values()) {
                none.add(new Reading.NotTaken(item, why));
            }
            chart.set(-9 + set, SetKind.FULL, none.toArray(Reading[]::new));
        }
        return chart.start(9)
                .missed(25, "first-15:1", MissingReason.DECLINED)
                .stop(49)
                .add(60, new LeavingEvent.LeftAgainstMedicalAdvice("has capacity", "walked out"));
    }

    private static SampleChart seldomScales() {
        SampleChart chart = SampleChart.infusion().vitals(-8).start(0);
        for (ScoreKind kind : ScoreKind.values()) {
            chart.add(5, new ScoreTaken(Score.of(kind, List.of(new SubScore("TOTAL", 2)))));
        }
        return chart.set(
                        10,
                        SetKind.FULL,
                        new Reading.Measured(new Sedation(Sedation.Scale.RASS, -5)),
                        new Reading.Measured(
                                new OxygenSaturation(
                                        new Percent(88),
                                        new OxygenSupply.AddedOxygen(LitresPerMinute.of("2.0")))))
                .set(12, SetKind.FULL, new Reading.Measured(new Sedation(Sedation.Scale.RASS, 4)))
                .stop(40);
    }

    /** In letters with marks of their own, and a number of signs that mean something elsewhere. */
    private static SampleChart longNames() {
        Patient was = SamplePreparation.patient();
        Patient patient =
                new Patient(
                        was.id(),
                        "A,1|x\\y$z&q=1#f?/ %\u00e9  +",
                        new PersonName(
                                "O\u2019Neil-".repeat(28) + "Ab'd", "e\u0301".repeat(100), ""),
                        was.birthDate(),
                        Sex.UNKNOWN,
                        new Allergies.Known(List.of("x".repeat(200))));
        return SampleChart.planned(patient, "long", SampleChart.START, SampleChart.ZONE)
                .checkIn(-20)
                .vitals(-8)
                .add(-2, new LeavingEvent.TreatmentNotGiven("<pressure> & 190/110"));
    }

    /** An infusion of an hour and its sets, each quarter of an hour. */
    private static SampleChart over(Instant start) {
        SampleChart chart =
                SampleChart.ready(
                        SampleProtocol.infusion(),
                        "over " + start,
                        start,
                        ZoneId.of("Europe/London"));
        chart.vitals(-8).start(0);
        for (int minute = 15; minute <= 45; minute += 15) {
            chart.vitals(minute);
        }
        EntryId late = chart.vitals(50).last();
        return chart.amendTime(55, late, 35).stop(60).vitals(75).vitals(120).fit(121).leaves(125);
    }
}
