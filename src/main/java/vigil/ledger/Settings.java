package vigil.ledger;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;

/**
 * The settings of the connection. SQLite ignores a misspelt one in silence, so each is read back
 * and compared.
 *
 * <p>The exclusive lock comes first: with it the log needs no shared memory file, which on a full
 * disk would kill the program. {@code fullfsync} is set by hand because the driver's own switch for
 * it sends another name.
 */
final class Settings {
    /** At so many pages SQLite itself moves what has gathered in the log into the file. */
    static final int PAGES_OF_LOG = 1_000;

    private Settings() {}

    /** Sets every setting, and refuses to go on if one did not take. */
    static void apply(Sql sql, Workings workings) throws SQLException {
        for (Map.Entry<String, String> setting : wanted(workings).entrySet()) {
            sql.run("PRAGMA " + setting.getKey() + "=" + setting.getValue());
        }
        confirm(sql, workings);
    }

    private static void confirm(Sql sql, Workings workings) throws SQLException {
        for (Map.Entry<String, String> setting : wanted(workings).entrySet()) {
            String found = sql.answer("PRAGMA " + setting.getKey());
            if (!found.equalsIgnoreCase(setting.getValue())) {
                throw new LedgerException(
                        new StoreFault.SettingRefused(setting.getKey() + " is " + found));
            }
        }
    }

    /** The settings in the order in which they are set, as SQLite answers them. */
    static Map<String, String> wanted(Workings workings) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("locking_mode", "exclusive");
        wanted.put("journal_mode", "wal");
        wanted.put("synchronous", Integer.toString(workings.synchronous()));
        wanted.put("fullfsync", "1");
        wanted.put("checkpoint_fullfsync", "1");
        wanted.put("foreign_keys", "1");
        wanted.put("trusted_schema", "0");
        wanted.put("cell_size_check", "1");
        wanted.put("temp_store", "2");
        wanted.put("busy_timeout", "5000");
        wanted.put("wal_autocheckpoint", Integer.toString(PAGES_OF_LOG));
        workings.maxPages()
                .ifPresent(pages -> wanted.put("max_page_count", Integer.toString(pages)));
        return wanted;
    }
}
