package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.export.CodeLine;
import vigil.export.CourseLines.ChangeLine;
import vigil.export.CourseLines.EffectLine;
import vigil.export.CourseLines.ScoreLine;
import vigil.export.Iso;
import vigil.export.LeavingLines.AnswerLine;
import vigil.export.ObservedLines.ReadingLine;
import vigil.export.ObservedLines.SetLine;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.people.Allergies;
import vigil.scores.SubScore;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.ObservationEvent.SideEffectEnded;
import vigil.session.PreparationEvent.AllergiesReviewed;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SessionEvent;
import vigil.session.SessionFold;

/** What a record says of the patient, line by line as {@link BundleFacts} reads it in a bundle. */
final class RecordFacts {
    private static final Map<String, String> LOINC =
            Map.of(
                    "SYSTOLIC", "85354-9/8480-6",
                    "DIASTOLIC", "85354-9/8462-4",
                    "HEART_RATE", "8867-4",
                    "RESPIRATORY_RATE", "9279-1",
                    "TEMPERATURE", "8310-5",
                    "OXYGEN_SATURATION", "2708-6",
                    "OXYGEN_FLOW", "2708-6/3151-8");

    private final SessionRecord record;
    private final Chart chart;
    private final List<String> lines = new ArrayList<>();

    private RecordFacts(SessionRecord record) {
        this.record = record;
        this.chart = SessionFold.fold(new SessionRecordNotation().facts(record)).chart();
    }

    static List<String> of(SessionRecord record) {
        RecordFacts facts = new RecordFacts(record);
        facts.preparation();
        record.vitalSigns().forEach(facts::set);
        facts.missed();
        record.scores().forEach(facts::score);
        record.suicideScreens()
                .forEach(one -> facts.obs(one.at(), "SUICIDE_SCREEN", one.result().name()));
        record.sideEffects().forEach(facts::effect);
        record.care().forEach(one -> facts.say("care", one.at(), one.care().name()));
        record.care().stream()
                .filter(one -> !one.note().isBlank())
                .forEach(one -> facts.say("note", "", shown(one.note())));
        record.notes().stream()
                .filter(note -> !note.text().isBlank())
                .forEach(note -> facts.say("note", note.at(), shown(note.text())));
        record.afterwards().stream()
                .flatMap(afterwards -> afterwards.addenda().stream())
                .forEach(one -> facts.say("note", one.at(), "Addendum: " + one.text()));
        record.checklists().stream()
                .filter(list -> list.lines().stream().anyMatch(RecordFacts::touched))
                .forEach(list -> list.lines().forEach(facts::answer));
        facts.all(FoundFitToLeave.class).forEach(facts::findings);
        facts.lines.addAll(DoseFacts.of(record, facts.chart));
        return facts.lines.stream().sorted().toList();
    }

    /** As FHIR can carry it. */
    private static String shown(String text) {
        return Printable.some(text).orElse("");
    }

    private <E extends SessionEvent> Stream<Charted<E>> all(Class<E> kind) {
        return chart.all(kind).stream();
    }

    private void say(String... parts) {
        lines.add(String.join(" | ", parts));
    }

    private void obs(String at, String code, String value) {
        say("obs", at, code, value);
    }

    private void preparation() {
        all(WeightRecorded.class)
                .map(one -> one.event().weight())
                .forEach(
                        weight ->
                                obs(
                                        Iso.of(weight.measuredAt()),
                                        "29463-7",
                                        weight.kilograms().amount().toPlainString() + " kg"));
        all(DoseChecked.class).forEach(one -> obs(Iso.of(one.at()), "DOSE_CHECK", "CONFIRMED"));
        for (Charted<AllergiesReviewed> one : all(AllergiesReviewed.class).toList()) {
            String at = Iso.of(one.at());
            switch (one.event().allergies()) {
                case Allergies.Known(List<String> known) -> {
                    obs(at, "ALLERGIES_ASKED", "-");
                    known.forEach(allergy -> obs(at, "ALLERGIES_ASKED/ALLERGY", allergy));
                }
                case Allergies.NoneKnown() -> obs(at, "ALLERGIES_ASKED", "NONE_KNOWN");
                case Allergies.Unavailable() -> obs(at, "ALLERGIES_ASKED", "absent unknown");
                case Allergies.NotRecorded() -> obs(at, "ALLERGIES_ASKED", "absent not-asked");
            }
        }
    }

    private void set(SetLine set) {
        obs(set.at(), "VITAL_SIGNS_SET", "-");
        set.readings().forEach(reading -> reading(set.at(), reading));
    }

    private void reading(String at, ReadingLine line) {
        String value =
                line.value()
                        .map(number -> number.toPlainString() + " " + line.unit().orElseThrow())
                        .or(line::says)
                        .or(() -> line.notTaken().map(why -> "absent " + why.name()))
                        .orElseThrow();
        switch (line.item()) {
            case "BLOOD_PRESSURE" -> {
                obs(at, "85354-9", "-");
                obs(at, "85354-9/8480-6", value);
                obs(at, "85354-9/8462-4", value);
            }
            case "SYSTOLIC" -> {
                obs(at, "85354-9", "-");
                obs(at, "85354-9/8480-6", value);
            }
            case "MEAN_PRESSURE" -> obs(at, line.computed() ? "8478-0" : "85354-9/8478-0", value);
            default -> obs(at, LOINC.getOrDefault(line.item(), own(line)), value);
        }
    }

    private static String own(ReadingLine line) {
        return first(line.codes())
                .orElse(line.item() + line.scale().map(scale -> "." + scale).orElse(""));
    }

    private static Optional<String> first(List<CodeLine> codes) {
        return codes.stream().map(CodeLine::code).findFirst();
    }

    private void missed() {
        all(SetMissed.class)
                .forEach(
                        missed ->
                                obs(
                                        record.schedule().stream()
                                                .filter(
                                                        due ->
                                                                due.id()
                                                                        .equals(
                                                                                missed.event()
                                                                                        .due()))
                                                .map(due -> due.due())
                                                .findFirst()
                                                .orElse(Iso.of(missed.at())),
                                        "VITAL_SIGNS_SET",
                                        "absent " + missed.event().reason().name()));
    }

    private void score(ScoreLine line) {
        String kind = line.score().kind().name();
        String code = first(line.codes()).orElse(kind);
        obs(line.at(), code, line.score().total() + " {score}");
        for (SubScore part : line.score().parts()) {
            obs(line.at(), code + "/" + kind + "." + part.item(), part.points() + " {score}");
        }
    }

    private void effect(EffectLine line) {
        String code = first(line.codes()).orElse(line.effect().term().code());
        int worst =
                line.changes().stream()
                        .mapToInt(change -> change.effect().grade().number())
                        .max()
                        .orElse(line.grade());
        say(
                "event",
                line.onset(),
                code,
                worst == 1 ? "mild" : worst == 2 ? "moderate" : "severe",
                line.outcome().name().equals("RESOLVED_WITH_SEQUELAE")
                        ? "resolvedWithSequelae"
                        : line.outcome().name().toLowerCase(java.util.Locale.ROOT),
                line.effect().serious().isEmpty() ? "" : "Serious");
        line.changes().forEach(this::grade);
        all(SideEffectEnded.class)
                .filter(ended -> ended.event().effect().equals(line.entry()))
                .forEach(
                        ended ->
                                obs(
                                        Iso.of(ended.at()),
                                        "SIDE_EFFECT_OUTCOME",
                                        ended.event().outcome().name()));
    }

    private void grade(ChangeLine change) {
        String at = change.at();
        obs(at, "CTCAE_GRADE", Integer.toString(change.effect().grade().number()));
        obs(at, "CTCAE_GRADE/ONSET_KNOWN", change.effect().onset().name());
        obs(at, "CTCAE_GRADE/EXPECTED", change.effect().expected().name());
        obs(at, "CTCAE_GRADE/DRUG_ACTION", change.effect().drugAction().name());
        words(at, "CTCAE_GRADE/DONE", change.effect().done());
        words(at, "CTCAE_GRADE/TOLD", change.effect().told());
    }

    private void words(String at, String code, String text) {
        if (!text.isBlank()) {
            obs(at, code, shown(text));
        }
    }

    private static boolean touched(AnswerLine line) {
        return line.entry().isPresent() || !line.overrides().isEmpty();
    }

    private void answer(AnswerLine line) {
        say("answer", line.code(), line.answer().map(Enum::name).orElse(""));
        line.detail()
                .filter(detail -> !detail.isBlank())
                .ifPresent(detail -> say("answer", line.code() + ".detail", shown(detail)));
        line.overrides()
                .forEach(
                        one ->
                                say(
                                        "answer",
                                        line.code() + ".set-aside",
                                        one.override().reason()
                                                + " (Abena Osei RN and Rowan Bell RN)"));
    }

    private void findings(Charted<FoundFitToLeave> fit) {
        if (fit.event().findings().isEmpty()) {
            say("answer", "criteria", "");
        }
    }
}
