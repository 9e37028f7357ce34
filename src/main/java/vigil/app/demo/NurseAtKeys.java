package vigil.app.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.protocol.Checklist;

/**
 * What a nurse types to chart a session on an infusion, from sign-in to discharge. Every method
 * begins on the screen where the one before it ended.
 */
public final class NurseAtKeys {

    /** The field of a door that waits for who left it locked. */
    private static final String UNLOCKING = "PIN or password";

    /** The fields of a door that waits for anybody. */
    private static final String NAME = "Who are you";

    private static final String PASSWORD = "Password";

    private final KeyboardPlayer keys;

    /** At the keys of a window. */
    public NurseAtKeys(KeyboardPlayer keys) {
        this.keys = keys;
    }

    /** The keys. */
    public KeyboardPlayer keys() {
        return keys;
    }

    /**
     * Comes in by name and by the password that everybody knows, and goes on without a PIN; who
     * comes back to what they left needs no name.
     */
    public void signIn(String name) {
        keys.awaitFocus(label -> label.equals(NAME) || label.equals(UNLOCKING));
        if (keys.focused().equals(NAME)) {
            keys.type(name).press("Enter").awaitFocus(PASSWORD::equals);
        }
        keys.type(password(name))
                .press("Enter")
                .awaitFocus(label -> !label.equals(PASSWORD) && !label.equals(UNLOCKING));
        if (keys.focused().equals("PIN for unlocking")) {
            keys.press("Enter");
        }
    }

    /** Types somebody's password where it is asked for. */
    public void types(String name) {
        keys.type(password(name));
    }

    /** Comes in at a door that waits for somebody else. */
    public void takesOver(String name) {
        keys.press("Escape").awaitFocus(NAME::equals);
        signIn(name);
    }

    private static String password(String name) {
        return DemoStaff.people().stream()
                .filter(one -> one.member().id().value().equals(name))
                .map(DemoStaff.Invented::password)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
    }

    /** A patient as typed; allergies are known ones. */
    public record NewPatient(
            String mrn,
            String family,
            String given,
            String title,
            String born,
            String sexDigit,
            String allergies,
            String session,
            String of) {}

    /**
     * Begins a session for somebody whom the store does not know, on a protocol chosen by its
     * digit.
     */
    public void plans(NewPatient patient, String protocolDigit) {
        keys.press("Ctrl+N", "Tab", "Enter");
        keys.type(patient.family()).press("Tab", "Enter");
        keys.type(patient.mrn()).press("Enter", "Enter");
        keys.type(patient.given()).press("Enter");
        keys.type(patient.title()).press("Enter");
        keys.type(patient.born()).press("Enter");
        keys.type(patient.sexDigit());
        keys.type("1");
        keys.type(patient.allergies()).press("Enter");
        keys.type(patient.session()).press("Enter");
        keys.type(patient.of()).press("Ctrl+Enter");
        keys.type(protocolDigit).press("Ctrl+Enter");
    }

    /**
     * Takes the patient that was found, with the place in the series that is offered, and a
     * protocol by its digit.
     */
    public void confirmsPatient(String protocolDigit) {
        keys.press("Enter", "Enter", "Space", "Ctrl+Enter");
        keys.type(protocolDigit).press("Ctrl+Enter");
    }

    /** Takes the patient in: identity, allergies gone through, weight on the scale, escort. */
    public void takesIn(
            String identifiers, String kilograms, String escort, String relation, String phone) {
        keys.type(identifiers).press("Enter", "Enter", "Enter", "Space", "Enter");
        keys.type(kilograms).press("Enter");
        keys.type("1").press("Enter");
        keys.type(escort).press("Enter");
        keys.type(relation).press("Enter");
        keys.type(phone).press("Ctrl+Enter");
    }

    /** Answers every line of a list as it should be, with a detail where one is asked for. */
    public void answers(List<Checklist.Line> lines, Map<String, String> details) {
        for (Checklist.Line line : lines) {
            boolean yes = line.passes() == Checklist.Answer.YES;
            keys.type(yes ? "y" : "n");
            if (!line.detail().isEmpty() && keys.focused().equals(line.detail())) {
                keys.type(details.getOrDefault(line.code(), "as asked")).press("Enter");
            }
        }
        keys.press("Ctrl+Enter");
    }

    /** From check-in to where sets are entered. */
    public void toBedside() {
        keys.press("F2");
    }

    /** Back from the bedside to the room board and to the dose step of check-in. */
    public void toDose() {
        keys.press("Ctrl+B", "Enter", "Ctrl+6");
    }

    /**
     * Orders the dose that the protocol works out, draws it up from one vial and names who checked.
     */
    public void prepares(String bag, String prescriber, Vial vial, String second) {
        keys.type(bag).press("Enter");
        keys.type(prescriber).press("Ctrl+Enter");
        keys.type(vial.strength()).press("Enter");
        keys.type(vial.lot()).press("Enter");
        keys.type(vial.expiry()).press("Enter");
        keys.type(vial.milligrams()).press("Enter");
        keys.type(vial.millilitres()).press("Ctrl+Enter");
        keys.type(second).press("Enter");
        keys.type(DemoStaff.password(second)).press("Enter", "Ctrl+Enter");
    }

    /** A vial as typed. */
    public record Vial(
            String strength, String lot, String expiry, String milligrams, String millilitres) {}

    /** A set as typed; an empty text leaves the item out. */
    public record Typed(
            String pressure,
            String heart,
            String saturation,
            String breaths,
            String temperature,
            String sedation,
            String dissociation,
            String pain,
            String nausea) {

        /**
         * What to type where a field of this name has the focus; nothing where the field is none of
         * a set.
         */
        Optional<String> at(String label) {
            return switch (label) {
                case "BP" -> Optional.of(pressure);
                case "HR" -> Optional.of(heart);
                case "SpO₂" -> Optional.of(saturation);
                case "RR" -> Optional.of(breaths);
                case "Temperature" -> Optional.of(temperature);
                case "Sedation" -> Optional.of(sedation);
                case "Dissociation" -> Optional.of(dissociation);
                case "Pain" -> Optional.of(pain);
                case "Nausea" -> Optional.of(nausea);
                default -> Optional.empty();
            };
        }
    }

    /** Enters a set taken now. */
    public void set(Typed set) {
        keys.press("F2");
        types(set);
    }

    /** Enters a set taken at a typed time. */
    public void setAt(String time, Typed set) {
        keys.press("F2", "Shift+Tab").type(time).press("Enter");
        types(set);
    }

    /** Types the values without saving. */
    public void half(String pressure, String heart) {
        keys.press("F2").type(pressure).type(heart).settle();
    }

    /** Types a set taken now and does not save it yet. */
    public void fills(Typed set) {
        keys.press("F2");
        enters(set);
    }

    private void types(Typed set) {
        enters(set);
        keys.press("Ctrl+Enter");
    }

    /** Types into each field what belongs there, as the screen asks for it. */
    private void enters(Typed set) {
        String here = keys.focused();
        for (Optional<String> value = set.at(here); value.isPresent(); value = set.at(here)) {
            keys.type(value.get());
            if (here.equals(keys.focused())) {
                keys.press("Enter");
            }
            if (value.get().isEmpty() && here.equals(keys.focused())) {
                // The first ended the number from which the focus had jumped here.
                keys.press("Enter");
            }
            if (here.equals(keys.focused())) {
                throw new IllegalStateException(here + " does not take " + value.get());
            }
            here = keys.focused();
        }
    }

    /** Enters what can be seen without disturbing the patient. */
    public void eyesOn(String heart, String saturation, String breaths, String sedation) {
        keys.press("F2").walkTo("Eyes-on only").press("Space", "F2");
        types(new Typed("", heart, saturation, breaths, "", sedation, "", "", ""));
    }

    /** Starts the infusion at the rate of the order. */
    public void starts() {
        keys.press("F7").type("s").press("Enter", "Escape");
    }

    /** Pauses it with a reason in words. */
    public void pauses(String why) {
        keys.press("F7").type("p").type("6").type(why).press("Ctrl+Enter", "Escape");
    }

    /** Resumes it at the rate of the order. */
    public void resumes() {
        keys.press("F7").type("u").press("Enter", "Escape");
    }

    /** Stops it as ordered. */
    public void stops() {
        keys.press("F7").type("x").type("1").press("Ctrl+Enter", "Escape");
    }

    /** Wastes what is left, before the second other member of staff, who types their password. */
    public void wastes(String milligrams, String how) {
        keys.press("F7").type("w").type(milligrams).press("Enter");
        keys.type("2").type(DemoStaff.password("bell")).press("Enter");
        keys.type(how).press("Ctrl+Enter", "Escape");
    }

    /** Logs a side effect of a term and a grade, each by its digit. */
    public void effect(String term, String grade) {
        keys.press("F4").type(term + grade).press("Ctrl+Enter", "Escape");
    }

    /** Ends the side effect of a term that is charted: it resolved. */
    public void effectEnds(String term) {
        keys.press("F2", "F6").walkToward(term + ",").press("Space");
        keys.type("1").press("Ctrl+Enter");
    }

    /** Takes note of the newest flag, and says what was done. */
    public void seesFlag(String done) {
        keys.press("Ctrl+J").type(done).press("Ctrl+Enter", "Escape");
    }

    /** Says why the first of the sets that were due and are not there was missed. */
    public void missed(String reasonDigit, String note) {
        keys.press("F5").type("4").type("1").type(reasonDigit);
        keys.walkTo("In words").type(note).press("Ctrl+Enter", "Escape");
    }

    /** Changes the rate for a reason in words. */
    public void changesRate(String perHour, String why) {
        keys.press("F7").type("r").type(perHour).press("Enter");
        keys.type("6").type(why).press("Ctrl+Enter", "Escape");
    }

    /** Hides everything until somebody signs in. */
    public void locks() {
        keys.press("Ctrl+L").awaitFocus(UNLOCKING::equals);
    }

    /** Names the patient again where the window asks who is there. */
    public void checksIdentity(String identifiers) {
        keys.walkTo("Check the identifiers…").press("Enter");
        keys.type(identifiers).press("Ctrl+Enter");
    }

    /** Opens the correction of an entry in the record, by how far it stands below the newest. */
    public void amends(int below, String label, String value, String reasonDigit, String note) {
        for (int at = 0; at < below; at++) {
            keys.press("Down");
        }
        keys.press("E").walkTo(label).type(value);
        keys.walkToward("Reason").type(reasonDigit);
        keys.walkTo("Note").type(note).settle();
    }

    /** Commits what is open. */
    public void commits() {
        keys.press("Ctrl+Enter");
    }

    /** Enters a rescue drug. */
    public void rescue(String drug, String dose, String route, String orderedBy) {
        keys.press("F5").type("2").press("Enter");
        keys.type(drug).press("Enter");
        keys.type(dose).press("Enter");
        keys.type(route).press("Enter");
        keys.type(orderedBy).press("Ctrl+Enter", "Escape");
    }

    /** Writes a note. */
    public void note(String text) {
        keys.press("F5", "Enter").type(text).press("Ctrl+Enter", "Escape");
    }

    /** Scores by digits the score that the form opens with. */
    public void score(String digits) {
        keys.press("F3", "Enter").type(digits).press("Ctrl+Enter", "Escape");
    }

    /** From the bedside to the criteria for leaving; answers the open lines in their order. */
    public void leaves(List<Checklist.Line> open, Map<String, String> details) {
        keys.press("F9");
        for (Checklist.Line line : open) {
            keys.press("Space").type("1");
            keys.type(details.getOrDefault(line.code(), "")).press("Ctrl+Enter");
        }
    }

    /** Discharges and confirms. */
    public void discharges() {
        keys.press("Ctrl+Enter", "Ctrl+Enter");
    }
}
