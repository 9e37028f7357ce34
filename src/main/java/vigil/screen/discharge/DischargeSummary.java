package vigil.screen.discharge;

import java.util.ArrayList;
import java.util.List;
import vigil.charting.LeavingAct.DischargePatient;
import vigil.discharge.Finding;
import vigil.discharge.Finding.Standing;
import vigil.review.Gate;
import vigil.screen.kit.ConfirmPanel;
import vigil.screen.kit.Words;
import vigil.session.SideEffectCourse;
import vigil.telling.FindingText;
import vigil.wording.DisplayText;
import vigil.wording.PhoneText;

/** What will be recorded when the patient is discharged, said before the nurse confirms it. */
final class DischargeSummary {
    private final Words words;
    private final FindingText text;

    DischargeSummary(Words words, FindingText text) {
        this.words = words;
        this.text = text;
    }

    /** The question, whose statement lists what goes onto the record. */
    ConfirmPanel.Question question(Gate gate, DischargePatient act, String by) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.say(
                        "discharge.confirm.time",
                        words.time(act.context().taken().at().local()),
                        by));
        lines.add(
                words.say(
                        "discharge.confirm.criteria",
                        DisplayText.number(gate.met()),
                        DisplayText.number(gate.findings().size())));
        gate.findings().stream()
                .filter(one -> one.standing() instanceof Standing.Overridden)
                .forEach(one -> lines.add(aside(gate, one)));
        lines.add(
                act.escort().isBlank()
                        ? words.say("discharge.confirm.noescort")
                        : words.say("discharge.confirm.escort", act.escort()));
        lines.add(
                words.say(
                        "discharge.confirm.transport", words.say("transport." + act.transport())));
        lines.add(
                words.say(
                        act.adviceGiven()
                                ? "discharge.confirm.advice"
                                : "discharge.confirm.noadvice"));
        SideEffectCourse.ongoing(gate.chart())
                .forEach(
                        effect ->
                                lines.add(
                                        words.say(
                                                "discharge.confirm.effect",
                                                effect.now().term().text(),
                                                words.say(
                                                        "discharge.effect." + effect.outcome()))));
        return new ConfirmPanel.Question(
                words.say("discharge.confirm.title"),
                PhoneText.onScreen(String.join("\n", lines)),
                words.say("discharge.confirm.save"));
    }

    private String aside(Gate gate, Finding finding) {
        return words.say(
                "discharge.confirm.aside",
                text.criterion(gate, finding.criterion()),
                text.evidence(gate, finding));
    }
}
