package vigil.charting;

import static vigil.charting.WaysOfSigning.by;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SideEffectLogged;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.RecordedEvent;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.SigningEvent.SignedOff;
import vigil.session.Stage;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** The facts of sessions that were charted through acts, each judged as on a ward. */
public final class ChartedSessions {
    private ChartedSessions() {}

    /** All of them, each by its name. */
    public static Map<String, List<RecordedEvent>> all() {
        Map<String, List<RecordedEvent>> all = new LinkedHashMap<>();
        all.put("through acts, withdrawn after signing", withdrawnAfterSigning());
        all.put("through acts, given up after one device", givenUp());
        all.put("through acts, hardly anything taken, left against advice", hardlyTaken());
        all.put("through acts, odd but true", OddButTrue.facts());
        return all;
    }

    /** To hospital, signed; then a set and a side effect are withdrawn, and it is signed anew. */
    public static List<RecordedEvent> withdrawnAfterSigning() {
        Ward ward = Ward.keyed(new MemoryLedger());
        Acts acts = ward.in(Stage.DOSING, SampleProtocol.infusion());
        ward.minute(5);
        EntryId set = entry(acts, acts.vitals(), VitalsRecorded.class);
        ward.minute(6);
        EntryId effect = entry(acts, acts.effect(), SideEffectLogged.class);
        acts.does(acts.worse());
        acts.does(acts.rescue());
        ward.minute(40);
        acts.does(acts.stop());
        acts.does(acts.waste("15"));
        ward.minute(50);
        acts.does(acts.transfer());
        acts.does(acts.signOff());
        acts.does(by(Ward.DOCTOR, acts, Acts::countersign));
        ward.minute(90);
        acts.does(acts.strike(set));
        acts.does(acts.strike(effect));
        acts.does(acts.addendum("the other patient's set"));
        acts.does(acts.signOff());
        acts.does(by(Ward.DOCTOR, acts, Acts::countersign));
        return acts.ward().charting.facts(acts.session());
    }

    /** The same as it stood when it was signed first. */
    public static List<RecordedEvent> signedFirst() {
        List<RecordedEvent> all = withdrawnAfterSigning();
        int at = 0;
        while (!(all.get(at).event() instanceof SignedOff)) {
            at++;
        }
        return all.subList(0, at + 1);
    }

    private static List<RecordedEvent> givenUp() {
        Ward ward = Ward.keyed(new MemoryLedger());
        Acts acts = ward.in(Stage.DOSING, SampleProtocol.spray());
        ward.minute(3);
        acts.does(acts.effect());
        ward.minute(5);
        acts.does(new DosingAct.StopDosing(acts.now(), false, "vomits, wants no second device"));
        ward.minute(40);
        acts.does(acts.vitals());
        ward.minute(90);
        acts.does(acts.effectEnds());
        acts.does(acts.leave());
        acts.does(acts.signOff());
        return acts.ward().charting.facts(acts.session());
    }

    private static List<RecordedEvent> hardlyTaken() {
        Ward ward = Ward.keyed(new MemoryLedger());
        Acts acts = ward.in(Stage.DOSING, SampleProtocol.infusion());
        List<MissingReason> reasons = List.of(MissingReason.values());
        for (int minute = 0; minute < reasons.size(); minute++) {
            Reading looked = SampleReadings.sedation(3);
            List<Reading> set = new ArrayList<>(List.of(looked));
            for (VitalItem item : VitalItem.values()) {
                if (item != looked.item()) {
                    set.add(new Reading.NotTaken(item, reasons.get(minute)));
                }
            }
            ward.minute(1 + minute);
            acts.does(acts.vitals(Set.of(), set.toArray(Reading[]::new)));
        }
        ward.minute(25);
        acts.does(acts.missed());
        acts.does(acts.stop());
        acts.does(acts.leave());
        return acts.ward().charting.facts(acts.session());
    }

    private static EntryId entry(
            Acts acts, Act act, Class<? extends vigil.session.SessionEvent> kind) {
        acts.does(act);
        return acts.ward().charting.facts(acts.session()).stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .toList()
                .getLast()
                .id();
    }
}
