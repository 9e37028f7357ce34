package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.ObservedLines.SetLine;

/**
 * The readings of one set of vital signs. A blood pressure is one observation with components; a
 * flow of oxygen is a component of the saturation; a mean that was computed stands apart from what
 * was measured.
 */
final class SetPieces {
    private final Setting setting;
    private final SetLine set;
    private final Map<String, ReadingLine> lines;

    SetPieces(Setting setting, SetLine set) {
        this.setting = setting;
        this.set = set;
        this.lines = VitalPieces.byItem(set);
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (ReadingLine line : set.readings()) {
            switch (line.item()) {
                case "SYSTOLIC", "BLOOD_PRESSURE" -> pieces.add(pressure());
                case "MEAN_PRESSURE" -> {
                    if (line.computed()) {
                        pieces.add(mean(line));
                    }
                }
                case "DIASTOLIC", "OXYGEN_FLOW" -> {}
                default -> pieces.add(single(line));
            }
        }
        return pieces;
    }

    private Optional<ReadingLine> line(String item) {
        return Optional.ofNullable(lines.get(item));
    }

    private Observation begin(String category, CodeableConcept code) {
        return new Observing(setting, category)
                .of(code, Setting.time(set.at()))
                .addPerformer(setting.person(set.measuredBy()));
    }

    private Piece piece(String item, Observation observation, String text) {
        return new Piece(
                Key.of(set.entry(), item),
                Section.VITAL_SIGNS,
                observation,
                List.of(set.entry()),
                text);
    }

    private Piece pressure() {
        Observation panel = begin("vital-signs", Coded.loinc("85354-9", "blood pressure"));
        panel.getMeta().addProfile(VitalPieces.profile("us-core-blood-pressure"));
        Optional<ReadingLine> missing = line("BLOOD_PRESSURE");
        part(panel, "8480-6", "systolic blood pressure", line("SYSTOLIC").or(() -> missing));
        part(panel, "8462-4", "diastolic blood pressure", line("DIASTOLIC").or(() -> missing));
        line("MEAN_PRESSURE")
                .filter(mean -> !mean.computed())
                .ifPresent(mean -> part(panel, "8478-0", "mean blood pressure", Optional.of(mean)));
        line("SYSTOLIC").flatMap(ReadingLine::context).ifPresent(how -> note(panel, how));
        String text = missing.map(SetPieces::said).orElseGet(this::pressureSaid);
        return piece("BLOOD_PRESSURE", panel, text);
    }

    private String pressureSaid() {
        String mean =
                line("MEAN_PRESSURE").filter(one -> !one.computed()).isPresent()
                        ? ", mean %s mmHg".formatted(plain("MEAN_PRESSURE"))
                        : "";
        String how = line("SYSTOLIC").flatMap(ReadingLine::context).map(", "::concat).orElse("");
        return "BP %s/%s mmHg%s%s".formatted(plain("SYSTOLIC"), plain("DIASTOLIC"), mean, how);
    }

    private String plain(String item) {
        return line(item).flatMap(ReadingLine::value).orElseThrow().toPlainString();
    }

    private static void part(
            Observation panel, String loinc, String text, Optional<ReadingLine> line) {
        ObservationComponentComponent part = panel.addComponent().setCode(Coded.loinc(loinc, text));
        line.ifPresent(
                reading -> {
                    reading.value()
                            .ifPresent(
                                    value ->
                                            part.setValue(
                                                    Coded.quantity(
                                                            value, reading.unit().orElseThrow())));
                    reading.notTaken()
                            .ifPresent(
                                    why ->
                                            part.setDataAbsentReason(
                                                    VitalPieces.Absent.because(why)));
                });
    }

    private Piece mean(ReadingLine line) {
        Observation mean = begin("vital-signs", Coded.of(line.codes(), line.item(), words(line)));
        mean.setMethod(Coded.own("COMPUTED", "computed from systolic and diastolic"));
        mean.addDerivedFrom().setReference(Key.of(set.entry(), "BLOOD_PRESSURE").urn());
        value(mean, line);
        return piece("MEAN_PRESSURE_COMPUTED", mean, said(line) + " (computed)");
    }

    private Piece single(ReadingLine line) {
        String text = words(line) + scale(line).map(name -> ", " + name).orElse("");
        Observation observation =
                begin(category(line.item()), Coded.of(line.codes(), own(line), text));
        profile(line.item())
                .ifPresent(name -> observation.getMeta().addProfile(VitalPieces.profile(name)));
        value(observation, line);
        line.context().ifPresent(how -> note(observation, how));
        if (line.item().equals("OXYGEN_SATURATION")) {
            line("OXYGEN_FLOW")
                    .ifPresent(
                            flow ->
                                    part(
                                            observation,
                                            "3151-8",
                                            "inhaled oxygen flow rate",
                                            Optional.of(flow)));
        }
        return piece(line.item(), observation, said(line) + context(line));
    }

    private String context(ReadingLine line) {
        String flow =
                line.item().equals("OXYGEN_SATURATION")
                        ? line("OXYGEN_FLOW").map(one -> ", " + said(one)).orElse("")
                        : "";
        return line.context().map(how -> ", " + how).orElse("") + flow;
    }

    private static String own(ReadingLine line) {
        return line.item() + line.scale().map(scale -> "." + scale).orElse("");
    }

    private static void value(Observation observation, ReadingLine line) {
        line.value()
                .ifPresent(
                        value ->
                                observation.setValue(
                                        Coded.quantity(value, line.unit().orElseThrow())));
        line.says().ifPresent(word -> observation.setValue(Coded.own(word, Coded.words(word))));
        line.notTaken()
                .ifPresent(why -> observation.setDataAbsentReason(VitalPieces.Absent.because(why)));
    }

    private static void note(Observation observation, String how) {
        observation.addNote(Coded.note(how));
    }

    private static String words(ReadingLine line) {
        return FieldNames.reading(line.item());
    }

    private static String said(ReadingLine line) {
        String value =
                line.value()
                        .map(number -> Coded.said(number, line.unit().orElseThrow()))
                        .or(() -> line.says().map(Coded::words))
                        .or(() -> line.notTaken().map(why -> "not taken, " + Coded.words(why)))
                        .orElse("");
        return words(line) + " " + value + scale(line).map(" (%s)"::formatted).orElse("");
    }

    private static Optional<String> scale(ReadingLine line) {
        return line.scale().map(name -> FieldNames.scale(line.item(), name));
    }

    private static String category(String item) {
        return switch (item) {
            case "SEDATION", "CONSCIOUSNESS" -> "exam";
            case "DISSOCIATION", "PAIN", "NAUSEA" -> "survey";
            default -> "vital-signs";
        };
    }

    private static Optional<String> profile(String item) {
        return switch (item) {
            case "HEART_RATE" -> Optional.of("us-core-heart-rate");
            case "RESPIRATORY_RATE" -> Optional.of("us-core-respiratory-rate");
            case "TEMPERATURE" -> Optional.of("us-core-body-temperature");
            case "OXYGEN_SATURATION" -> Optional.of("us-core-pulse-oximetry");
            default -> Optional.empty();
        };
    }
}
