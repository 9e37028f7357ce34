package vigil.screen.checkin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vigil.charting.Act;
import vigil.people.Patient;
import vigil.protocol.Checklist;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Words;

/** The forms of all steps. */
final class CheckInParts {

    /** What the forms ask of the screen around them. */
    record Ways(
            Consumer<Patient> picked,
            Runnable rearranged,
            Runnable toTreatment,
            Consumer<List<Act>> now) {}

    private final Map<Step, List<StepPart>> parts = new EnumMap<>(Step.class);
    private final PatientPart patient;
    private final WeightPart weight;

    CheckInParts(Words words, SessionDesk desk, Acting acting, Ways ways) {
        patient = new PatientPart(words, desk, ways.picked(), ways.rearranged());
        weight = new WeightPart(words, desk, acting);
        parts.put(Step.PATIENT, List.of(patient));
        parts.put(Step.PROTOCOL, List.of(new ProtocolPart(words, desk, acting, patient::chosen)));
        parts.put(
                Step.ARRIVAL,
                List.of(
                        new IdentityPart(words, acting, () -> desk.sessions().get()),
                        new AllergyPart(words, acting),
                        weight,
                        new EscortPart(words, acting)));
        parts.put(
                Step.CHECKLIST, List.of(list(words, desk, acting, ways, Checklist.Kind.CHECK_IN)));
        parts.put(Step.BASELINE, List.of(new BaselinePart(words, ways.toTreatment())));
        parts.put(
                Step.DOSE,
                List.of(
                        new OrderPart(words, acting),
                        new DrugPart(words, desk, acting),
                        new SecondCheckPart(words, desk, acting)));
        parts.put(Step.TIME_OUT, List.of(list(words, desk, acting, ways, Checklist.Kind.TIME_OUT)));
    }

    private static StepPart list(
            Words words, SessionDesk desk, Acting acting, Ways ways, Checklist.Kind kind) {
        return new ChecklistPart(words, desk, acting, kind, ways.now());
    }

    PatientPart patient() {
        return patient;
    }

    WeightPart weight() {
        return weight;
    }

    List<StepPart> of(Step step) {
        return parts.getOrDefault(step, List.of());
    }

    List<StepPart> all() {
        return parts.values().stream().flatMap(List::stream).toList();
    }
}
