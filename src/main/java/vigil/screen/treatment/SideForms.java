package vigil.screen.treatment;

import java.util.Map;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Words;

/**
 * The forms that keys open at the right of the bedside screen. One of each: what is half typed
 * stays in it.
 */
final class SideForms {
    private final EffectForm effect;
    private final ScoresForm scores;
    private final NoteForm note;
    private final InfusionForm infusion;

    /**
     * The forms of one screen.
     *
     * @param close closes the drawer and gives the focus back
     */
    SideForms(Words words, SessionDesk desk, Runnable close) {
        this.effect = new EffectForm(words, desk, close);
        this.scores = new ScoresForm(words, desk, close);
        this.note = new NoteForm(words, desk, close);
        this.infusion = new InfusionForm(words, desk, close);
    }

    /** The side effect form, for a term or a course that was chosen. */
    EffectForm effect() {
        return effect;
    }

    /** The side effect form for a new one, or with what is half typed. */
    SideForm newEffect() {
        return effect;
    }

    ScoresForm scores() {
        return scores;
    }

    /** The note form, where it was left. */
    SideForm note() {
        note.at(NoteForm.Part.NOTE);
        return note;
    }

    /** The note form at the flags, with one of them chosen or none. */
    SideForm flags(Map<String, String> chosen) {
        note.at(NoteForm.Part.FLAG, chosen);
        return note;
    }

    /** The note form at the missed sets, with set and reason as far as they are known. */
    SideForm missed(Map<String, String> chosen) {
        note.at(NoteForm.Part.MISSED, chosen);
        return note;
    }

    /** The note form at the stamped times, with one of them chosen. */
    SideForm stamp(Map<String, String> chosen) {
        note.at(NoteForm.Part.STAMP, chosen);
        return note;
    }

    InfusionForm infusion() {
        return infusion;
    }

    /** The infusion form with an act chosen, where it can be done now. */
    SideForm infusion(InfusionAct act) {
        infusion.at(act);
        return infusion;
    }
}
