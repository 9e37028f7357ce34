package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.export.CourseLines.ChangeLine;
import vigil.export.CourseLines.EffectLine;
import vigil.export.Iso;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SideEffectEnded;

/**
 * Side effects. FHIR R4 has three severities and no end: each grade from its time on and the end
 * are observations about the adverse event.
 */
final class EffectPieces {
    private final Setting setting;
    private final Observing exam;

    EffectPieces(Setting setting) {
        this.setting = setting;
        this.exam = new Observing(setting, "exam");
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (EffectLine line : setting.record().sideEffects()) {
            pieces.add(event(line));
            line.changes().forEach(change -> pieces.add(grade(line, change)));
            setting.chart().all(SideEffectEnded.class).stream()
                    .filter(ended -> ended.event().effect().equals(line.entry()))
                    .forEach(ended -> pieces.add(outcome(line, ended)));
        }
        return pieces;
    }

    static Key key(EntryId effect) {
        return Key.of(effect, "effect");
    }

    private Piece event(EffectLine line) {
        SideEffect effect = line.effect();
        AdverseEvent event =
                new AdverseEvent()
                        .setActuality(AdverseEvent.AdverseEventActuality.ACTUAL)
                        .setEvent(
                                Coded.of(line.codes(), effect.term().code(), effect.term().text()))
                        .setSubject(setting.subject())
                        .setEncounter(setting.encounter())
                        .setDateElement(Setting.time(line.onset()))
                        .setRecordedDateElement(
                                Setting.time(setting.entry(line.entry()).recordedAt()))
                        .setRecorder(setting.person(setting.entry(line.entry()).enteredBy()))
                        .setSeverity(severity(worst(line)))
                        .setOutcome(outcome(line.outcome()));
        seriousness(effect).ifPresent(event::setSeriousness);
        if (effect.onset() == OnsetKnown.OBSERVED) {
            // Seen as it began; when somebody was told of one that was reported is not charted.
            event.setDetectedElement(Setting.time(line.onset()));
        }
        List<EntryId> from =
                new ArrayList<>(line.changes().stream().map(ChangeLine::entry).toList());
        ends(line.entry()).forEach(from::add);
        String text =
                "%s, CTCAE grade %s at worst, %s as it last stood, from %s %s; %s%s"
                        .formatted(
                                effect.term().text(),
                                worst(line).number(),
                                line.grade(),
                                setting.clock(line.onset()),
                                line.end().map(end -> "to " + setting.clock(end)).orElse("on"),
                                Coded.words(line.outcome()),
                                Coded.after("; serious: ", serious(effect)));
        return new Piece(key(line.entry()), Section.SIDE_EFFECTS, event, from, text);
    }

    private List<EntryId> ends(EntryId effect) {
        return setting.chart().all(SideEffectEnded.class).stream()
                .filter(ended -> ended.event().effect().equals(effect))
                .map(Charted::id)
                .toList();
    }

    private static Grade worst(EffectLine line) {
        return line.changes().stream()
                .map(change -> change.effect().grade())
                .reduce(line.effect().grade(), (one, two) -> one.compareTo(two) < 0 ? two : one);
    }

    /**
     * Serious is not severe: why it is serious stands in the text. Where nobody ticked a reason
     * nothing is said, for nobody judged that it is not serious.
     */
    private static Optional<CodeableConcept> seriousness(SideEffect effect) {
        return Optional.of(serious(effect))
                .filter(reasons -> !reasons.isEmpty())
                .map(reasons -> Coded.hl7("adverse-event-seriousness", "Serious").setText(reasons));
    }

    private static String serious(SideEffect effect) {
        return effect.serious().stream()
                .sorted()
                .map(Coded::words)
                .collect(Collectors.joining(", "));
    }

    private static CodeableConcept severity(Grade grade) {
        String code =
                switch (grade) {
                    case MILD -> "mild";
                    case MODERATE -> "moderate";
                    case SEVERE, LIFE_THREATENING, DEATH -> "severe";
                };
        return Coded.hl7("adverse-event-severity", code)
                .setText("CTCAE grade " + grade.number() + " at worst");
    }

    private static CodeableConcept outcome(EffectOutcome outcome) {
        String code =
                switch (outcome) {
                    case ONGOING -> "ongoing";
                    case RECOVERING -> "recovering";
                    case RESOLVED -> "resolved";
                    case RESOLVED_WITH_SEQUELAE -> "resolvedWithSequelae";
                    case FATAL -> "fatal";
                    case UNKNOWN -> "unknown";
                };
        return Coded.hl7("adverse-event-outcome", code);
    }

    private static String drug(DrugAction action) {
        return action == DrugAction.NONE ? "as before" : Coded.words(action);
    }

    private Piece grade(EffectLine line, ChangeLine change) {
        SideEffect effect = change.effect();
        Observation observation =
                about(
                        line,
                        "CTCAE_GRADE",
                        "CTCAE grade of " + effect.term().text(),
                        change.entry(),
                        change.at());
        observation.setValue(new IntegerType(effect.grade().number()));
        part(observation, "ONSET_KNOWN", "how the onset is known", Coded.own(effect.onset()));
        part(observation, "EXPECTED", "expectedness", Coded.own(effect.expected()));
        part(observation, "DRUG_ACTION", "action on the drug", Coded.own(effect.drugAction()));
        said(observation, "DONE", "what was done", effect.done());
        said(observation, "TOLD", "who was told", effect.told());
        String text =
                "%s from %s: CTCAE grade %s, onset %s, %s, drug %s%s%s"
                        .formatted(
                                effect.term().text(),
                                setting.clock(change.at()),
                                effect.grade().number(),
                                Coded.words(effect.onset()),
                                Coded.words(effect.expected()),
                                drug(effect.drugAction()),
                                Coded.after("; done: ", effect.done()),
                                Coded.after("; told: ", effect.told()));
        return new Piece(
                Key.of(change.entry(), "grade"),
                Section.SIDE_EFFECTS,
                observation,
                List.of(change.entry()),
                text);
    }

    private Piece outcome(EffectLine line, Charted<SideEffectEnded> ended) {
        Observation observation =
                about(
                        line,
                        "SIDE_EFFECT_OUTCOME",
                        "outcome of " + line.effect().term().text(),
                        ended.id(),
                        Iso.of(ended.at()));
        observation.setValue(Coded.own(ended.event().outcome()));
        String text =
                "%s at %s: %s"
                        .formatted(
                                line.effect().term().text(),
                                setting.clock(ended.at()),
                                Coded.words(ended.event().outcome()));
        return new Piece(
                Key.of(ended.id(), "outcome"),
                Section.SIDE_EFFECTS,
                observation,
                List.of(ended.id()),
                text);
    }

    private Observation about(EffectLine line, String code, String text, EntryId entry, String at) {
        return exam.of(Coded.own(code, text), Setting.time(at))
                .addFocus(new Reference(key(line.entry()).urn()))
                .addPerformer(setting.person(setting.entry(entry).measuredBy()));
    }

    private static void said(Observation observation, String code, String text, String words) {
        Optional.of(words)
                .filter(some -> !some.isBlank())
                .ifPresent(some -> part(observation, code, text, new StringType(some)));
    }

    private static void part(Observation observation, String code, String text, Type value) {
        observation.addComponent().setCode(Coded.own(code, text)).setValue(value);
    }
}
