package vigil.protocol;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.dosing.Route;
import vigil.effects.EffectTerm;
import vigil.vitals.Dissociation;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;

/**
 * A treatment protocol: everything of a session that could change care, as data with a version and
 * its sources.
 *
 * @param id stable id, for example {@code ketamine-iv}
 * @param version counted up by the clinic with each change
 * @param title as staff say it, for example {@code ketamine 0.5 mg per kg over 40 min}
 * @param drug generic name, lower case
 * @param brand may be empty
 * @param bolusAllowed whether an amount may be given at once during the infusion
 * @param secondCheck whether a second person confirms the dose
 * @param reportForm the form that is sent in after every session, if there is one
 */
public record Protocol(
        String id,
        int version,
        String title,
        String drug,
        String brand,
        Route route,
        DoseRule dose,
        boolean bolusAllowed,
        boolean secondCheck,
        Sedation.Scale sedationScale,
        Dissociation.Scale dissociationScale,
        List<DueRule> schedule,
        List<Limit> limits,
        List<EffectTerm> terms,
        List<RescueDrug> rescueDrugs,
        List<Checklist> checklists,
        List<Criterion> leaving,
        List<String> aftercare,
        Optional<ReportForm> reportForm,
        List<Citation> sources) {
    public Protocol {
        schedule = List.copyOf(schedule);
        limits = List.copyOf(limits);
        terms = List.copyOf(terms);
        rescueDrugs = List.copyOf(rescueDrugs);
        checklists = List.copyOf(checklists);
        leaving = List.copyOf(leaving);
        aftercare = List.copyOf(aftercare);
        sources = List.copyOf(sources);
    }

    /** The rule of its spray devices; absent where it gives none. */
    public Optional<DoseRule.SprayDevices> sprayDevices() {
        return dose instanceof DoseRule.SprayDevices rule ? Optional.of(rule) : Optional.empty();
    }

    /** The checklist of a kind, if the protocol has one. */
    public Optional<Checklist> checklist(Checklist.Kind kind) {
        return checklists.stream().filter(list -> list.kind() == kind).findFirst();
    }

    /**
     * What a set can hold on a sheet of paper, in the usual order: the four that every monitor
     * shows, and whatever the schedule asks for.
     */
    public List<VitalItem> onPaper() {
        Set<VitalItem> items = EnumSet.range(VitalItem.BLOOD_PRESSURE, VitalItem.RESPIRATORY_RATE);
        schedule.forEach(rule -> items.addAll(rule.items()));
        return List.copyOf(items);
    }
}
