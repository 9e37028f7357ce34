package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vigil.people.Permission;
import vigil.session.Chart;
import vigil.session.SessionSummary;
import vigil.session.SignState;
import vigil.session.TreatmentSession;

/**
 * What stands on the bottom bar of a record: the keys that do something with it as it now stands,
 * those that it waits for first. What corrects an entry stands above the list of entries, and what
 * leads away at the top of the window; so a nurse's keys have room in one row of a small window.
 * Where a low window has room for one row only, the last are left out.
 *
 * @param may what whoever is signed in may do
 * @param keys whether anybody can sign here at all
 * @param earlier whether a session before it is there
 * @param later whether one after it is
 */
record RecordBar(Predicate<Permission> may, boolean keys, boolean earlier, boolean later) {

    /** While a form is open, what saves it first; no letter is a key then. */
    static List<String> ofForm() {
        return List.of("save", "print", "export");
    }

    /** The keys of a record, in order, each by what it does. */
    List<String> of(TreatmentSession session) {
        Chart chart = session.chart();
        List<String> all = new ArrayList<>();
        if (session.stage().over() && keys) {
            all.addAll(signing(chart.signing().state()));
        }
        add(all, "answer", !chart.signing().open().isEmpty());
        add(all, "next", later);
        add(all, "previous", earlier);
        add(all, "addendum", chart.signing().state().everSigned());
        add(all, "ask", may.test(Permission.COUNTERSIGN));
        add(all, "sent", SessionSummary.of(session).report().isPresent());
        all.addAll(List.of("print", "export"));
        return all;
    }

    private List<String> signing(SignState state) {
        return switch (state) {
            case SignState.Unsigned() -> signOff();
            case SignState.Superseded _ -> signOff();
            case SignState.Signed _ ->
                    may.test(Permission.COUNTERSIGN) ? List.of("countersign") : List.of();
            case SignState.Countersigned _ -> List.of();
        };
    }

    private List<String> signOff() {
        return may.test(Permission.SIGN_OFF) ? List.of("sign") : List.of();
    }

    private static void add(List<String> all, String what, boolean works) {
        if (works) {
            all.add(what);
        }
    }
}
