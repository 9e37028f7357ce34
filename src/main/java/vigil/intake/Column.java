package vigil.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vigil.vitals.VitalItem;

/** The columns of a downtime table, in the order of the printed sheet. */
public enum Column {
    DATE("date"),
    TIME("time"),
    PRESSURE("bp", VitalItem.BLOOD_PRESSURE),
    HEART_RATE("hr", VitalItem.HEART_RATE),
    SATURATION("spo2", VitalItem.OXYGEN_SATURATION),
    OXYGEN("o2"),
    RESPIRATION("rr", VitalItem.RESPIRATORY_RATE),
    TEMPERATURE("temp", VitalItem.TEMPERATURE),
    CARBON_DIOXIDE("etco2", VitalItem.END_TIDAL_CO2),
    SEDATION("sedation", VitalItem.SEDATION),
    DISSOCIATION("dissociation", VitalItem.DISSOCIATION),
    PAIN("pain", VitalItem.PAIN),
    NAUSEA("nausea", VitalItem.NAUSEA),
    CONSCIOUSNESS("acvpu", VitalItem.CONSCIOUSNESS),
    WHAT("what"),
    AMOUNT("amount"),
    REASON("reason"),
    BY("by");

    private final String head;
    private final Optional<VitalItem> item;

    Column(String head) {
        this.head = head;
        this.item = Optional.empty();
    }

    Column(String head, VitalItem item) {
        this.head = head;
        this.item = Optional.of(item);
    }

    /** The name in the first line of a table. */
    public String head() {
        return head;
    }

    /** The item of a set that stands in this column. */
    public Optional<VitalItem> item() {
        return item;
    }

    /** The column that a name in the first line means, whatever its case. */
    static Optional<Column> named(String head) {
        String name = head.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.head.equals(name)).findFirst();
    }

    /** The column of an item of a set, by the item's name. */
    static Optional<Column> ofItem(String name) {
        return Arrays.stream(values())
                .filter(column -> column.item.filter(item -> item.name().equals(name)).isPresent())
                .findFirst();
    }

    /** The column of an item of a set. */
    public static Column of(VitalItem item) {
        return ofItem(item.name()).orElseThrow();
    }
}
