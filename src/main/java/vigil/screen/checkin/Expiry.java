package vigil.screen.checkin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.screen.kit.DateField;

/** Reads the expiry on a label: a day, or a month, which ends with its last day. */
final class Expiry {
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?<m>0[1-9]|1[0-2])[/-](?<y>[0-9]{4})|(?<y2>[0-9]{4})-(?<m2>0[1-9]|1[0-2])");

    private Expiry() {}

    static Optional<LocalDate> read(String text) {
        Matcher month = MONTH.matcher(text.strip());
        if (!month.matches()) {
            return DateField.read(text);
        }
        boolean yearLast = month.group("y") != null;
        return Optional.of(
                YearMonth.of(
                                Integer.parseInt(month.group(yearLast ? "y" : "y2")),
                                Integer.parseInt(month.group(yearLast ? "m" : "m2")))
                        .atEndOfMonth());
    }
}
