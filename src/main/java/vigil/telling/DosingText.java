package vigil.telling;

import static vigil.telling.EntryText.joined;

import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.session.DosingEvent;
import vigil.session.Witness;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** What an entry of dosing says. */
public final class DosingText {
    private final Sentences words;
    private final People people;
    private final DoseText doses;

    /** Says it in the words of the program. */
    public DosingText(Sentences words, People people) {
        this.words = words;
        this.people = people;
        this.doses = new DoseText(words);
    }

    /** The content of an entry. */
    public String of(DosingEvent event) {
        return switch (event) {
            case DosingEvent.InfusionStarted(MilligramsPerHour rate, String site) ->
                    words.say("record.entry.start", joined(rate(rate), site));
            case DosingEvent.RateChanged(MilligramsPerHour rate, String reason) ->
                    words.say("record.entry.rate", joined(rate(rate), reason));
            case DosingEvent.InfusionPaused(String reason) ->
                    words.say("record.entry.pause", reason);
            case DosingEvent.InfusionResumed(MilligramsPerHour rate) ->
                    words.say("record.entry.resume", rate(rate));
            case DosingEvent.BolusGiven bolus ->
                    words.say(
                            "record.entry.bolus",
                            joined(doses.milligrams(bolus.amount()), bolus.reason()));
            case DosingEvent.DoseGiven dose ->
                    words.say(
                            "record.entry.dose",
                            joined(doses.milligrams(dose.amount()), dose.site()));
            case DosingEvent.DeviceGiven device ->
                    words.say(
                            "record.entry.device",
                            DisplayText.number(device.number()),
                            doses.milligrams(device.amount()),
                            device.lot());
            case DosingEvent.DosingStopped stopped ->
                    words.say(
                            stopped.asOrdered() ? "record.entry.stop" : "record.entry.stop.early",
                            stopped.reason());
            case DosingEvent.PumpVolumeRead(Millilitres infused) ->
                    words.say("record.entry.pump", DisplayText.number(infused.amount()));
            case DosingEvent.DrugWasted wasted ->
                    words.say(
                            "record.entry.waste",
                            doses.milligrams(wasted.amount()),
                            wasted.lot(),
                            joined(witness(wasted.witness()), wasted.how()));
            case DosingEvent.DrugReturned back ->
                    words.say("record.entry.return", doses.milligrams(back.amount()), back.lot());
        };
    }

    private String witness(Witness witness) {
        return switch (witness) {
            case Witness.Seen(var by, _) -> words.say("record.witness", people.name(by));
            case Witness.Missing() -> words.say("record.witness.missing");
        };
    }

    /** A rate with its unit. */
    public String rate(MilligramsPerHour rate) {
        return words.say("record.rate", DisplayText.number(rate.amount()));
    }
}
