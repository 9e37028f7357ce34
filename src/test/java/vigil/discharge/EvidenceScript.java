package vigil.discharge;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.discharge.LeavingEvidence.Answered;
import vigil.discharge.LeavingEvidence.Measured;
import vigil.discharge.LeavingEvidence.OneSetAside;
import vigil.discharge.LeavingEvidence.Rescue;
import vigil.discharge.LeavingEvidence.Scored;
import vigil.discharge.LeavingEvidence.SetTaken;
import vigil.people.StaffId;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Limit;
import vigil.quantity.Moment;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.vitals.BloodPressure;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/** Evidence for tests, in minutes from the first dose. */
final class EvidenceScript {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");

    private final Map<Anchor, Moment> anchors = new EnumMap<>(Anchor.class);
    private final Map<VitalItem, Measured> latest = new EnumMap<>(VitalItem.class);
    private final Map<ScoreKind, Scored> scores = new EnumMap<>(ScoreKind.class);
    private final Map<String, Answered> answers = new HashMap<>();
    private final List<Rescue> rescues = new ArrayList<>();
    private final Map<String, OneSetAside> setAside = new HashMap<>();
    private Optional<SetTaken> fullSet = Optional.empty();
    private Optional<VitalSigns> baseline = Optional.empty();
    private Optional<Moment> watchedUntil = Optional.empty();
    private List<Limit> limits = List.of();

    /** The infusion ran from minute 0 to 40; the baseline is 128/78, 58, 98 on air. */
    static EvidenceScript infused() {
        return new EvidenceScript()
                .anchor(Anchor.FIRST_DOSE, 0)
                .anchor(Anchor.DOSING_END, 40)
                .baseline(BloodPressure.of(128, 78), heart(58), onAir(98));
    }

    static EvidenceScript nothing() {
        return new EvidenceScript();
    }

    static Moment minute(int minute) {
        return Moment.of(START.plusSeconds(60L * minute), ZONE);
    }

    static HeartRate heart(int rate) {
        return new HeartRate(new PerMinute(rate));
    }

    static OxygenSaturation onAir(int percent) {
        return new OxygenSaturation(new Percent(percent), new OxygenSupply.RoomAir());
    }

    EvidenceScript anchor(Anchor anchor, int minute) {
        anchors.put(anchor, minute(minute));
        return this;
    }

    EvidenceScript baseline(VitalValue... values) {
        baseline = Optional.of(set(values));
        return this;
    }

    EvidenceScript noBaseline() {
        baseline = Optional.empty();
        return this;
    }

    EvidenceScript value(int minute, VitalValue... values) {
        for (VitalValue value : values) {
            latest.put(value.item(), new Measured(value, minute(minute)));
        }
        return this;
    }

    EvidenceScript fullSet(int minute, VitalValue... values) {
        fullSet = Optional.of(new SetTaken(set(values), minute(minute)));
        return value(minute, values);
    }

    EvidenceScript score(int minute, ScoreKind kind, int total) {
        scores.put(kind, new Scored(new Score(kind, List.of(), total), minute(minute)));
        return this;
    }

    EvidenceScript answer(int minute, Checklist.Line line, Checklist.Answer answer, String detail) {
        answers.put(line.code(), new Answered(line, answer, detail, minute(minute)));
        return this;
    }

    EvidenceScript rescue(int minute, String drug, Optional<Integer> observe) {
        rescues.add(new Rescue(drug, minute(minute), observe));
        return this;
    }

    EvidenceScript watchedUntil(int minute) {
        watchedUntil = Optional.of(minute(minute));
        return this;
    }

    EvidenceScript limits(List<Limit> some) {
        limits = some;
        return this;
    }

    EvidenceScript setAside(int minute, String code) {
        setAside.put(code, new OneSetAside(override(code), minute(minute)));
        return this;
    }

    static SetAside override(String code) {
        return new SetAside(code, "wheelchair", new StaffId("osei"), new StaffId("bell"));
    }

    LeavingEvidence evidence() {
        return new LeavingEvidence(
                ZONE,
                anchors,
                latest,
                fullSet,
                baseline,
                scores,
                answers,
                rescues,
                watchedUntil,
                limits,
                setAside);
    }

    private static VitalSigns set(VitalValue... values) {
        return new VitalSigns(
                List.of(values).stream().<Reading>map(Reading.Measured::new).toList());
    }
}
