package vigil.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vigil.people.Patient;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.quantity.TypedText;

/**
 * One thing by which sessions are found. A hundred thousand sessions are of far fewer patients,
 * days and lots, so a typed word is held against each different text once.
 */
final class SearchedColumn {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final List<String> texts = new ArrayList<>();
    private final int[] ofRow;

    private SearchedColumn(int rows) {
        this.ofRow = new int[rows];
    }

    /** Patient, day, lots, protocol and who charted it, of these sessions. */
    static List<SearchedColumn> all(List<SessionBrief> rows, Function<StaffId, String> family) {
        return List.of(
                of(rows, row -> Who.of(row.session().patient()), Who::text),
                of(rows, row -> row.when().local().toLocalDate(), SearchedColumn::day),
                of(rows, SessionBrief::lots, lots -> String.join(" ", lots)),
                of(rows, row -> row.session().protocolTitle().orElse(""), title -> title),
                of(rows, SessionBrief::chartedBy, family));
    }

    private static <K> SearchedColumn of(
            List<SessionBrief> rows,
            Function<SessionBrief, K> key,
            Function<? super K, String> text) {
        SearchedColumn column = new SearchedColumn(rows.size());
        Map<K, Integer> known = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            column.ofRow[row] =
                    known.computeIfAbsent(
                            key.apply(rows.get(row)),
                            fresh -> {
                                column.texts.add(TypedText.searchKey(text.apply(fresh)));
                                return column.texts.size() - 1;
                            });
        }
        return column;
    }

    /** The text of a row, by its number. */
    int text(int row) {
        return ofRow[row];
    }

    /** Which of the texts, by their numbers, a folded word is a part of. */
    boolean[] holding(String word) {
        boolean[] holding = new boolean[texts.size()];
        for (int at = 0; at < holding.length; at++) {
            holding[at] = texts.get(at).contains(word);
        }
        return holding;
    }

    private record Who(PersonName name, String mrn) {
        static Who of(Patient patient) {
            return new Who(patient.name(), patient.mrn());
        }

        String text() {
            return String.join(" ", name.family(), name.given(), mrn, mrn.replaceAll("\\s", ""));
        }
    }

    /**
     * {@code 2026-11-22 22-nov-2026 22112026}: as it is stored, as it stands on the screen, and as
     * dates are typed in digits.
     */
    private static String day(LocalDate date) {
        return date
                + String.format(
                        Locale.ROOT,
                        " %02d-%s-%d %1$02d%4$02d%3$d",
                        date.getDayOfMonth(),
                        MONTHS.get(date.getMonthValue() - 1),
                        date.getYear(),
                        date.getMonthValue());
    }
}
