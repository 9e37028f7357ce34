package vigil.telling;

import static vigil.telling.EntryText.joined;

import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.session.PreparationEvent;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/** What an entry of the preparation says. */
final class PreparationText {
    private final Sentences words;
    private final People people;
    private final SessionTerms terms;
    private final DrugText drug;

    PreparationText(Sentences words, People people, SessionTerms terms) {
        this.words = words;
        this.people = people;
        this.terms = terms;
        this.drug = new DrugText(words);
    }

    private String planned(PreparationEvent.SessionPlanned plan) {
        Patient patient = plan.patient();
        return words.say(
                "record.entry.planned",
                plan.room(),
                PersonText.name(patient.name()),
                words.say("sex." + patient.sex()),
                DisplayText.date(patient.birthDate()),
                patient.mrn(),
                SeriesText.of(words, plan.series()));
    }

    String of(PreparationEvent event) {
        return switch (event) {
            case PreparationEvent.SessionPlanned plan -> planned(plan);
            case PreparationEvent.ProtocolChosen chosen ->
                    words.say("record.entry.protocol", chosen.protocol().title());
            case PreparationEvent.PatientCheckedIn(String identifiers) ->
                    words.say("record.entry.checkedin", identifiers);
            case PreparationEvent.AllergiesReviewed(Allergies allergies) ->
                    words.say("record.entry.allergies", allergies(allergies));
            case PreparationEvent.WeightRecorded(var weight, var confirmed) ->
                    words.say(
                            confirmed.isPresent()
                                    ? "record.entry.weight.confirmed"
                                    : "record.entry.weight",
                            DisplayText.number(weight.kilograms().amount()),
                            words.say("weightMethod." + weight.method()));
            case PreparationEvent.EscortArranged escort ->
                    words.say(
                            "record.entry.escort",
                            joined(escort.name(), escort.relation(), escort.phone()));
            case PreparationEvent.ChecklistAnswered answered ->
                    words.say(
                            "record.entry.answer",
                            words.say("checklistKind." + answered.list()),
                            terms.line(answered.list(), answered.code()),
                            joined(words.say("answer." + answered.answer()), answered.detail()));
            case PreparationEvent.LineSetAside aside ->
                    words.say(
                            "record.entry.aside",
                            CriterionText.setAside(words, terms, aside),
                            aside.override().reason(),
                            people.name(aside.override().second()));
            case PreparationEvent.DoseOrdered(var order) -> drug.ordered(order);
            case PreparationEvent.DrugDrawnUp drawn -> drug.drawn(drawn);
            case PreparationEvent.DoseChecked(var second, _) ->
                    words.say("record.entry.checked", people.name(second));
            case PreparationEvent.TimeOutDone() -> words.say("record.entry.timeout");
        };
    }

    private String allergies(Allergies allergies) {
        return switch (allergies) {
            case Allergies.Known(var known) -> Isolated.joined("; ", known);
            case Allergies.NoneKnown() -> words.say("record.allergies.none");
            case Allergies.NotRecorded() -> words.say("record.allergies.notasked");
            case Allergies.Unavailable() -> words.say("record.allergies.unavailable");
        };
    }
}
