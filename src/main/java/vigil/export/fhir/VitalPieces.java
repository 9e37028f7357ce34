package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import vigil.dosing.Weight;
import vigil.export.ObservedLines.DueLine;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.ObservedLines.SetLine;
import vigil.session.Charted;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.Taken;
import vigil.vitals.MissingReason;

/** The sets of vital signs, each reading of them, the sets that were missed, and the weights. */
final class VitalPieces {
    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";

    private final Setting setting;
    private final Observing vital;
    private final Observing exam;

    VitalPieces(Setting setting) {
        this.setting = setting;
        this.vital = new Observing(setting, "vital-signs");
        this.exam = new Observing(setting, "exam");
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        setting.chart().all(WeightRecorded.class).forEach(weight -> pieces.add(weight(weight)));
        for (SetLine set : setting.record().vitalSigns()) {
            List<Piece> readings = new SetPieces(setting, set).pieces();
            pieces.add(set(set, readings));
            pieces.addAll(readings);
        }
        setting.chart().all(SetMissed.class).forEach(missed -> pieces.add(missed(missed)));
        return pieces;
    }

    private Piece weight(Charted<WeightRecorded> recorded) {
        Weight weight = recorded.event().weight();
        boolean ideal = weight.method() == Weight.Method.IDEAL_BODY_WEIGHT;
        CodeableConcept code =
                ideal
                        ? Coded.loinc("50064-5", "ideal body weight")
                        : Coded.loinc("29463-7", "body weight");
        Observation observation =
                vital.of(recorded, code)
                        .setEffective(Setting.time(weight.measuredAt()))
                        .setValue(Coded.quantity(weight.kilograms()))
                        .setMethod(Coded.own(weight.method()));
        if (!ideal) {
            observation.getMeta().addProfile(US_CORE + "us-core-body-weight");
        }
        String text =
                "Weight %s, %s, %s"
                        .formatted(
                                Coded.said(weight.kilograms()),
                                Coded.words(weight.method()),
                                setting.clock(weight.measuredAt()));
        return new Piece(
                Key.of(recorded.id(), "weight"),
                Section.VITAL_SIGNS,
                observation,
                List.of(recorded.id()),
                text);
    }

    private Piece set(SetLine set, List<Piece> readings) {
        Observation panel =
                exam.of(Coded.own("VITAL_SIGNS_SET", "set of vital signs"), Setting.time(set.at()))
                        .addPerformer(setting.person(set.measuredBy()))
                        .setMethod(Coded.own(set.kind()));
        readings.forEach(reading -> panel.addHasMember(new Reference(reading.key().urn())));
        String how = how(set);
        if (!how.isEmpty()) {
            panel.addNote(Coded.note(how));
        }
        String text =
                "Set at %s by %s%s: %s"
                        .formatted(
                                setting.clock(set.at()),
                                setting.name(set.measuredBy()),
                                how.isEmpty() ? "" : " (" + how + ")",
                                readings.stream()
                                        .map(Piece::text)
                                        .collect(Collectors.joining("; ")));
        return new Piece(
                Key.of(set.entry(), "set"), Section.VITAL_SIGNS, panel, List.of(set.entry()), text);
    }

    /** What a reader must know of the set as a whole; empty where there is nothing. */
    private String how(SetLine set) {
        List<String> parts = new ArrayList<>();
        if (set.baseline()) {
            parts.add("the patient's own baseline");
        }
        if (set.approximate()) {
            parts.add("time approximate");
        }
        if (set.source() != Taken.Source.OBSERVED) {
            parts.add(Coded.words(set.source()));
        }
        if (!set.enteredBy().equals(set.measuredBy())) {
            parts.add("entered by " + setting.name(set.enteredBy()));
        }
        return String.join(", ", parts);
    }

    /**
     * A missed set stands where it was due; where the schedule has none such, where it was said.
     */
    private Piece missed(Charted<SetMissed> missed) {
        SetMissed said = missed.event();
        Optional<DueLine> due =
                setting.record().schedule().stream()
                        .filter(line -> line.id().equals(said.due()))
                        .findFirst();
        Observation panel =
                exam.of(missed, Coded.own("VITAL_SIGNS_SET", "set of vital signs"))
                        .setStatus(ObservationStatus.CANCELLED)
                        .setDataAbsentReason(Absent.because(said.reason()));
        due.ifPresent(line -> panel.setEffective(Setting.time(line.due())));
        if (!said.note().isBlank()) {
            panel.addNote(Coded.note(said.note()));
        }
        String text =
                "Missed: %s, %s%s"
                        .formatted(
                                due.map(line -> line.label() + ", due " + setting.clock(line.due()))
                                        .orElse("a set that is no longer due"),
                                Coded.words(said.reason()),
                                said.note().isBlank() ? "" : ", " + said.note());
        return new Piece(
                Key.of(missed.id(), "missed"),
                Section.VITAL_SIGNS,
                panel,
                List.of(missed.id()),
                text);
    }

    /** Why there is no value. */
    static final class Absent {
        private Absent() {}

        static CodeableConcept because(MissingReason reason) {
            String code =
                    switch (reason) {
                        case UNAVAILABLE -> "unknown";
                        case DECLINED -> "asked-declined";
                        case NOT_INDICATED, LEFT_UNDISTURBED, OUT_OF_ROOM -> "not-performed";
                        case EQUIPMENT_FAULT, ARTEFACT -> "error";
                    };
            CodeableConcept absent =
                    Coded.hl7("data-absent-reason", code).setText(Coded.words(reason));
            return absent.addCoding(Coded.own(reason).getCodingFirstRep());
        }
    }

    /** The lines of a set by item. */
    static Map<String, ReadingLine> byItem(SetLine set) {
        return set.readings().stream()
                .collect(Collectors.toMap(ReadingLine::item, Function.identity()));
    }

    static String profile(String name) {
        return US_CORE + name;
    }
}
