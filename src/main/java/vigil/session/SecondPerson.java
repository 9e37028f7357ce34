package vigil.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.discharge.SetAside;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.Seconding.Purpose;

/**
 * Whom a fact names as second person, and for what.
 *
 * @param what they confirm, in the words and digits of the record
 * @param confirmation their signature; absent where nobody has keys
 */
public record SecondPerson(
        StaffId person, Purpose purpose, List<String> what, Optional<Confirmation> confirmation) {
    public SecondPerson {
        what = List.copyOf(what);
    }

    /**
     * The second person of a fact, or of what it corrects an entry to, where it has one.
     *
     * @param chart as it stood before the fact: a dose is checked as it is ordered and drawn up
     */
    public static Optional<SecondPerson> in(SessionEvent event, Chart chart) {
        if (event instanceof EntryAmended amended) {
            return amended.content().flatMap(content -> in(content, chart));
        }
        if (event instanceof DoseChecked checked) {
            return Optional.of(
                    new SecondPerson(
                            checked.second(),
                            Purpose.DOSE_CHECKED,
                            dose(chart),
                            checked.confirmation()));
        }
        if (event instanceof LineSetAside line) {
            SetAside aside = line.override();
            return Optional.of(
                    new SecondPerson(
                            aside.second(),
                            Purpose.LINE_SET_ASIDE,
                            List.of(line.list().name(), aside.code(), aside.reason()),
                            line.confirmation()));
        }
        return event instanceof DrugWasted waste
                        && waste.witness() instanceof Witness.Seen(var by, var confirmation)
                ? Optional.of(
                        new SecondPerson(
                                by,
                                Purpose.WASTE_SEEN,
                                List.of(waste.lot(), waste.amount().amount().toPlainString()),
                                confirmation))
                : Optional.empty();
    }

    /** What they sign for an entry. */
    public Seconding signs(EntryId entry, Role role, Moment at) {
        return new Seconding(entry, purpose, what, person, role, at);
    }

    private static List<String> dose(Chart chart) {
        List<String> what = new ArrayList<>();
        chart.order()
                .ifPresent(
                        order -> {
                            what.add(order.drug());
                            what.add(order.route().name());
                            what.add(order.dose().amount().toPlainString());
                            what.add(order.minutes().map(String::valueOf).orElse(""));
                        });
        for (Charted<DrugDrawnUp> drawn : chart.all(DrugDrawnUp.class)) {
            what.add(drawn.event().product().lot());
            what.add(drawn.event().drawn().amount().toPlainString());
        }
        return what;
    }
}
